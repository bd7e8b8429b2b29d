// Change due while typing, in whole cents, and counted cash. The server computes both again.
const cents = text => {
  const [, whole, part] = /^\s*\$?\s*(\d{0,7})(?:[.,](\d{0,2}))?\s*$/.exec(text ?? '') ?? [];
  return whole === undefined && part === undefined ? null : Number(whole || 0) * 100 + Number((part ?? '').padEnd(2, '0') || 0);
};
const dollars = value => `$${Math.floor(value / 100).toLocaleString('en-US')}.${String(value % 100).padStart(2, '0')}`;

document.addEventListener('input', event => {
  const form = event.target.form;
  if (!form) return;
  for (const output of form.querySelectorAll('output[data-change-of]')) {
    const given = cents(form.elements[output.dataset.changeOf]?.value);
    const due = output.dataset.dueFrom ? cents(form.elements[output.dataset.dueFrom]?.value) : Number(output.dataset.due);
    const back = given === null || due === null ? -1 : given - due;
    output.textContent = back >= 0 ? dollars(back) : '';
    (output.closest('.give-back') ?? output).hidden = back < 0;
  }
  const worth = event.target.dataset.worth;
  if (worth) count(form);
});

/** Blind count: each line's sum and the total so far; what is expected is not on this page. */
function count(form) {
  let total = 0;
  for (const input of form.querySelectorAll('input[data-worth]')) {
    const sum = /^\d{1,5}$/.test(input.value) ? Number(input.value) * Number(input.dataset.worth) : 0;
    const line = form.querySelector(`output[data-sum-of="${CSS.escape(input.name)}"]`);
    if (line) line.textContent = input.value ? dollars(sum) : '';
    total += sum;
  }
  const all = form.querySelector('output[data-total]');
  if (all) all.textContent = dollars(total);
}
