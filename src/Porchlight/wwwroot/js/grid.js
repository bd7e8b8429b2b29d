// The day board: arrows walk five minutes or a provider; Enter opens a visit or holds a free place; a drag posts the same form as "move".
import { isTyping } from './acts.js';
import { onContent } from './words.js';

const board = () => document.querySelector('[data-board]');
const columns = () => [...board().querySelectorAll('.board-col')];
const number = (cell, name) => Number([...cell.classList].find(part => part.startsWith(`${name}-`) && /\d$/.test(part))?.slice(name.length + 1) ?? 1);
const taken = (column, step) => [...column.querySelectorAll('.cell:not(.cell-cursor)')].find(cell => number(cell, 'at') <= step && step < number(cell, 'at') + number(cell, 'for'));

export const clock = step => {
  const [hour, minute] = (board().dataset.first ?? '08:00').split(':').map(Number);
  const total = hour * 60 + minute + (step - 1) * 5;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
};

/** The one free cell that the focus can stand on, moved from column to column. */
function cursor(column, step) {
  const cell = board().querySelector('.cell-cursor') ?? Object.assign(document.createElement('button'), { type: 'button', className: 'cell cell-cursor' });
  cell.className = `cell cell-cursor at-${step} for-${board().dataset.steps ?? 2}`;
  cell.setAttribute('role', 'gridcell');
  cell.textContent = clock(step);
  cell.setAttribute('aria-label', `${clock(step)}, ${column.getAttribute('aria-label')}`);
  column.append(cell);
  return cell;
}

function stand(column, step) {
  const last = Number(board().dataset.last ?? 144);
  const at = Math.min(last, Math.max(1, step));
  const cell = taken(column, at) ?? cursor(column, at);
  if (!cell.classList.contains('cell-cursor')) board().querySelector('.cell-cursor')?.remove();
  board().querySelectorAll('.cell[tabindex="0"]').forEach(other => { other.tabIndex = -1; });
  cell.tabIndex = 0;
  board().dataset.at = at;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

document.addEventListener('keydown', event => {
  const cell = event.target.closest?.('[data-board] .cell');
  if (!cell || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const column = cell.closest('.board-col');
  const all = columns();
  const start = number(cell, 'at'), end = start + number(cell, 'for');
  const at = Math.min(end - 1, Math.max(start, Number(board().dataset.at ?? start)));
  const move = { ArrowDown: () => stand(column, cell.matches('.cell-cursor') ? at + 1 : end), ArrowUp: () => stand(column, start - 1),
    ArrowRight: () => stand(all[Math.min(all.length - 1, all.indexOf(column) + 1)], at), ArrowLeft: () => stand(all[Math.max(0, all.indexOf(column) - 1)], at) }[event.key];
  if (!move) return;
  event.preventDefault();
  move();
});

onContent(() => {
  const first = board()?.querySelector('.cell');
  if (first && !board().querySelector('.cell[tabindex="0"]')) first.tabIndex = 0;
});

/** The acts above the board are about the visit that has focus. */
document.addEventListener('focusin', event => {
  const acts = document.querySelector('[data-acts-for=board]');
  const cell = event.target.closest?.('.cell[data-visit]');
  if (!acts || (!cell && acts.contains(event.target))) return;
  acts.hidden = !cell;
  if (!cell) return;
  for (const act of acts.querySelectorAll('[data-act-on]')) act.href = act.dataset.actOn.replace('{visit}', cell.dataset.visit);
});

/** Sends the form beside the board (hold or move) for a place in a column. */
function send(form, column, step, more = {}) {
  if (!form) return;
  for (const [name, value] of Object.entries({ resource: column.dataset.resource, time: clock(step), ...more })) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.requestSubmit();
}

document.addEventListener('click', event => {
  const free = event.target.closest('.cell-cursor');
  if (free) return send(document.querySelector('form[data-board-hold]'), free.closest('.board-col'), number(free, 'at'));
  const column = event.target.classList?.contains('board-col') ? event.target : event.target.closest('.band')?.closest('.board-col');
  if (column?.closest('[data-board]')) stand(column, stepAt(column, event.clientY));
});

const stepAt = (column, y) => {
  const height = parseFloat(getComputedStyle(column).gridAutoRows) || 11;
  const head = column.querySelector('.board-head').offsetHeight;
  return Math.floor((y - column.getBoundingClientRect().top - head) / height) + 1;
};

let dragged = null;
document.addEventListener('dragstart', event => { dragged = event.target.closest?.('.cell[data-visit]'); });
document.addEventListener('dragover', event => { if (dragged && event.target.closest?.('.board-col')) event.preventDefault(); });
document.addEventListener('drop', event => {
  const column = event.target.closest?.('.board-col');
  if (!dragged || !column) return;
  event.preventDefault();
  send(document.querySelector('form[data-board-move]'), column, stepAt(column, event.clientY), { visit: dragged.dataset.visit });
  dragged = null;
});
