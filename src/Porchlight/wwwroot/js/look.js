// Light, dark, density, board steps and the blur. The server renders the choice into the root element, so nothing flashes.
import { isTyping } from './acts.js';
import { post } from './words.js';

const root = document.documentElement;
const densities = ['roomy', 'compact', 'dense'];
const steps = ['8', '11', '16'];

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || root.dataset.singleKeys === 'off') return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '`') blur(!('blurred' in root.dataset));
  else if (event.key === '+' || event.key === '-') turn(event.key === '+' ? 1 : -1);
  else return;
  event.preventDefault();
});

/** On the board + and - change the height of five minutes, elsewhere the height of rows; + is always looser. */
function turn(by) {
  const board = document.querySelector('[data-board]');
  if (board) set('step', next(steps, root.dataset.step ?? '11', by));
  else set('density', next(densities, root.dataset.density ?? 'compact', -by));
}
const next = (all, now, by) => all[Math.min(all.length - 1, Math.max(0, all.indexOf(now) + by))];

function set(name, value) {
  root.dataset[name] = value;
  post('/preferences', { [name]: value });
}

// Buttons of the preference forms act at once; without scripts the same form posts and the page comes back changed.
document.addEventListener('click', event => {
  const button = event.target.closest('form[action="/preferences"] button[name]');
  if (!button) return;
  event.preventDefault();
  set(button.name, button.value);
});

export function blur(on) {
  if (on) root.dataset.blurred = '';
  else delete root.dataset.blurred;
  for (const part of document.querySelectorAll('.shell>.main,.shell>.side,.shell>.banner')) part.inert = on;
  document.querySelector('.blurred')?.toggleAttribute('hidden', !on);
}

// At a public desk the screen blurs after a minute without a key (design language §7); any key brings it back.
let timer;
const rest = () => {
  clearTimeout(timer);
  if ('publicDesk' in root.dataset) timer = setTimeout(() => blur(true), 60_000);
};
document.addEventListener('keydown', event => {
  if ('blurred' in root.dataset && event.key !== '`') blur(false);
  rest();
}, true);
document.addEventListener('pointerdown', () => { blur(false); rest(); });
rest();
