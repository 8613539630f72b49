// Runs of digits in a judged text: separated, spelled in words, or with the letters o and l for 0 and 1. The server's DigitRuns.

const LongestNumber = 19, LongestGap = 3, FewestWords = 4, FewestDigitsBesideLetters = 8;
const words = new Map(Object.entries({
  khong: '0', mot: '1', hai: '2', ba: '3', bon: '4', tu: '4', nam: '5', lam: '5', sau: '6', bay: '7', tam: '8', chin: '9',
  ko: '0', zero: '0', nham: '5',
}));
const isDigit = c => c >= '0' && c <= '9';
const isWordly = c => isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
const joining = new Set(" .-_·()\n,'~"), between = new Set(' ,-\n.');

/** Chains of digit groups { digits, start, end, glued }; two neighbours in a chain may belong to one number. */
export function chains(text, masked) {
  const found = [];
  let chain = [];
  for (const group of groups(text, masked)) {
    if (chain.length && !joins(text, masked, chain[chain.length - 1], group)) {
      found.push(chain);
      chain = [];
    }
    chain.push(group);
  }
  return chain.length ? [...found, chain] : found;
}

/** Every way to read a number out of a chain without cutting it at an odd place. */
export function* windows(text, chain) {
  for (let first = 0; first < chain.length; first++) {
    let digits = '';
    for (let last = first; last < chain.length; last++) {
      digits += chain[last].digits;
      if (digits.length > LongestNumber) break;
      const single = first === last && digits.length >= 9;
      if (canCut(text, chain, first - 1, single) && canCut(text, chain, last, single)) {
        yield { digits, start: chain[first].start, end: chain[last].end, glued: chain[first].glued };
      }
    }
  }
}

// A cut after group `at`: fine at the chain's ends and at blanks; "1.234.567" is not cut, nor is "0 9 1 2".
function canCut(text, chain, at, single) {
  if (at < 0 || at === chain.length - 1 || single) return true;
  const left = chain[at], right = chain[at + 1], gap = text.slice(left.end, right.start);
  return /[ \n]/.test(gap) && !(left.digits.length === 1 && right.digits.length === 1);
}

// Days and shares are written with one or two digits beside the stroke; a comma and a blank part items unless they are words.
function joins(text, masked, left, right) {
  const from = left.end, to = right.start;
  if (to === from || to - from > LongestGap) return false;
  const long = left.digits.length > 2 && right.digits.length > 2, worded = isWord(left) && isWord(right);
  for (let i = from; i < to; i++) {
    const joined = joining.has(text[i]) || ((text[i] === '/' || text[i] === '*') && long);
    if (masked[i] || !joined || (text[i] === ',' && to - from > 1 && !worded)) return false;
  }
  return true;
}

const isWord = group => group.end - group.start !== group.digits.length;

function* groups(text, masked) {
  for (let at = 0; at < text.length;) {
    if (masked[at] || !isWordly(text[at])) { at++; continue; }
    let end = at;
    while (end < text.length && !masked[end] && isWordly(text[end])) end++;
    const token = text.slice(at, end), word = words.get(token);
    if (word === undefined) yield* inToken(token, at, end);
    else if (isInWordRow(text, at)) yield { digits: word, start: at, end, glued: false };
    at = end;
  }
}

// "O9I2" is digits, "sdt0912345678nhe" holds some, "ft2601" is a code.
function* inToken(token, start, end) {
  const digits = token.replace(/[^0-9]/g, '').length;
  if (token.length >= 3 && /^[0-9oli]+$/.test(token) && (digits > 0 || /^o+$/.test(token))) {
    yield { digits: token.replace(/o/g, '0').replace(/[li]/g, '1'), start, end, glued: false };
  } else if (digits === 0) {
    return;
  } else if (digits === token.length) yield { digits: token, start, end, glued: false };
  else {
    const [block] = token.match(/[0-9]+/), from = token.indexOf(block);
    if (block.length === digits && digits >= FewestDigitsBesideLetters) {
      yield { digits: block, start: start + from, end: start + from + digits, glued: from > 0 };
    }
  }
}

// A digit word counts only among at least four of them: "năm", "không", "tám" are everyday words.
const isInWordRow = (text, start) => 1 + countWords(text, start, -1) + countWords(text, start, 1) >= FewestWords;

function countWords(text, start, step) {
  let count = 0;
  for (let at = start; count < FewestWords; count++) {
    const next = nextWord(text, at, step);
    if (!next || !words.has(text.slice(...next))) break;
    [at] = next;
  }
  return count;
}

function nextWord(text, at, step) {
  if (step > 0) while (at < text.length && isWordly(text[at])) at++;
  else at--;
  for (let gap = 0; at >= 0 && at < text.length && !isWordly(text[at]); at += step) {
    if (!between.has(text[at]) || ++gap > LongestGap) return null;
  }
  if (at < 0 || at >= text.length) return null;
  let from = at, to = at;
  while (from > 0 && isWordly(text[from - 1])) from--;
  while (to < text.length && isWordly(text[to])) to++;
  return [from, to];
}
