// What was done, for ten seconds, with a visible count. Z sends its undo form. It never takes the focus.
import { isTyping } from './acts.js';
import { say, onContent } from './words.js';
import { announce } from './region.js';

function start(toast) {
  toast.dataset.started = '';
  announce(toast.querySelector('[data-words]')?.textContent ?? '');
  let left = Number(toast.dataset.seconds ?? 10);
  const count = toast.querySelector('.count');
  const tick = () => {
    if (!toast.isConnected) return;
    if (left <= 0) return toast.remove();
    if (count) count.textContent = say('seconds', left);
    left -= 1;
    setTimeout(tick, 1000);
  };
  tick();
}

document.addEventListener('keydown', event => {
  if (event.key.toUpperCase() !== 'Z' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
  if (document.documentElement.dataset.singleKeys === 'off') return;
  const form = [...document.querySelectorAll('.toast form')].at(-1);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

onContent(() => document.querySelectorAll('.toast:not([data-started])').forEach(start));
