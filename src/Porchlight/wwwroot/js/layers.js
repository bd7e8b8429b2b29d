// Dialogs: opened by a button that names them, or by arriving in an answer. Esc closes the top one and keeps what was typed.
import { onContent } from './words.js';

let before = null;

function open(dialog) {
  if (!dialog || dialog.open) return;
  before = document.activeElement;
  dialog.showModal();
  dialog.querySelector('[autofocus],input:not([type=hidden]),select,textarea,button')?.focus();
}

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    event.preventDefault();
    open(document.getElementById(opener.dataset.opens));
  }
  const closer = event.target.closest('[data-closes]');
  if (closer) {
    event.preventDefault();
    closer.closest('dialog')?.close();
  }
  if (event.target.matches('dialog[open]')) event.target.close(); // the backdrop
});
document.addEventListener('layer:open', event => open(document.getElementById(event.detail)));
document.addEventListener('close', event => {
  if (event.target.matches?.('#layer dialog')) event.target.remove();
  if (before?.isConnected) before.focus();
}, true);

onContent(() => document.querySelectorAll('#layer dialog[data-dialog]:not([open])').forEach(open));
