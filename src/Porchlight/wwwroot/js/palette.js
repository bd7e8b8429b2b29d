// F4 (alias Ctrl K): do anything here. The page's own acts come first, by letter or by words in any order; the server adds the rest.
import { acts, label, run } from './acts.js';
import { active, options, point, walk } from './pick.js';
import { searched } from './search.js';

const dialog = () => document.getElementById('palette');
const box = () => dialog().querySelector('input[type=text]');
let before = null, here = [];

document.addEventListener('keydown', event => {
  const alias = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
  if (event.key === 'F4' && !event.altKey && !event.ctrlKey || alias) {
    event.preventDefault();
    if (dialog() && !dialog().open) open();
  } else if (dialog()?.open && event.target === box()) {
    inBox(event);
  }
});

function open() {
  before = document.activeElement;
  here = [...acts(before)].filter(([key]) => !key.startsWith('F')).map(([key, act]) => ({ key, act, words: label(act) })).filter(entry => entry.words);
  dialog().querySelector('[name=on]').value = searched()?.getAttribute('href') ?? location.pathname;
  dialog().showModal();
  box().value = '';
  box().focus();
  draw();
  htmx.trigger(box(), 'palette:open');
}

/** "ch in" finds "Check in"; one letter alone is the act's key. */
function fits(entry, typed) {
  if (typed.length === 1 && entry.key.toLowerCase() === typed) return true;
  const words = entry.words.toLowerCase();
  return typed.split(/\s+/).every(part => words.startsWith(part) || words.includes(` ${part}`));
}

function draw() {
  const typed = box().value.trim().toLowerCase();
  dialog().querySelector('[data-here]').replaceChildren(...here.filter(entry => fits(entry, typed)).map(row));
  point(box(), dialog(), options(dialog())[0]);
}

function row({ key, act, words }) {
  const option = document.createElement('button');
  option.type = 'button';
  option.setAttribute('role', 'option');
  option.append(words);
  const cap = document.createElement('kbd');
  cap.textContent = key;
  cap.className = 'end';
  option.append(cap);
  option.addEventListener('click', () => {
    dialog().close();
    before?.focus();
    run(act);
  });
  return option;
}

function inBox(event) {
  if (walk(event, box(), dialog())) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    active(dialog())?.click();
  }
}

document.addEventListener('input', event => { if (dialog()?.open && event.target === box()) draw(); });
document.addEventListener('htmx:after:swap', event => {
  if (dialog()?.open && event.detail.ctx?.sourceElement === box()) point(box(), dialog(), active(dialog()) ?? options(dialog())[0]);
});
document.addEventListener('close', event => { if (event.target === dialog()) before?.focus(); }, true);
