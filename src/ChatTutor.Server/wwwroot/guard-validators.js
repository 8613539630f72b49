// Checks of digit strings by name: the server's NumberValidators.

export const No = 0, Plausible = 1, Valid = 2;
const TaxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export function readValidators({ provinces, latestBirthYear, cardPrefixes, mobile, landline }) {
  const known = new Set(provinces), mobiles = new RegExp(mobile, 'u'), landlines = new RegExp(landline, 'u');

  function citizen(digits) {
    const year = 1900 + Math.floor(digits[3] / 2) * 100 + Number(digits.slice(4, 6));
    return digits.length === 12 && known.has(digits.slice(0, 3)) && year >= 1905 && year <= latestBirthYear;
  }

  // A round number passes Luhn surprisingly often; a card is not one digit followed by zeros.
  function card(digits) {
    if (/^.0*$/.test(digits)) return No;
    return cardPrefixes.some(prefix => digits.startsWith(prefix)) && isLuhn(digits) ? Valid : Plausible;
  }

  const phone = (digits, strict, loose) => {
    const number = national(digits);
    return strict.test(number) ? Valid : loose.test(number) ? Plausible : No;
  };
  return {
    cccd: digits => citizen(digits) ? Valid : Plausible,
    mobile: digits => phone(digits, mobiles, /^.[35789].{8}$/),
    landline: digits => phone(digits, landlines, /^.2.{9}$/),
    tax: digits => isTax(digits) ? Valid : Plausible,
    card,
    any: () => Plausible,
  };
}

// +84, 84, 0084 and +84 (0) all become the leading 0.
function national(digits) {
  const rest = digits.startsWith('0084') ? digits.slice(4) : digits.startsWith('84') ? digits.slice(2) : null;
  return rest === null ? digits : rest.startsWith('0') ? rest : `0${rest}`;
}

function isTax(digits) {
  if ((digits.length !== 10 && digits.length !== 13) || (digits.length === 13 && digits.endsWith('000'))) return false;
  const check = 10 - TaxWeights.reduce((sum, weight, i) => sum + weight * digits[i], 0) % 11;
  return check !== 10 && check === Number(digits[9]) && /[^0]/.test(digits.slice(2, 9));
}

function isLuhn(digits) {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]), doubled = i % 2 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
