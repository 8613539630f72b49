// The chat page: shows what was said, and hands what is typed to the wire. Text from outside reaches the page through
// textContent only.
import { connect } from './directline.js';
import { openGuard } from './guard.js';
import { openPanel, stops } from './guard-panel.js';
import { make, button } from './parts.js';

const at = id => document.getElementById(id);
const log = at('log'), start = at('start'), form = at('ask'), entry = at('question'), limit = at('limit'), note = at('status');
const Longest = 20000;
const states = {
  '': '', waiting: 'Gia sư đang tìm trong tài liệu', slow: 'Gia sư vẫn đang tìm, xin chờ thêm', back: 'Đã kết nối lại.',
  lost: 'Đang mất kết nối. Câu hỏi được giữ lại và sẽ tự gửi khi có mạng.',
  busy: 'Máy chủ đang bận. Câu hỏi được giữ lại và sẽ tự gửi.',
  checking: 'Đang kiểm tra câu hỏi trước khi gửi', wiped: 'Đã xóa khỏi ô nhập. Nội dung đó chưa được gửi đi.',
  expired: 'Cuộc trò chuyện trước đã hết hạn. Câu hỏi mới sẽ mở cuộc trò chuyện mới.',
};
const fates = {
  '': '', sending: 'Đang gửi…', kept: 'Chưa gửi được, đang chờ gửi lại', refused: 'Máy chủ không nhận được câu này. ',
};
const shown = new Map();
const wire = connect(log.dataset.doors, { show, fate, status, over });
const guard = openGuard(), panel = openPanel(at('found'), entry, { send: ask, done: status });

function status(word) {
  const troubled = ['lost', 'busy'].includes(note.className);
  const next = word === 'back' && !troubled ? '' : word;
  if (next === note.className) return;
  note.className = next;
  note.textContent = states[next];
}

function fate(id, word) {
  const article = shown.get(id);
  if (!article) return;
  const line = article.querySelector('.fate'), text = article.querySelector('.words').textContent;
  line.textContent = fates[word];
  if (word === 'refused') line.append(button('Gửi lại', 'again', () => wire.send({ id, text })));
}

// ---- what is shown ----

// Somebody else holds the phone now: nothing of the earlier person stays on the page.
function clear() {
  shown.clear();
  log.replaceChildren();
  panel.close();
  start.hidden = false;
}

function over() {
  clear();
  wire.waiting().forEach(({ id, text }) => showQuestion(id, text));
}

function add(who, id, ...parts) {
  start.hidden = true;
  log.querySelectorAll('.choices').forEach(old => old.remove());
  const article = make('article', who);
  article.tabIndex = -1;
  article.append(make('h2', 'away', who === 'person' ? 'Câu hỏi' : 'Gia sư trả lời'), ...parts);
  // A question that still waits here stays last: the server has not seen it yet.
  const last = who === 'tutor' && wire.waiting().find(message => shown.has(message.id));
  log.insertBefore(article, last ? shown.get(last.id) : null);
  shown.set(id, article);
  return article;
}

function showQuestion(id, text) {
  const article = add('person', id, make('p', 'words', text), make('p', 'fate'));
  article.scrollIntoView({ block: 'end' });
  return article;
}

function show({ id, text = '', channelData, suggestedActions }, mine) {
  if (mine) {
    // What comes back is what was stored: with secrets and personal data already taken out.
    const article = shown.get(channelData?.clientActivityID) || shown.get(id) || showQuestion(id, text);
    article.querySelector('.words').textContent = text;
    shown.set(id, article);
  } else if (!shown.has(id)) {
    const reply = add('tutor', id, ...words(text), ...originals(channelData?.citations));
    // The size a person chose in words: at once when it was said now, else only where this device has made no choice of its own.
    const now = channelData?.textSizeNow && !log.hasAttribute('aria-busy');
    if (channelData?.textSize && (now || !/(^|; )chu=/.test(document.cookie))) size(channelData.textSize === 'large');
    const actions = suggestedActions?.actions || [];
    if (actions.length) reply.after(choices(actions));
    const end = actions.length ? reply.nextSibling : reply;
    const tall = end.getBoundingClientRect().bottom - reply.getBoundingClientRect().top > innerHeight * .65;
    if (tall) reply.scrollIntoView({ block: 'start' }); else end.scrollIntoView({ block: 'end' });
    start.hidden = !channelData?.ended;
  }
}

// The tutor's plain text has its habits: “a line in quotation marks” is the document's (a row may have its number before),
// "• " and "1. " are lists, "— " names the place. A quotation may run over several lines.
const habits = [
  [/^([0-9.]+\. )?“[^”]*(”[.;]?)?$/, 'blockquote'], [/^[•-] /, 'ul'], [/^[0-9]+\. /, 'ol'], [/^— /, 'source'], [/^Liên quan:$/, 'aside'],
  [/^Bản gợi ý – chưa thẩm định$/, 'draft'], [/^/, 'p'],
];
const isOpen = line => line.lastIndexOf('“') > line.lastIndexOf('”');

