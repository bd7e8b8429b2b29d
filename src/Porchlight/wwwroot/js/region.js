// How a live region takes its new content: never under someone's fingers, never moving the row being read, told once.
const follows = element => element?.getAttribute?.('hx-trigger')?.includes('live:');
const waiting = new Map();
const drawn = new WeakMap(); // regions as they were, by the answer on its way in: several may come at once
let said = 0, news = [];

const writes = region => {
  const focus = document.activeElement;
  return region.contains(focus) && focus.closest('form,input,select,textarea,[contenteditable]') && !focus.matches('.row,.work');
};

document.addEventListener('htmx:before:request', event => {
  const region = event.detail.ctx.sourceElement;
  if (!follows(region) || !writes(region)) return;
  event.preventDefault();
  waiting.set(region, (waiting.get(region) ?? 0) + 1);
  region.dataset.waiting = waiting.get(region);
});
document.addEventListener('focusout', () => setTimeout(() => {
  for (const region of waiting.keys()) {
    if (region.isConnected && writes(region)) continue;
    waiting.delete(region);
    delete region.dataset.waiting;
    if (region.isConnected) askAgain(region);
  }
}));

function askAgain(region) {
  for (const [, topic] of region.getAttribute('hx-trigger').matchAll(/live:([\w:-]+)/g)) document.body.dispatchEvent(new CustomEvent(`live:${topic}`));
}

document.addEventListener('htmx:before:swap', event => {
  const region = event.detail.ctx.sourceElement;
  if (!follows(region)) return;
  const focus = document.activeElement;
  const held = focus.closest?.('.row,.work,.cell');
  drawn.set(event.detail.ctx, { rows: snapshot(region), held, top: held?.getBoundingClientRect().top, told: region.dataset.announce });
});
document.addEventListener('htmx:after:swap', event => {
  const source = event.detail.ctx.sourceElement, before = drawn.get(event.detail.ctx);
  if (!before || !follows(source)) return;
  const region = document.getElementById(source.id) ?? source;
  for (const [id, text] of snapshot(region)) {
    const row = document.getElementById(id);
    if (before.rows.get(id) !== text && row !== document.activeElement && before.rows.size) row.classList.add('changed');
  }
  if (before.held?.isConnected) anchor(before.held, before.top);
  if (region.dataset.announce && region.dataset.announce !== before.told) announce(region.dataset.announce);
});

function snapshot(region) {
  return new Map([...region.querySelectorAll('.row[id],.work[id]')].map(row => [row.id, row.textContent]));
}

/** Rows that arrive above must not push the row being read. */
function anchor(row, top) {
  let scroller = row.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  if (scroller) scroller.scrollTop += row.getBoundingClientRect().top - top;
}

/** At most one message in five seconds, the newest of each kind joined. */
export function announce(words) {
  news.push(words);
  if (news.length === 1) setTimeout(speak, Math.max(100, said + 5000 - Date.now()));
}
function speak() {
  const voice = document.getElementById('announce');
  if (voice) voice.textContent = [...new Set(news)].join(' ');
  news = [];
  said = Date.now();
}
