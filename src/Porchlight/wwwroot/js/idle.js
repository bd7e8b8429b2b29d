// The idle lock. The server ends the session by itself; this warns a minute before and then shows the lock, keeping the way back.
import { say } from './words.js';

const limit = Number(document.documentElement.dataset.idle ?? 0) * 1000;
const dialog = () => document.getElementById('idle');
let last = Date.now();

const stir = () => {
  if (dialog()?.open) {
    dialog().close();
    fetch('/session/alive', { method: 'HEAD' }); // touches the session, so that the server's clock agrees
  }
  last = Date.now();
};

function look() {
  const left = Math.ceil((last + limit - Date.now()) / 1000);
  if (left <= 0) return location.assign(`/lock?back=${encodeURIComponent(location.pathname + location.search)}`);
  if (left > 60) return;
  if (!dialog().open) dialog().showModal();
  dialog().querySelector('[data-left]').textContent = say('locksIn', left);
}

if (limit && dialog()) {
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchstart']) addEventListener(kind, stir, { passive: true, capture: true });
  setInterval(look, 1000);
}
