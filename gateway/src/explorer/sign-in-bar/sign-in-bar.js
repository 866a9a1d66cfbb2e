/** The bar above GraphiQL: gets a token from the graph's own `signIn` and sends it along. */
const GRAPH = new URL('/graphql', location.href);
const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken userErrors { message } }
}`;

/** Ends with the tab. What local storage holds would be there for whoever comes next. */
const storage = window.sessionStorage;
const STORED = 'signed-in';

/** @typedef {{ readonly email: string, readonly token: string }} SignedIn */

const status = element('sign-in-status', HTMLElement);
const form = element('sign-in-form', HTMLFormElement);
const email = element('sign-in-email', HTMLInputElement);
const password = element('sign-in-password', HTMLInputElement);
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

const send = window.fetch.bind(window);
let signedIn = readStored();
show();

// GraphiQL has no place for a header that changes, but it asks by `fetch`. What it is given under
// Headers wins.
window.fetch = async (input, init) => {
  const isForGraph = !(input instanceof Request) && new URL(input, GRAPH).href === GRAPH.href;
  const headers = new Headers(init?.headers);
  if (!signedIn || !isForGraph || headers.has('authorization')) return send(input, init);
  const { token } = signedIn;
  headers.set('authorization', `Bearer ${token}`);
  const response = await send(input, { ...init, headers });
  if (response.status !== 401) return response;
  // Nothing ran, and what GraphiQL asks of the schema it asks only once.
  if (signedIn?.token === token) {
    become(undefined);
    fault.textContent = 'The sign-in has expired. Sign in again.';
  }
  return send(input, init);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn();
});

demoSelect.addEventListener('change', () => {
  const account = accounts.find((one) => read(one, 'email') === demoSelect.value);
  if (account === undefined) return;
  email.value = String(read(account, 'email'));
  password.value = String(read(account, 'password'));
  demoSelect.value = '';
  void signIn();
});

signOutButton.addEventListener('click', () => {
  become(undefined);
  // The answers to whoever leaves go too.
  location.reload();
});

async function signIn() {
  fault.textContent = '';
  signInButton.disabled = true;
  try {
    become({ email: email.value, token: await askForToken() });
    form.reset();
    signOutButton.focus();
  } catch (error) {
    fault.textContent = error instanceof Error ? error.message : String(error);
  } finally {
    signInButton.disabled = false;
  }
}

/** @throws {Error} that says to the person why there is no token */
async function askForToken() {
  const input = { email: email.value, password: password.value };
  const response = await send(GRAPH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input } }),
  }).catch(() => {
    throw new Error('The graph does not answer.');
  });
  /** @type {unknown} */
  const answer = await response.json().catch(() => undefined);
  const payload = read(answer, 'data', 'signIn');
  const token = read(payload, 'accessToken');
  if (typeof token === 'string') return token;
  const messages = [read(answer, 'errors'), read(payload, 'userErrors')]
    .flat()
    .map((error) => read(error, 'message'))
    .filter((message) => typeof message === 'string');
  throw new Error(messages.join(' ') || 'The graph gave an answer that cannot be read.');
}

/** @param {SignedIn | undefined} next */
function become(next) {
  signedIn = next;
  if (next) storage.setItem(STORED, JSON.stringify(next));
  else storage.removeItem(STORED);
  show();
}

function show() {
  status.textContent = signedIn ? `Signed in as ${signedIn.email}` : 'Not signed in';
  form.hidden = signedIn !== undefined;
  demoLabel.hidden = signedIn !== undefined || accounts.length === 0;
  signOutButton.hidden = signedIn === undefined;
}

/** @returns {SignedIn | undefined} */
function readStored() {
  /** @type {unknown} */
  const stored = JSON.parse(storage.getItem(STORED) ?? 'null');
  const [address, token] = [read(stored, 'email'), read(stored, 'token')];
  return typeof address === 'string' && typeof token === 'string'
    ? { email: address, token }
    : undefined;
}

/**
 * @param {unknown} value
 * @param {readonly string[]} path
 * @returns {unknown}
 */
function read(value, ...path) {
  return path.reduce((found, name) => Reflect.get(Object(found), name), value);
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${id}.`);
  return found;
}
