// Layer 1 works inside any field (F8, Ctrl Enter, Esc, !); layer 2 is single keys outside fields (WCAG 2.1.4: they can be turned off).
// F2 is search.js, F4 is palette.js, arrows are list.js and grid.js.
import { acts, actKey, isTyping, run } from './acts.js';

const root = document.documentElement;
let goUntil = 0;

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return finish(event);
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === 'F8' || event.key === 'Escape') return press(event, event.key);
  if (event.key === '!' && acts().get('!')?.hasAttribute('data-in-fields')) return press(event, '!');
  if (isTyping(event) || root.dataset.singleKeys === 'off') return;
  if (event.key === ']') return toggleSide(event);
  if (Date.now() < goUntil) return go(event);
  press(event, actKey(event.key.length === 1 ? event.key.toUpperCase() : event.key));
});

function press(event, key) {
  const act = acts().get(key);
  if (act) {
    event.preventDefault();
    run(act);
  } else if (key === 'G' && !event.repeat) {
    goUntil = Date.now() + 1500;
  } else if (key === '?' && document.getElementById('keymap')) {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent('layer:open', { detail: 'keymap' }));
  }
}

function go(event) {
  goUntil = 0;
  const room = document.querySelector(`[data-go="${CSS.escape(event.key.toUpperCase())}"]`);
  if (room) {
    event.preventDefault();
    room.click();
  }
}

function finish(event, tries = 0) {
  const form = event.target.closest?.('form[data-finish]') ?? document.querySelector('dialog[open] form[data-finish]') ?? document.querySelector('form[data-finish]');
  if (!form) return;
  event.preventDefault();
  if (event.repeat) return;
  if (tries < 40 && isChanging(form)) return void setTimeout(() => finish(event, tries + 1), 50);
  form.requestSubmit(form.querySelector('button.primary:not([disabled])') ?? undefined);
}

/** A way of paying was just chosen and its fields are on their way: what is finished then is that form, not the one before it. */
function isChanging(form) {
  return [...document.querySelectorAll('.htmx-request[hx-target]')].some(act => act !== form && form.closest(act.getAttribute('hx-target')));
}

document.addEventListener('click', event => { if (event.target.closest('[data-side-toggle]')) toggleSide(event); });

/** Below 1200 px the side column is a drawer. */
function toggleSide(event) {
  if (!document.getElementById('side')) return;
  event.preventDefault();
  const open = document.body.dataset.side !== 'open';
  document.body.dataset.side = open ? 'open' : '';
  if (open) document.querySelector('#side [tabindex="0"],#side a,#side button')?.focus();
}
