// The key strip teaches the keys that are valid for what has focus now, and the key map lists them all.
import { acts, label, pressedFor } from './acts.js';
import { onContent } from './words.js';

const most = 8;
const keyed = new Set(['F2', 'F4']);
let asked = false;

function hints(focus) {
  const region = focus?.closest('[data-keys]') ?? document.querySelector('#strip [data-keys]');
  return (region?.dataset.keys ?? '').split('|').filter(Boolean).map(hint => {
    const cut = hint.indexOf(':', 1);
    return [hint.slice(0, cut), hint.slice(cut + 1)];
  });
}

function line([keys, words]) {
  const item = document.createElement('span');
  for (const key of keys.split(' ')) {
    const cap = document.createElement('kbd');
    cap.textContent = pressedFor(key);
    if (cap.textContent.length === 1) cap.dataset.single = '';
    item.append(cap, ' ');
  }
  item.append(words);
  return item;
}

/** "1…4" speaks for each of its digits. */
const each = keys => /^\d…\d$/.test(keys) ? Array.from({ length: keys[2] - keys[0] + 1 }, (_, n) => String(+keys[0] + n)) : [keys];

const spoken = key => ({ Delete: 'Del', Escape: 'Esc' })[key] ?? key;

function here() {
  return [...acts()].filter(([key]) => !keyed.has(key)).map(([key, act]) => [spoken(key), label(act)]).filter(([, words]) => words);
}

function emptyStrip() {
  const strip = Object.assign(document.createElement('div'), { className: 'strip-keys' });
  document.getElementById('strip')?.prepend(strip);
  return strip.isConnected ? strip : null;
}

function draw() {
  asked = false;
  const strip = document.querySelector('#strip .strip-keys') ?? emptyStrip();
  if (!strip) return;
  const told = hints(document.activeElement);
  const known = new Set(told.flatMap(([keys]) => each(keys)));
  const rest = here().filter(([key]) => !known.has(key));
  strip.replaceChildren(...[...told, ...rest].slice(0, most).map(line));
}

const soon = () => { if (!asked) { asked = true; requestAnimationFrame(draw); } };
document.addEventListener('focusin', soon);
document.addEventListener('close', soon, true);
onContent(soon);

document.addEventListener('layer:open', event => {
  const list = event.detail === 'keymap' && document.querySelector('[data-keymap-here]');
  if (!list) return;
  list.replaceChildren(...here().map(([key, words]) => {
    const item = document.createElement('li');
    const caps = line([key, '']);
    item.append(words, caps);
    return item;
  }));
});
