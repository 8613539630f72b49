// The guard in the browser: the server's InputGuard with the server's own rule data. It judges before anything leaves the
// device; the server judges everything again.
import { readTables, judgedText } from './guard-text.js';
import { keysStand } from './guard-typed.js';
import { readNumbers } from './guard-numbers.js';
import { readPatterns, finder, matches } from './guard-patterns.js';

const MostRounds = 4, FewestItems = 4, FewestRows = 3;
const strictness = { Allow: 0, Warn: 1, Redact: 2, Refuse: 3 };
const bulk = { id: 'pii.bulk', entity: 'BULK', action: 'Refuse', tag: '', personal: false };
const failed = { rule: 'guard.failed', action: 'Refuse', entity: 'GUARD_FAILURE', tag: '' };
const tooLong = { rule: 'guard.too_long', action: 'Refuse', entity: 'TOO_LONG', tag: '' };

/** @returns a function from a text to { action, findings: [{ rule, action, entity, tag }], redacted }; never a value. */
export function readGuard(data) {
  const tables = readTables(data.characters), numbers = readNumbers(data), patterns = readPatterns(data);
  const documentNumbers = data.facts.documentNumbers.map(finder);

  function detect(judged) {
    if (!judged.text) return [];
    const masked = new Uint8Array(judged.text.length);
    for (const expression of documentNumbers) {
      for (const match of matches(expression, judged.text)) masked.fill(1, match.index, match.index + match[0].length);
    }
    const found = withoutOverlaps([...patterns(judged), ...numbers(judged.folded, masked)]);
    return isBulk(judged.text, found) ? [...found, { head: bulk, at: 0, values: [] }] : found;
  }

  // What the same characters may also say: invisible ones read out, keys of a keyboard that was not switched on.
  function* readings(raw) {
    const read = other => judgedText(raw, tables, data.tags, other), judged = read({});
    yield judged;
    if (judged.hasTags) yield read({ showTags: true });
    if (keysStand(judged.text)) yield read({ readKeys: true });
  }

  function pass(raw) {
    const findings = [];
    let spans = [];
    for (const judged of readings(raw)) {
      const found = detect(judged);
      findings.push(...inOrder(found));
      spans = merged([...spans, ...merged(rawSpans(judged, found))]);
    }
    return { findings: distinct(findings), text: covered(raw, spans) };
  }

  const refused = (...findings) => ({ action: 'Refuse', findings, redacted: '' });

  return function inspect(raw) {
    if (raw.length > data.longest) return refused(tooLong);
    const { findings, text } = pass(raw), action = strictest(findings);
    if (action === 'Refuse') return refused(...findings);
    let redacted = text;
    // What was covered is judged again: a tag may have joined what stood apart.
    for (let round = 1; redacted !== raw; round++) {
      const next = pass(redacted);
      if (next.text === redacted && next.findings.every(finding => strictness[finding.action] < strictness.Redact)) break;
      if (round === MostRounds || strictest(next.findings) === 'Refuse') return refused(...findings, failed);
      redacted = next.text;
    }
    return { action, findings, redacted };
  };
}

const strictest = findings =>
  findings.reduce((most, { action }) => strictness[action] > strictness[most] ? action : most, 'Allow');

const inOrder = found => [...found].sort((a, b) => a.at - b.at)
  .map(({ head }) => ({ rule: head.id, action: head.action, entity: head.entity, tag: head.tag }));

const distinct = findings => [...new Map(findings.map(finding => [finding.rule, finding])).values()];

// One place, one finding: where two rules cover the same characters, the stricter one stands.
function withoutOverlaps(found) {
  const length = ({ values }) => values.reduce((sum, [start, end]) => sum + end - start, 0);
  const taken = new Uint8Array(Math.max(0, ...found.flatMap(({ values }) => values.map(([, end]) => end))));
  const order = (a, b) => strictness[b.head.action] - strictness[a.head.action] || length(b) - length(a);
  return [...found].sort(order).filter(({ head, values }) => {
    if (!head.tag) return true;
    if (values.every(([start, end]) => taken.subarray(start, end).includes(1))) return false;
    values.forEach(([start, end]) => taken.fill(1, start, end));
    return true;
  });
}

// A list of personal data is refused, not covered: four items, or three rows of one kind.
function isBulk(text, found) {
  const items = found.filter(({ head }) => head.personal)
    .flatMap(({ head, values }) => values.map(([start, end]) => ({ kind: head.entity, start, value: text.slice(start, end) })));
  if (new Set(items.map(({ kind, value }) => `${kind} ${value}`)).size >= FewestItems) return true;
  const firsts = new Map(items.slice().reverse().map(item => [`${item.kind} ${item.value}`, item]));
  const rows = new Map();
  for (const { kind, start } of firsts.values()) {
    rows.set(kind, (rows.get(kind) ?? new Set()).add(text.slice(0, start).split('\n').length));
  }
  return [...rows.values()].some(lines => lines.size >= FewestRows);
}

const rawSpans = (judged, found) => found.filter(({ head }) => head.tag)
  .flatMap(({ head, values }) => values.map(([start, end]) => [...judged.rawSpan(start, end), head.tag]));

function merged(spans) {
  const whole = [];
  for (const [start, end, tag] of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = whole[whole.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end); else whole.push([start, end, tag]);
  }
  return whole;
}

function covered(raw, spans) {
  let text = '', at = 0;
  for (const [start, end, tag] of spans) {
    text += raw.slice(at, start) + tag;
    at = end;
  }
  return text + raw.slice(at);
}
