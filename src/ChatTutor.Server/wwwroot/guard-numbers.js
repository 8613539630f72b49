// Identifiers and codes that are runs of digits: candidates first, then checks and the words around. The server's NumberFinder.
import { chains, windows } from './guard-digits.js';
import { readValidators, No, Valid } from './guard-validators.js';
import { finder, tester, matches } from './guard-patterns.js';

const NamedBefore = 32, DenialBefore = 32, DenialAfter = 18;

export function readNumbers({ numbers, facts }) {
  const validators = readValidators(facts), notNumbers = tester(facts.notNumbers);
  const rules = numbers.map(rule => ({
    ...rule, lengths: new Set(rule.lengths), judge: validators[rule.validator], context: finder(rule.context),
    negativeBefore: tester(rule.negativeBefore), negativeAfter: tester(rule.negativeAfter),
  }));
  const isNamedOtherwise = (text, { start }) => notNumbers?.test(text.slice(Math.max(0, start - NamedBefore), start));

  function* candidates(text, window, surroundings) {
    for (const rule of rules) {
      if (!rule.lengths.has(window.digits.length)) continue;
      if (!surroundings.has(rule)) surroundings.set(rule, around(rule, text));
      const near = surroundings.get(rule), distance = near.distance(window);
      const fit = distance === null && !rule.alone ? No : rule.judge(window.digits);
      if (fit === No) continue;
      const alone = rule.alone && fit === Valid && !window.glued;
      if ((distance !== null || (alone && !isNamedOtherwise(text, window))) && !near.denies(window)) {
        yield { ...window, rule, score: (distance === null ? 0 : 2) + (fit === Valid ? 1 : 0), distance: distance ?? Infinity };
      }
    }
  }

  return function find(text, masked) {
    const found = [], surroundings = new Map();
    for (const chain of chains(text, masked)) {
      for (const window of windows(text, chain)) found.push(...candidates(text, window, surroundings));
    }
    // The surest reading of each place wins, then the longest, then the one with the nearest word.
    const order = (a, b) => b.score - a.score || b.digits.length - a.digits.length || a.distance - b.distance || 0;
    const taken = new Uint8Array(found.length ? text.length : 0);
    return found.sort(order).filter(({ start, end }) => {
      const free = !taken.subarray(start, end).includes(1);
      if (free) taken.fill(1, start, end);
      return free;
    }).map(({ rule, start, end }) => ({ head: rule.head, at: start, values: [[start, end]] }));
  };
}

// What one rule finds around the numbers of one text; each place is looked at once, however many readings it has.
function around(rule, text) {
  const starts = [], ends = [], deniedFrom = new Map(), deniedTo = new Map();
  for (const match of matches(rule.context, text)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const once = (known, at, ask) => {
    if (!known.has(at)) known.set(at, Boolean(ask()));
    return known.get(at);
  };
  return {
    distance({ start, end }) {
      const before = firstAbove(ends, start) - 1, after = firstAbove(starts, end - 1);
      const left = before >= 0 && start - ends[before] <= rule.before ? start - ends[before] : null;
      const isNear = after < starts.length && starts[after] - end <= rule.after;
      return isNear ? Math.min(left ?? Infinity, starts[after] - end + 10) : left;
    },
    denies: ({ start, end }) =>
      once(deniedFrom, start, () => rule.negativeBefore?.test(text.slice(Math.max(0, start - DenialBefore), start)))
      || once(deniedTo, end, () => rule.negativeAfter?.test(text.slice(end, end + DenialAfter))),
  };
}

function firstAbove(sorted, value) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > value) high = middle; else low = middle + 1;
  }
  return low;
}
