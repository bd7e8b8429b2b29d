// A form with data-draft="key" is kept on the server at most one second after the last key; nothing stays in the browser.
import { post, say } from './words.js';

const wait = 700, again = 2000;
const timers = new WeakMap();
let keptAt = 0, form = null;

document.addEventListener('input', event => schedule(event.target.form, wait));
document.addEventListener('change', event => schedule(event.target.form, 0));

function schedule(target, delay) {
  if (!target?.matches?.('[data-draft]') || timers.has(target)) return;
  timers.set(target, setTimeout(() => keep(target), delay));
}

const fields = target => {
  const all = new FormData(target);
  for (const secret of target.querySelectorAll('[type=password],[type=file],[data-not-kept]')) all.delete(secret.name);
  for (const ours of ['__RequestVerificationToken', 'op', 'draft']) all.delete(ours);
  return JSON.stringify([...all].filter(([, value]) => typeof value === 'string'));
};

async function keep(target, more = {}) {
  clearTimeout(timers.get(target));
  timers.delete(target);
  try {
    const sent = { draft: target.dataset.draft, op: target.elements.op.value, fields: fields(target) };
    const answer = await post('/drafts', sent, more);
    // A locked screen or an ended session answers with a page, which is not a draft kept.
    if (answer.status !== 204) throw new Error(answer.status);
    keptAt = Date.now();
    form = target;
    tell();
  } catch {
    show(say('draftWaits'));
    if (target.isConnected) schedule(target, again);
  }
}

// The last second of typing is sent while the page goes away: by leaving it, or by sending this form or another one (signing out).
// The server knows which form it belongs to, and drops what arrives after that form was accepted.
const keepAll = () => {
  for (const target of document.querySelectorAll('form[data-draft]')) if (timers.has(target)) keep(target, { keepalive: true });
};
addEventListener('pagehide', keepAll);
document.addEventListener('submit', keepAll, true);

function show(words) {
  const state = document.querySelector('#strip [data-draft-state]');
  if (!state) return;
  state.hidden = !words;
  state.querySelector('span').textContent = words;
}

function tell() {
  if (!form?.isConnected) return show('');
  const seconds = Math.round((Date.now() - keptAt) / 1000);
  show(seconds < 60 ? say('draftKept', Math.max(1, seconds)) : say('draftKeptMinutes', Math.floor(seconds / 60)));
}
setInterval(() => { if (keptAt) tell(); }, 5000);
