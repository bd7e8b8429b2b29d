// A typed date starts in its own field: t+7 or w+2 pressed on a place goes there, with no key in between.
import { isTyping } from './acts.js';

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (document.documentElement.dataset.singleKeys === 'off') return;
  const field = document.querySelector('[data-starts]');
  if (event.key.length !== 1 || !field || (event.key !== '.' && !field.dataset.starts.includes(event.key.toLowerCase()))) return;
  if (event.key === '.') event.preventDefault(); // another date, to be typed
  field.focus();
  field.select(); // the letter lands here, instead of what stood here
});
