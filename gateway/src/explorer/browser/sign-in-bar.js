/** The bar above GraphiQL: gets tokens from the graph's own `signIn` and sends them along. */
import {
  GRAPH,
  TOKENS,
  change,
  element,
  hideCode,
  messageOf,
  read,
  readStored,
  send,
  signInWith,
  signedInBy,
  store,
} from './graph.js';

/** @typedef {import('./graph.js').SignedIn} SignedIn */

const status = element('sign-in-status', HTMLElement);
const form = element('sign-in-form', HTMLFormElement);
const email = element('sign-in-email', HTMLInputElement);
const password = element('sign-in-password', HTMLInputElement);
const code = element('sign-in-code', HTMLInputElement);
const signInButton = element('sign-in-button', HTMLButtonElement);
const signOutButton = element('sign-out-button', HTMLButtonElement);
const fault = element('sign-in-fault', HTMLElement);
const demoLabel = element('demo-account-label', HTMLElement);
const demoSelect = element('demo-account', HTMLSelectElement);

/** @type {unknown} */
const demoAccounts = JSON.parse(element('demo-accounts', HTMLScriptElement).textContent);
/** @type {readonly unknown[]} */
const accounts = Array.isArray(demoAccounts) ? demoAccounts : [];
for (const account of accounts) {
  const label = `${String(read(account, 'name'))} · ${String(read(account, 'description'))}`;
  demoSelect.add(new Option(label, String(read(account, 'email'))));
}

let signedIn = readStored();
/**
 * The exchange of the refresh token under way: each is used once.
 *
 * @type {Promise<void> | undefined}
 */
let refreshing;
show();

// GraphiQL has no place for a header that changes, but it asks by `fetch`. What it is given under
// Headers wins.
window.fetch = async (input, init) => {
  const isForGraph = !(input instanceof Request) && new URL(input, GRAPH).href === GRAPH.href;
  const headers = new Headers(init?.headers);
  if (!signedIn || !isForGraph || headers.has('authorization')) return send(input, init);
  const { token } = signedIn;
  const response = await send(input, { ...init, headers: withToken(headers, token) });
  if (response.status !== 401) return response;
  // Nothing ran, and what GraphiQL asks of the schema it asks only once.
  if (signedIn?.token === token) await (refreshing ??= refresh(signedIn));
  return send(input, signedIn ? { ...init, headers: withToken(headers, signedIn.token) } : init);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn();
});

// Another account may have no second factor.
email.addEventListener('input', () => hideCode(code));

demoSelect.addEventListener('change', () => {
  const account = accounts.find((one) => read(one, 'email') === demoSelect.value);
  if (account === undefined) return;
  email.value = String(read(account, 'email'));
  password.value = String(read(account, 'password'));
  hideCode(code);
  demoSelect.value = '';
  void signIn();
});

signOutButton.addEventListener('click', () => void signOut());

async function signIn() {
  fault.textContent = '';
  signInButton.disabled = true;
  try {
    become(await signInWith(email.value, password.value, code));
    form.reset();
    signOutButton.focus();
  } catch (error) {
    fault.textContent = messageOf(error);
  } finally {
    signInButton.disabled = false;
  }
}

/**
 * Gets the next tokens, or ends the sign-in.
 *
 * @param {SignedIn} last
 */
async function refresh({ email: address, refreshToken }) {
  try {
    const input = { refreshToken };
    become(signedInBy(address, await change('refreshAccessToken', input, { fields: TOKENS })));
  } catch {
    become(undefined);
    fault.textContent = 'The sign-in has expired. Sign in again.';
  } finally {
    refreshing = undefined;
  }
}

/** Ends the session in the graph too, where it can be reached. */
async function signOut() {
  const last = signedIn;
  become(undefined);
  if (last) await change('signOut', { refreshToken: last.refreshToken }).catch(() => {});
  // The answers to whoever leaves go too.
  location.reload();
}

/**
 * @param {Headers} headers
 * @param {string} token
 */
function withToken(headers, token) {
  const all = new Headers(headers);
  all.set('authorization', `Bearer ${token}`);
  return all;
}

/** @param {SignedIn | undefined} next */
function become(next) {
  signedIn = next;
  store(next);
  show();
}

function show() {
  status.textContent = signedIn ? `Signed in as ${signedIn.email}` : 'Not signed in';
  form.hidden = signedIn !== undefined;
  demoLabel.hidden = signedIn !== undefined || accounts.length === 0;
  signOutButton.hidden = signedIn === undefined;
}
