// F2: the search box, results while typing. What had focus is remembered, and Esc goes back to it.
import { active, options, point, walk } from './pick.js';

const box = () => document.getElementById('search');
const results = () => document.getElementById('results');
const asked = new WeakMap(); // request to what it asked: answers may come in another order
let before = null, shown = null, enter = false;

document.addEventListener('keydown', event => {
  if (event.key === 'F2') {
    event.preventDefault();
    if (document.activeElement !== box()) before = document.activeElement;
    document.querySelectorAll('dialog[open]').forEach(dialog => dialog.close());
    box()?.focus();
    box()?.select();
  } else if (event.target === box()) {
    inBox(event);
  }
});

function inBox(event) {
  if (walk(event, box(), results())) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    leave();
    before?.focus();
  } else if (event.key === 'Enter' && !event.ctrlKey) {
    event.preventDefault();
    if (shown === box().value) open();
    else {
      enter = true; // typed faster than the answer: open its first row when it arrives
      document.dispatchEvent(new Event('keys:hold'));
    }
  }
}

const open = () => (active(results()) ?? options(results())[0])?.click();

function leave() {
  box().value = '';
  shown = null;
  enter = false;
  results()?.replaceChildren();
  delete document.body.dataset.searching;
}

document.addEventListener('focusin', event => {
  if (event.target === box()) htmx.trigger(box(), 'search:open');
});
document.addEventListener('focusout', event => {
  if (event.target === box() && event.relatedTarget && !results()?.contains(event.relatedTarget) && event.relatedTarget.closest('main,.side,.rail')) leave();
});
document.addEventListener('mousedown', event => {
  if (results()?.contains(event.target)) event.preventDefault(); // the box keeps the focus
  else if (results()?.childElementCount && !event.target.closest('.search')) leave();
});
document.addEventListener('htmx:before:request', event => {
  if (event.detail.ctx.sourceElement === box()) asked.set(event.detail.ctx, box().value);
});
document.addEventListener('htmx:after:swap', event => {
  if (event.detail.ctx?.sourceElement !== box()) return;
  if (document.activeElement !== box()) return leave();
  shown = asked.get(event.detail.ctx) ?? null;
  document.body.dataset.searching = '';
  point(box(), results(), active(results()) ?? options(results())[0]);
  if (enter && shown === box().value) {
    enter = false;
    open();
    document.dispatchEvent(new Event('keys:ready'));
  }
});

/** The row that F4 acts on. */
export const searched = () => document.activeElement === box() ? active(results()) : null;
