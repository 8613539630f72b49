// Words whose telex keys were left standing, "maatj khaaur", as a second reading of a text: the server's TypedWords, TypedKeys
// and Syllable. It only ever adds findings.

const FewestWords = 2, LongestWord = 9, LongestText = 4000, LongestSyllable = 8;
const Vowels = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';     // by letter, then by tone
const Tones = 'zfrxsj';     // by tone number: none, huyền, hỏi, ngã, sắc, nặng
const circumflex = { a: 'â', e: 'ê', o: 'ô' };
const onsets = new Set(['', ...('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x').split(' ')]);
const rhymes = new Set(('a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây '
  + 'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu '
  + 'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot '
  + 'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up '
  + 'ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu '
  + 'ynh ych yt').split(' '));
const isVowel = letter => letter !== undefined && Vowels.includes(letter);

/** Whether at least two words of a judged text of at most 4,000 characters decode. */
export function keysStand(text) {
  if (text.length > LongestText) return false;
  let count = 0;
  for (const [word] of text.matchAll(/[A-Za-z]+/g)) {
    if (decode(word) !== null && ++count >= FewestWords) return true;
  }
  return false;
}

/** The same characters with each such word decoded; its last letter covers the keys that are gone. */
export function readKeys(text, { codes, starts, ends }) {
  const to = { codes: [], starts: [], ends: [] };
  let at = 0;
  const put = (code, start, end) => { to.codes.push(code); to.starts.push(start); to.ends.push(end); };
  const copyTo = end => { for (; at < end; at++) put(codes[at], starts[at], ends[at]); };
  for (const { 0: typed, index } of text.matchAll(/[A-Za-z]+/g)) {
    const word = decode(typed), last = index + typed.length - 1;
    if (word === null) continue;
    copyTo(index);
    for (let i = 0; i < word.length; i++) {
      put(word.charCodeAt(i), starts[index + i], ends[i === word.length - 1 ? last : index + i]);
    }
    at = last + 1;
  }
  copyTo(codes.length);
  return to;
}

function decode(word) {
  if (word.length < 2 || word.length > LongestWord || !/.[fsrxjw]|([aeod]).*\1/i.test(word)) return null;
  const decoded = telex(word.toLowerCase());
  return decoded === null || /[a-z]/.test(word) ? decoded : decoded.toUpperCase();
}

// A key after the vowel is a tone, a letter typed again its hat, w a horn or a breve, a second d the bar of đ.
function telex(keys) {
  const letters = [];
  let tone = 0, decoded = false;
  for (const key of keys) {
    const next = Tones.indexOf(key);
    if (next >= 0 && letters.some(isVowel)) {
      if (next === tone) return null;     // the same tone twice means the letter itself
      tone = next;
      decoded = true;
    } else if (shape(letters, key)) decoded = true;
    else letters.push(key);
  }
  pairHorns(letters);
  return decoded && letters.some(isVowel) ? syllable(letters, tone) : null;
}

function shape(letters, key) {
  const change = (at, letter) => { if (at >= 0) letters[at] = letter; return at >= 0; };
  if (key === 'w') return hornOrBreve(letters, change);
  if (key === 'd') return change(letters[0] === 'd' ? 0 : -1, 'đ');
  if (key === 'o' && /o[ea]$/.test(letters.join(''))) return false;     // khoèo, ngoao
  return key in circumflex && change(letters.lastIndexOf(key), circumflex[key]);
}

function hornOrBreve(letters, change) {
  const from = rhymeStart(letters), last = letters.length - 1;
  if (letters[last] === 'a' && last - 1 >= from && letters[last - 1] === 'u') return change(last - 1, 'ư');     // mua + w = mưa
  if (change(letters.lastIndexOf('a'), 'ă') || change(letters.lastIndexOf('o'), 'ơ')) return true;
  return change(letters.indexOf('u', from), 'ư') || letters.push('ư') > 0;
}

// One horn is often typed for two: "ưo" is always ươ, "uơ" before another letter too; but thuở, quờ.
function pairHorns(letters) {
  for (let i = rhymeStart(letters); i + 1 < letters.length; i++) {
    const pair = letters[i] + letters[i + 1];
    if (pair === 'ưo' || (pair === 'uơ' && i + 2 < letters.length)) letters.splice(i, 2, 'ư', 'ơ');
  }
}

// Where the rhyme begins; the u of qu and the i of gi belong to the consonant.
function rhymeStart(letters) {
  const at = letters.findIndex(isVowel), begin = letters.slice(0, 2).join('');
  const glide = at === 1 && isVowel(letters[2]) && ['qu', 'gi'].includes(begin);
  return at < 0 ? letters.length : glide ? at + 1 : at;
}

// The word with its tone in place; null where it is no Vietnamese syllable. A rhyme that ends in c, ch, p or t needs sắc or nặng.
function syllable(letters, tone) {
  const plain = letters.join('');
  const isWhole = [0, 1, 2, 3].some(at => at < plain.length && onsets.has(plain.slice(0, at)) && rhymes.has(plain.slice(at)));
  if (plain.length > LongestSyllable || !isWhole || (tone < 4 && /[cpt]$|ch$/.test(plain))) return null;
  if (tone) {
    const at = toneAt(letters);
    letters[at] = Vowels[Vowels.indexOf(letters[at]) + tone];
  }
  return letters.join('');
}

// On the last letter that has a shape, else where the older and official spelling puts it: hòa, khỏe, thủy; but quý, hoàn.
function toneAt(letters) {
  const first = rhymeStart(letters);
  let end = first, shaped = -1;
  for (; isVowel(letters[end]); end++) if (letters[end] > '\x7F') shaped = end;
  return shaped >= 0 ? shaped : end - first === 1 || (end - first === 2 && end === letters.length) ? first : first + 1;
}
