// Judges what was typed before it leaves the device. What cannot be judged here in time is left to the server, which judges
// every message again.

const Patience = 3000, Place = new URL('./guard-worker.js', import.meta.url).href;

// The page may run no script whose address was put together on the way; this one address is fixed.
const addresses = globalThis.trustedTypes?.createPolicy('guard', { createScriptURL: () => Place });

export function openGuard() {
  let worker = null, count = 0;
  const asked = new Map();

  function start() {
    try {
      worker = new Worker(addresses?.createScriptURL('') ?? Place, { type: 'module' });
      worker.onmessage = ({ data: { id, verdict } }) => asked.get(id)?.(verdict);
      worker.onerror = stop;
    } catch { worker = null; /* an old browser: the server judges */ }
  }

  function stop() {
    worker?.terminate();
    worker = null;
    asked.forEach(answer => answer(null));
  }

  start();
  return {
    /** @returns {Promise<{ action, findings, redacted } | null>} null when it could not be judged here. */
    check(text) {
      if (!worker) start();
      if (!worker) return Promise.resolve(null);
      const id = ++count;
      return new Promise(resolve => {
        const timer = setTimeout(stop, Patience);
        asked.set(id, verdict => { clearTimeout(timer); asked.delete(id); resolve(verdict); });
        worker.postMessage({ id, text });
      });
    },
  };
}
