/** The page that mailed links open: accepts an invitation, sets a password, mails a link for one. */
import {
  TOKENS,
  ask,
  change,
  element,
  hideCode,
  messageOf,
  read,
  signInWith,
  signedInBy,
  store,
} from './graph.js';

const title = element('title', HTMLElement);
const done = element('done', HTMLElement);
const fault = element('fault', HTMLElement);
const forms = ['accept-form', 'join-form', 'reset-form', 'request-form'].map((id) =>
  element(id, HTMLFormElement),
);

const link = new URLSearchParams(location.hash.slice(1));
const invitation = link.get('invitation');
const reset = link.get('password');
// The token is in no history that others of this browser look into.
history.replaceState(null, '', location.pathname);

if (invitation !== null) begin('You are invited', 'accept-form', 'join-form');
else if (reset !== null) begin('A new password', 'reset-form');
else begin('A forgotten password', 'request-form');

onSubmit('accept-form', async () => {
  const input = {
    token: invitation,
    password: valueOf('accept-password'),
    firstName: valueOf('first-name') || null,
    lastName: valueOf('last-name') || null,
  };
  return accept(input);
});

const joinCode = element('join-code', HTMLInputElement);
element('join-email', HTMLInputElement).addEventListener('input', () => hideCode(joinCode));
onSubmit('join-form', async () => {
  const { token } = await signInWith(valueOf('join-email'), valueOf('join-password'), joinCode);
  return accept({ token: invitation }, token);
});

onSubmit('reset-form', async () => {
  await change('resetPassword', { token: reset, password: valueOf('new-password') });
  return 'Your password is set. Sign in with it.';
});

onSubmit('request-form', async () => {
  await change('requestPasswordReset', { email: valueOf('request-email') });
  return 'If there is an account with this address, a link is on its way. It holds for an hour.';
});

/**
 * @param {object} input
 * @param {string} [token] of whoever has an account
 */
async function accept(input, token) {
  const options = token === undefined ? { fields: TOKENS } : { fields: TOKENS, token };
  const payload = await change('acceptInvitation', input, options);
  const { token: own } = signedInBy('', payload);
  const email = String(read(await ask('{ me { email } }', {}, own), 'me', 'email'));
  store(signedInBy(email, payload));
  return `Welcome. You are signed in as ${email}.`;
}

/**
 * @param {string} heading
 * @param {readonly string[]} shown ids of the forms
 */
function begin(heading, ...shown) {
  title.textContent = heading;
  for (const form of forms) form.hidden = !shown.includes(form.id);
}

/**
 * @param {string} id
 * @param {() => Promise<string>} act returns what was done
 */
function onSubmit(id, act) {
  const form = element(id, HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(form, act);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {() => Promise<string>} act
 */
async function submit(form, act) {
  fault.textContent = '';
  for (const button of form.querySelectorAll('button')) button.disabled = true;
  try {
    done.textContent = await act();
    begin(title.textContent);
  } catch (error) {
    fault.textContent = messageOf(error);
  } finally {
    for (const button of form.querySelectorAll('button')) button.disabled = false;
  }
}

/** @param {string} id */
function valueOf(id) {
  return element(id, HTMLInputElement).value;
}
