// Which key does what right now. The page itself is the key map: every act is a real button or link with data-key.
const writable = 'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset]),textarea,select,[contenteditable=true]';

/** True when the key belongs to the field that has focus. An amount takes digits only, so letters stay keys there. */
export function isTyping(event) {
  const field = event.target.closest?.(writable);
  if (!field) return false;
  return !(field.matches('[data-digits]') && event.key.length === 1 && !/[\d.,]/.test(event.key));
}

const usable = act => !act.disabled && act.getAttribute('aria-disabled') !== 'true' && !act.closest('[hidden],[inert],dialog:not([open])');
const row = element => element?.closest?.('.row,.work,fieldset.conflict');

/** Acts by key, the nearest to the focus first: its row, its list's acts, its form or column, the page. */
export function acts(focus = document.activeElement) {
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const list = focus?.closest('[data-list],[data-board]');
  const near = [row(focus), list?.id ? document.querySelector(`[data-acts-for="${CSS.escape(list.id)}"]`) : null,
    focus?.closest('form,aside'), document.querySelector('main'), document.body];
  const found = new Map();
  for (const root of dialog ? [dialog] : near) {
    for (const act of root?.querySelectorAll('[data-key]') ?? []) {
      const foreign = row(act) && row(act) !== row(focus);
      if (!found.has(act.dataset.key) && usable(act) && !foreign) found.set(act.dataset.key, act);
    }
  }
  return found;
}

export function label(act) {
  if (act.dataset.keyLabel) return act.dataset.keyLabel;
  const copy = act.cloneNode(true);
  copy.querySelectorAll('kbd,svg,.unseen').forEach(part => part.remove());
  return copy.textContent.trim() || act.getAttribute('aria-label') || '';
}

/** The person's own choice of letters, "C:K W:Q" on the root element: the act's key, then the key they press. */
const chosen = () => new Map((document.documentElement.dataset.keyMap ?? '').split(' ').filter(Boolean).map(pair => pair.split(':')));
export const pressedFor = key => chosen().get(key) ?? key;
export function actKey(pressed) {
  const mine = chosen();
  for (const [act, own] of mine) if (own === pressed) return act;
  return mine.has(pressed) ? '' : pressed;
}

export function run(act) {
  if (act.matches('input:not([type=submit],[type=button],[type=checkbox],[type=radio]),select,textarea')) return act.focus();
  act.click();
}
