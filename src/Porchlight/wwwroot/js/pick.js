// A box that keeps the focus while arrows walk the options below it: search and the command palette.
export const options = root => [...root.querySelectorAll('[role=option]')].filter(option => !option.hidden && !option.closest('[hidden]'));
export const active = root => options(root).find(option => option.getAttribute('aria-selected') === 'true');

export function point(box, root, option) {
  for (const other of root.querySelectorAll('[role=option]')) {
    other.tabIndex = -1;
    other.setAttribute('aria-selected', String(other === option));
  }
  if (!option) return box.removeAttribute('aria-activedescendant');
  option.id ||= `option-${options(root).indexOf(option)}`;
  box.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
}

/** True when the key was an arrow and was used. The upper end wraps to the last row, which registers a new patient. */
export function walk(event, box, root) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = options(root);
  if (!by || rows.length === 0) return false;
  event.preventDefault();
  point(box, root, rows[(rows.indexOf(active(root)) + by + rows.length) % rows.length]);
  return true;
}
