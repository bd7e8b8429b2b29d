// The few sentences that scripts say, in the person's language; the server writes them into the page as data.
const read = () => JSON.parse(document.getElementById('words')?.textContent || '{}');

export const say = (key, ...facts) =>
  (read()[key] ?? '').replace(/\{(\d)\}/g, (_, index) => facts[index] ?? '');

/** The antiforgery token that htmx sends, for the scripts that send by themselves. */
export const token = () => JSON.parse(document.body.getAttribute('hx-headers:inherited') || '{}').RequestVerificationToken ?? '';

export const post = (path, fields, more = {}) => fetch(path, {
  method: 'POST',
  headers: { RequestVerificationToken: token(), 'HX-Request': 'true' },
  body: new URLSearchParams(fields),
  ...more,
});

/** Runs now and again after every swap, because a swap may bring new elements. */
export function onContent(run) {
  run();
  document.addEventListener('htmx:after:swap', run);
}
