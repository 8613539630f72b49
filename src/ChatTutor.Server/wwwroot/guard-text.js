// A text in the form it is judged in, with the way back to what was typed: the server's JudgedText, from the server's tables.
import { readKeys } from './guard-typed.js';

const Nothing = 0xFFFC, Broken = 0xFFFD, LineEnd = 10, Space = 32;
const Invisible = -1, Combining = -2;
const FewestSpacedLetters = 4;

/** The character tables of the rule data, made quick to look up. */
export function readTables({ invisible, combining, plain, composed, lower, folded }) {
  const judgedAs = new Map();
  const mark = (ranges, kind) => {
    for (let i = 0; i < ranges.length; i += 2) for (let c = ranges[i]; c <= ranges[i + 1]; c++) judgedAs.set(c, kind);
  };
  for (let i = 0; i < plain.length; i += 4) {
    for (let c = plain[i]; c <= plain[i + 1]; c++) judgedAs.set(c, plain[i + 2] + (c - plain[i]) * plain[i + 3]);
  }
  mark(combining, Combining);
  mark(invisible, Invisible);
  const both = new Map();
  for (let i = 0; i < composed.length; i += 3) {
    both.set(composed.charCodeAt(i) * 0x10000 + composed.charCodeAt(i + 1), composed.charCodeAt(i + 2));
  }
  return { judgedAs, both, lower: letters(lower), folded: letters(folded) };
}

function letters(pairs) {
  const table = Uint16Array.from({ length: 0x2000 }, (_, code) => code);
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return table;
}

/**
 * @param other.showTags whether Unicode's invisible tag characters are read as the ASCII they hide.
 * @param other.readKeys whether words with their telex keys are read as the words that were meant.
 */
export function judgedText(raw, tables, inert, other) {
  const { hasTags, ...seen } = characters(raw, tables, inert, other.showTags), closed = closeSpacedWords(seen);
  const { codes, starts, ends } = other.readKeys ? readKeys(toText(closed.codes), closed) : closed;
  const map = table => toText(codes.map(code => code < table.length ? table[code] : code));
  return {
    raw, text: toText(codes), lower: map(tables.lower), folded: map(tables.folded), hasTags,
    rawSpan: (start, end) => [starts[start], ends[end - 1]],
  };
}

function toText(codes) {
  let text = '';
  for (let i = 0; i < codes.length; i += 4096) text += String.fromCharCode(...codes.slice(i, i + 4096));
  return text;
}

function characters(raw, { judgedAs, both }, inert, showTags) {
  const codes = [], starts = [], ends = [];
  let hasTags = false;
  const put = (code, start, end) => { codes.push(code); starts.push(start); ends.push(end); };
  for (let at = 0; at < raw.length;) {
    const nothing = raw[at] === '[' && inert.find(word => raw.startsWith(word, at));
    if (nothing) {
      for (let i = 0; i < nothing.length; i++, at++) put(Nothing, at, at + 1);
      continue;
    }
    let point = raw.codePointAt(at);
    const start = at, end = at += point > 0xFFFF ? 2 : 1, last = codes.length - 1;
    if (point >= 0xD800 && point <= 0xDFFF) point = Broken;
    const isTag = point >= 0xE0020 && point <= 0xE007E;
    hasTags ||= isTag;
    if (isTag && showTags) { put(point - 0xE0000, start, end); continue; }
    const code = judgedAs.get(point) ?? (point > 0xFFFF ? Nothing : point);
    if (code === Invisible || code === Combining) {
      // What is not seen belongs to the character before it, so that covering takes it along.
      if (last >= 0) ends[last] = end;
      if (last >= 0 && code === Combining) codes[last] = both.get(codes[last] * 0x10000 + point) ?? codes[last];
    } else if ((code === 13 || code === LineEnd) && codes[last] === LineEnd && ends[last] === start) ends[last] = end;
    else put(code === 13 ? LineEnd : code, start, end);
  }
  return { codes, starts, ends, hasTags };
}

// ---- "T U Y Ệ T" is closed up ----

const kinds = new Map();
const isLetter = code => kind(code) === 1, isWordly = code => kind(code) > 0;

function kind(code) {
  if (code === undefined) return 0;
  if (!kinds.has(code)) {
    const character = String.fromCharCode(code);
    kinds.set(code, /\p{L}/u.test(character) ? 1 : /\p{Nd}/u.test(character) ? 2 : 0);
  }
  return kinds.get(code);
}

const separators = new Set(Array.from(' .-_*·|', character => character.charCodeAt(0)));

function closeSpacedWords(from) {
  const { codes } = from, to = { codes: [], starts: [], ends: [] };
  const copy = at => { for (const part of ['codes', 'starts', 'ends']) to[part].push(from[part][at]); };
  for (let at = 0; at < codes.length;) {
    const end = spacedEnd(codes, at);
    if (end < 0) { copy(at++); continue; }
    while (at < end) {
      if (isLetter(codes[at])) { copy(at++); continue; }
      const gap = at;
      while (at < end && !isLetter(codes[at])) at++;
      if (at - gap > 1) copy(gap);
    }
  }
  return to;
}

function spacedEnd(codes, start) {
  const separator = codes[start + 1];
  if (!isSingle(codes, start) || !separators.has(separator)) return -1;
  const isGap = at => codes[at] === separator || codes[at] === Space;
  let count = 1, end = start + 1, at = start + 1;
  while (at < codes.length && isGap(at)) {
    while (at < codes.length && isGap(at)) at++;
    if (!isSingle(codes, at)) break;
    count++;
    end = ++at;
  }
  return count >= FewestSpacedLetters ? end : -1;
}

const isSingle = (codes, at) => isLetter(codes[at]) && !isWordly(codes[at - 1]) && !isWordly(codes[at + 1]);
