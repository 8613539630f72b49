// The wire: the server's Direct Line doors, and what is done when they do not answer.
// A message stays in this tab until the server has it, and always travels under the same id, so it is answered once.

const Key = 'chattutor', Patience = 15000, Quiet = 20000, HoldSeconds = 8;

// What survives a reload: the conversation, and the messages the server does not have yet.
const read = () => { try { return JSON.parse(sessionStorage.getItem(Key)); } catch { return null; } };
const memory = { conversation: '', token: '', renew: 0, waiting: [], ...read() };
const remember = () => { try { sessionStorage.setItem(Key, JSON.stringify(memory)); } catch { /* a private tab forgets */ } };

class Refusal extends Error {
  constructor(answer) {
    super(`HTTP ${answer.status}`);
    this.status = answer.status;
    this.after = Number(answer.headers.get('Retry-After')) * 1000;
  }
}
const Over = 410;      // the session was ended on this or another page
const unknown = problem => [401, 403, 404, Over].includes(problem.status);
const spoiled = problem => [400, 413].includes(problem.status);

/** @param page what the page does: show(activity), fate(id, word), status(word), over(); the words are keys of the page's own texts. */
export function connect(doors, page) {
  const unanswered = new Set(), answered = new Set();
  let watermark = '', delivering = false, hearing = false, failures = 0, polls = 0, askedAt = 0, listening = 0, retrying = 0;

  async function call(method, path, body) {
    const cut = new AbortController(), timer = setTimeout(() => cut.abort(), Patience);
    const headers = { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) };
    if (memory.token) headers.Authorization = `Bearer ${memory.token}`;
    try {
      const content = body && JSON.stringify(body);
      const answer = await fetch(doors + path, { method, headers, body: content, cache: 'no-store', signal: cut.signal });
      if (!answer.ok) throw new Refusal(answer);
      return await answer.json();
    } finally { clearTimeout(timer); }
  }

  const activities = () => `/conversations/${encodeURIComponent(memory.conversation)}/activities`;

  async function open() {
    if (memory.conversation) return Date.now() > memory.renew && hold(await call('POST', '/tokens/refresh', {}));
    memory.token = (await call('POST', '/tokens/generate', {})).token;
    watermark = '';
    return hold(await call('POST', '/conversations', { locale: 'vi-VN' }));
  }

  function hold({ conversationId, token, expires_in: seconds }) {
    Object.assign(memory, { conversation: conversationId, token: token || memory.token, renew: Date.now() + seconds * 500 });
    remember();
  }

  const forget = () => { Object.assign(memory, { conversation: '', token: '' }); remember(); };

  async function deliver() {
    if (delivering) return;
    delivering = true;
    clearTimeout(retrying);
    for (let reopened = false; memory.waiting.length;) {
      const [{ id, text }] = memory.waiting;
      page.fate(id, 'sending');
      try {
        await open();
        arrived(id, (await call('POST', activities(), {
          type: 'message', from: { id: 'web' }, locale: 'vi-VN', text, channelData: { clientActivityID: id },
        })).id);
      } catch (problem) {
        if (unknown(problem) && !reopened) {
          reopened = true;
          forget();
          if (problem.status === Over) page.over();
          continue;
        }
        if (spoiled(problem)) { drop(id); page.fate(id, 'refused'); continue; }
        memory.waiting.forEach(kept => page.fate(kept.id, 'kept'));
        page.status(problem.status ? 'busy' : 'lost');
        retrying = setTimeout(deliver, Math.max(problem.after || 0, Math.min(30000, 1000 * 2 ** failures++)));
        break;
      }
    }
    delivering = false;
  }

  const drop = id => { memory.waiting = memory.waiting.filter(message => message.id !== id); remember(); };

  function arrived(id, serverId) {
    drop(id);
    page.fate(id, '');
    page.status('back');
    if (!answered.has(serverId)) unanswered.add(serverId);
    failures = polls = 0;
    askedAt = Date.now();
    hear(60);
  }

  // After a question the server holds its answer back until there is news; should it not, the page asks ever more seldom.
  // A quiet page still asks now and then, for what a person may write later.
  function hear(wait) {
    clearTimeout(listening);
    const next = wait ?? (unanswered.size ? Math.min(3000, 100 * 1.5 ** polls++) : Quiet);
    if (memory.conversation && !document.hidden) listening = setTimeout(listen, next);
  }

  const progress = () => unanswered.size === 0 ? 'back' : Date.now() - askedAt > 8000 ? 'slow' : 'waiting';

  async function listen() {
    if (hearing) return;
    hearing = true;
    if (unanswered.size) page.status(progress());
    try {
      await open();
      const hold = unanswered.size ? `&wait=${HoldSeconds}` : '';
      const news = await call('GET', `${activities()}?watermark=${encodeURIComponent(watermark)}${hold}`);
      const said = news.activities.filter(activity => activity.type === 'message'), end = said.find(({ channelData }) => channelData?.ended);
      if (end) { finish(end); return; }
      said.forEach(take);
      watermark = news.watermark || watermark;
      if (news.activities.length) polls = 0;
      if (!memory.waiting.length) page.status(progress());
    } catch (problem) {
      if (unknown(problem)) { forget(); unanswered.clear(); page.status('expired'); return; }
      page.status(problem.status ? 'busy' : 'lost');
    } finally { hearing = false; }
    hear();
  }

  // The goodbye is all that stays; what waits to be sent was written after it, by the next person.
  function finish(goodbye) {
    forget();
    unanswered.clear();
    page.over();
    page.status('back');
    page.show(goodbye, false);
  }

  function take(activity) {
    const own = activity.channelData?.clientActivityID, mine = own || activity.from?.role === 'user';
    if (memory.waiting.some(message => message.id === own)) arrived(own, activity.id);
    if (mine && !answered.has(activity.id)) unanswered.add(activity.id);
    if (!mine && activity.replyToId) { answered.add(activity.replyToId); unanswered.delete(activity.replyToId); }
    if (!mine && !activity.replyToId) unanswered.clear();
    page.show(activity, mine);
  }

  return {
    waiting: () => memory.waiting,
    begun: () => Boolean(memory.conversation || memory.waiting.length),
    send(message) { memory.waiting.push(message); remember(); deliver(); },
    resume() { failures = 0; deliver(); hear(0); },
    async restore() { if (memory.conversation) await listen(); deliver(); },
  };
}
