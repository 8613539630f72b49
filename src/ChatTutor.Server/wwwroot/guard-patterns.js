// What is recognised by words: credentials, marks, claims, addresses, dates of birth. The server's PatternFinder.

const compile = ({ source, flags }, more) => new RegExp(source, `u${flags}${more}`);

/** An expression that walks through a text; groups with values tell their places. */
export const finder = expression => expression ? compile(expression, expression.values ? 'dg' : 'g') : null;

/** An expression that only says yes or no. */
export const tester = expression => expression ? compile(expression, '') : null;

export function* matches(expression, text) {
  if (!expression) return;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const next = match[0] === '' ? expression.lastIndex + 1 : expression.lastIndex;
    yield match;
    if (next > text.length) return;
    expression.lastIndex = next;
  }
}

export function readPatterns({ patterns, facts }) {
  const rules = patterns.map(readRule), names = [finder(facts.capitalisedName), finder(facts.smallName)];

  // The folded text with each character of a name replaced by §.
  function masked({ text, lower, folded }) {
    const letters = folded.split('');
    [text, lower].forEach((view, i) => {
      for (const match of matches(names[i], view)) letters.fill('§', match.index, match.index + match[0].length);
    });
    return letters.join('');
  }

  return function* find(judged) {
    let named;
    for (const rule of rules) {
      if (rule.needs.length && !rule.needs.some(word => judged.folded.includes(word))) continue;
      const view = rule.view === 'Exact' ? judged.text : rule.view === 'Marked' ? judged.lower
        : rule.view === 'Named' ? named ??= masked(judged) : judged.folded;
      yield* rule.find(view);
    }
  };
}

function readRule({ head, view, scope, needs, patterns, with: needed, unless, despite }) {
  const finders = patterns.map(finder), [withs, bans, liftings] = [needed, unless, despite].map(all => all.map(tester));
  const values = patterns.map(pattern => Array.from({ length: pattern.values }, (_, i) => `v${i}`));
  const isAny = (expressions, text) => expressions.some(expression => expression.test(text));
  const holds = text => (!withs.length || isAny(withs, text)) && (!isAny(bans, text) || isAny(liftings, text));
  const places = (match, names) => {
    const spans = names.map(name => match.indices.groups[name]).filter(Boolean);
    return spans.length ? spans : [[match.index, match.index + match[0].length]];
  };
  const whole = scope === 'Text' || withs.length + bans.length === 0;

  function* find(text) {
    for (const [i, pattern] of finders.entries()) {
      let judged = { start: 0, end: 0, holds: false };
      for (const match of matches(pattern, text)) {
        const start = match.index, end = start + match[0].length;
        // Matches of one line share its context: judged once, or a hostile text would cost its length squared.
        if (start < judged.start || end > judged.end) {
          const place = whole ? [0, text.length] : surroundings(text, start, end, scope);
          judged = { start: place[0], end: place[1], holds: holds(text.slice(...place)) };
        }
        if (start === end || !judged.holds) continue;
        yield { head, at: start, values: places(match, values[i]) };
        if (!head.tag) break; // nothing is replaced: one finding says it all
      }
    }
  }

  return { view, needs, find };
}

function surroundings(text, start, end, scope) {
  const ends = at => text[at] === '\n' || (scope === 'Sentence' && (/[!?;]/.test(text[at])
    || (text[at] === '.' && (at + 1 === text.length || text[at + 1] === ' '))));
  while (start > 0 && !ends(start - 1)) start--;
  while (end < text.length && !ends(end)) end++;
  return [start, Math.min(text.length, end + 1)];
}
