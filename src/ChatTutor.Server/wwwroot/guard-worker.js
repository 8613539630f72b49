// The guard beside the page: no text, however hostile, makes the page stand still. Nothing that is judged is kept or sent.
import { readGuard } from './guard-engine.js';

const Address = '/chat/rules.json', Fresh = 10 * 60 * 1000;
let inspect = null, loadedAt = 0;

async function load() {
  const answer = await fetch(Address, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  inspect = readGuard(await answer.json());
  loadedAt = Date.now();
}

const attempt = () => load().catch(() => { /* the server judges in any case; the next question tries again */ });
let loading = attempt();

function judge(text) {
  try { return inspect?.(text) ?? null; } catch { return null; }
}

onmessage = async ({ data: { id, text } }) => {
  await loading;
  if (!inspect) await (loading = attempt());
  postMessage({ id, verdict: judge(text) });
  if (inspect && Date.now() - loadedAt > Fresh) loading = attempt();
};
