// Passkeys: asks the server for options, the browser for the key, and puts the answer into the form, which is then sent like any other.
import { post, say } from './words.js';

async function ask(button) {
  const form = button.form;
  const make = button.dataset.passkey === 'create';
  const answer = await post(button.dataset.options, {});
  if (!answer.ok) throw new Error(String(answer.status));
  const options = await answer.json();
  const credential = make
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.requestSubmit();
}

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-passkey]');
  if (!button) return;
  event.preventDefault();
  button.disabled = true;
  try {
    await ask(button);
  } catch {
    const told = button.form.querySelector('[data-passkey-told]');
    if (told) told.textContent = say('passkeyNot');
    button.disabled = false;
  }
});

if (!window.PublicKeyCredential) document.querySelectorAll('[data-passkey]').forEach(button => { button.hidden = true; });
