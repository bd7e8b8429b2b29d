// The idle lock. The server locks by itself; this tells it that somebody is there, warns a minute before and then shows the lock,
// keeping the way back.
import { say } from './words.js';

const limit = Number(document.documentElement.dataset.idle ?? 0) * 1000;
const tellEach = 60_000;
const dialog = () => document.getElementById('idle');
let last = Date.now(), told = Date.now();

// Arrow keys and reading reach no server: it hears of them once a minute.
const tell = () => {
  told = Date.now();
  fetch('/session/alive', { method: 'HEAD' }).catch(() => {});
};

const stir = () => {
  last = Date.now();
  if (dialog()?.open) {
    dialog().close();
    tell();
  } else if (last - told > tellEach) {
    tell();
  }
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