function words(text) {
  const parts = [];
  for (const line of text.split('\n')) {
    const last = parts[parts.length - 1], [, kind] = habits.find(([begins]) => begins.test(line));
    if (last && isOpen(last.lines[last.lines.length - 1])) last.lines[last.lines.length - 1] += `\n${line}`;
    else if (!line.trim()) parts.push(null);
    else if (last && last.kind === kind) last.lines.push(line);
    else parts.push({ kind, lines: [line] });
  }
  return parts.filter(Boolean).map(({ kind, lines }) => {
    if (['source', 'aside', 'draft'].includes(kind)) return make('p', kind, lines.join('\n'));
    const block = make(kind, '', kind === 'p' ? lines.join('\n') : undefined);
    if (kind === 'blockquote') block.append(...lines.map(line => make('span', 'line', line)));
    if (kind === 'ol' || kind === 'ul') block.append(...lines.map(item));
    return block;
  });
}

function item(line) {
  const made = make('li', '', line.replace(/^\S+ /, ''));
  if (parseInt(line, 10)) made.value = parseInt(line, 10);
  return made;
}

// Everything the answer rests on: full name of the document, place, version, and the words themselves.
function originals(citations) {
  if (!citations?.length) return [];
  const box = make('details'), places = new Map();
  for (const { document: name, section, quote, version } of citations) {
    const place = [name, section, `phiên bản ${version}`].filter(Boolean).join(', ');
    places.set(place, [...(places.get(place) || []), quote]);
  }
  box.append(make('summary', '', 'Xem nguồn đầy đủ'));
  places.forEach((quotes, place) => box.append(make('blockquote', '', quotes.join('\n')), make('p', 'source', place)));
  return [box];
}

function choices(actions) {
  const row = make('div', 'choices');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', 'Hỏi tiếp');
  row.append(...actions.map(({ type, title, value }) => type === 'openUrl' ? page(title, value)
    : button(title, '', () => ask(value).focus({ preventScroll: true }))));
  return row;
}

// Only a page of this very server; anything else stays plain words.
function page(title, address) {
  if (!/^\/[^/\\]/.test(address)) return make('span', '', title);
  const link = make('a', 'page', title);
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener' });
  return link;
}

// ---- what the person does ----

// crypto.randomUUID is missing on a plain-http address other than localhost.
const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

function ask(text) {
  const id = newId(), article = showQuestion(id, text);
  wire.send({ id, text });
  return article;
}

function measure() {
  const left = Longest - entry.value.length, number = count => count.toLocaleString('vi-VN');
  limit.hidden = left > 1000;
  limit.textContent = left >= 0 ? `Còn ${number(left)} ký tự.`
    : `Câu hỏi dài ${number(entry.value.length)} ký tự, tối đa ${number(Longest)}. Hãy rút gọn rồi gửi.`;
  entry.setAttribute('aria-invalid', String(left < 0));
}

// Nothing of it goes out, or into this tab's memory, before it was judged on this device.
async function submit() {
  const text = entry.value;
  if (!text.trim() || text.length > Longest) { entry.focus(); return; }
  const slow = setTimeout(() => status('checking'), 400);
  entry.readOnly = true;
  const verdict = await guard.check(text);
  entry.readOnly = false;
  clearTimeout(slow);
  if (note.className === 'checking') status('');
  if (stops(verdict, text)) { panel.show(verdict); return; }
  entry.value = '';
  measure();
  ask(text);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  if (!entry.readOnly) submit();
});
entry.addEventListener('input', panel.close);
entry.addEventListener('input', measure);
entry.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
start.addEventListener('submit', event => { event.preventDefault(); ask(event.submitter.value).focus({ preventScroll: true }); });
at('next').addEventListener('submit', event => {
  event.preventDefault();
  entry.value = '';
  measure();
  const begun = wire.begun();
  clear();
  if (begun) ask(event.submitter.value).focus({ preventScroll: true }); else entry.focus();
});

function size(large) {
  document.documentElement.dataset.text = large ? 'large' : 'normal';
  at('text-size').setAttribute('aria-pressed', String(large));
  document.cookie = `chu=${large ? 'lon' : 'vua'}; path=/; max-age=31536000; SameSite=Lax`;
}

at('text-size').addEventListener('click', event => {
  event.preventDefault();
  size(document.documentElement.dataset.text !== 'large');
});
window.addEventListener('online', wire.resume);
window.addEventListener('pagehide', () => { if (!at('found').hidden) entry.value = ''; });
document.addEventListener('visibilitychange', () => document.hidden || wire.resume());

// A reload: what was said comes back in one piece, and a screen reader is not made to read all of it again.
log.setAttribute('aria-busy', 'true');
wire.waiting().forEach(({ id, text }) => showQuestion(id, text));
wire.restore().finally(() => log.removeAttribute('aria-busy'));
