// One tab stop per list; arrows move, Enter opens, Space chooses, N goes to the next thing that needs me.
// The focused row's radio is checked, so that a list-wide act (a button of the form beside the list) knows its row.
import { isTyping } from './acts.js';
import { onContent } from './words.js';

const lists = '[data-list],[role=listbox]:not([data-follows])';
const items = '.row,.work,.place,fieldset.conflict,[role=option],[role=listitem][tabindex]';
const all = list => [...list.querySelectorAll(items)].filter(item => !item.closest('[hidden]'));
const listOf = item => item.closest(lists);

function current(item) {
  const list = listOf(item);
  if (!list) return;
  for (const other of all(list)) {
    other.tabIndex = other === item ? 0 : -1;
    if (other === item) other.setAttribute('aria-selected', 'true');
    else other.removeAttribute('aria-selected');
  }
  item.classList.remove('changed');
  const radio = item.querySelector(':scope input[type=radio][form]');
  if (radio) radio.checked = true;
}

export function moveTo(item) {
  if (!item) return;
  current(item);
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}

function open(item) {
  const link = item.matches('a,button') ? item : item.querySelector('a[data-open]');
  if (link) link.click();
  else if (item.dataset.open) location.assign(item.dataset.open);
}

const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (event.key.toUpperCase() === 'N' && nextThatNeedsMe()) return event.preventDefault();
  if (event.target === document.body && /^Arrow(Up|Down)$/.test(event.key) && beginIn(document.querySelector('main [data-list]'))) return event.preventDefault();
  const item = event.target.closest?.(items);
  const list = item && listOf(item);
  if (!list) return;
  if (event.key in steps) {
    if (/Left|Right/.test(event.key) && !list.matches('[aria-orientation=horizontal]')) return;
    const rows = all(list);
    const to = Math.min(rows.length - 1, Math.max(0, rows.indexOf(item) + steps[event.key]));
    event.preventDefault();
    moveTo(rows[to]);
  } else if (event.target === item && event.key === 'Enter') {
    event.preventDefault();
    open(item);
  } else if (event.target === item && event.key === ' ' && !item.matches('a,button')) {
    event.preventDefault();
    choose(item);
  }
});

/** Nothing has the focus: the first row of the page's list takes it, or the one that had it last. */
function beginIn(list) {
  const rows = list ? all(list) : [];
  moveTo(rows.find(row => row.tabIndex === 0) ?? rows[0]);
  return rows.length > 0;
}

function choose(item) {
  const box = item.querySelector('input[type=checkbox]');
  item.classList.toggle('chosen');
  if (box) box.checked = item.classList.contains('chosen');
}

function nextThatNeedsMe() {
  if (document.documentElement.dataset.singleKeys === 'off' || document.querySelector('[data-key=N]')) return false;
  const needy = [...document.querySelectorAll('[data-needs-me]')];
  const from = document.activeElement;
  const after = needy.find(item => from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING && !item.contains(from));
  moveTo(after ?? needy[0]);
  return needy.length > 0;
}

// A line that two people changed is chosen with 1 or 2; the next one is read at once.
document.addEventListener('change', event => {
  const line = event.target.closest('fieldset.conflict');
  if (!line || event.target.matches(':focus')) return;
  const lines = all(listOf(line));
  moveTo(lines[lines.indexOf(line) + 1] ?? line);
});

document.addEventListener('focusin', event => event.target.matches(items) && current(event.target));
document.addEventListener('click', event => {
  const item = event.target.closest('.row,.work');
  if (item && listOf(item) && !event.target.closest('a,button,input,label')) moveTo(item);
});
document.addEventListener('dblclick', event => {
  const item = event.target.closest('.row,.work');
  if (item && listOf(item)) open(item);
});

onContent(() => {
  const held = document.activeElement;
  if (held.matches?.(items)) current(held);
  for (const list of document.querySelectorAll(lists)) {
    const rows = all(list);
    if (rows.length && !rows.some(row => row.tabIndex === 0)) rows[0].tabIndex = 0;
  }
});
