/** Requests of the pages to the graph, and what they share besides. */
export const GRAPH = new URL('/graphql', location.href);

/** The browser's own, whatever a page replaces it by. */
export const send = window.fetch.bind(window);

/**
 * A sign-in ends with the tab. What local storage holds would be there for whoever comes next.
 */
const storage = window.sessionStorage;
const STORED = 'signed-in';

/** @typedef {{ readonly email: string, readonly token: string, readonly refreshToken: string }} SignedIn */

/**
 * Payload of a mutation with one argument, `input`.
 *
 * @param {string} field
 * @param {object} input
 * @param {{ readonly fields?: string, readonly token?: string }} [options] fields beside `userErrors`
 * @throws {GraphError} that says to the person why nothing was done
 */
export async function change(field, input, { fields = '', token } = {}) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} userErrors { code message } } }`;
  const payload = read(await ask(query, { input }, token), field);
  throwIfAny(read(payload, 'userErrors'));
  return payload;
}

/**
 * Data of an operation.
 *
 * @param {string} query
 * @param {object} variables
 * @param {string} [token]
 * @throws {Error} that says to the person why there is none
 */
export async function ask(query, variables, token) {
  const response = await send(GRAPH, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw new Error('The graph does not answer.');
  });
  /** @type {unknown} */
  const answer = await response.json().catch(() => undefined);
  const data = read(answer, 'data');
  throwIfAny(read(answer, 'errors'));
  if (typeof data === 'object' && data !== null) return data;
  throw new Error('The graph gave an answer that cannot be read.');
}

/** Errors of an answer or a payload, with their messages and codes. */
class GraphError extends Error {
  /** @param {readonly unknown[]} errors */
  constructor(errors) {
    super(errors.map((error) => String(read(error, 'message'))).join(' '));
    this.codes = errors.map((error) => read(error, 'code') ?? read(error, 'extensions', 'code'));
  }
}

/**
 * @param {unknown} errors of an answer or a payload
 * @throws {GraphError} with those that have a message, if there are any
 */
function throwIfAny(errors) {
  const told = [errors].flat().filter((error) => typeof read(error, 'message') === 'string');
  if (told.length > 0) throw new GraphError(told);
}

/**
 * Signs in. Where the account has a second factor, the field for its code is shown and the person asked to fill it.
 *
 * @param {string} email
 * @param {string} password
 * @param {HTMLInputElement} code its label is hidden until a code is needed
 * @returns {Promise<SignedIn>}
 * @throws {GraphError} that says to the person why they are not signed in
 */
export async function signInWith(email, password, code) {
  try {
    const input = { email, password, code: code.value || null };
    const signedIn = signedInBy(email, await change('signIn', input, { fields: TOKENS }));
    hideCode(code);
    return signedIn;
  } catch (error) {
    if (error instanceof GraphError && error.codes.includes('SECOND_FACTOR_REQUIRED')) {
      code.labels?.forEach((label) => (label.hidden = false));
      code.required = true;
      code.focus();
    }
    throw error;
  }
}

/**
 * Hides the field for a code, such as when another account signs in.
 *
 * @param {HTMLInputElement} code
 */
export function hideCode(code) {
  code.labels?.forEach((label) => (label.hidden = true));
  code.required = false;
  code.value = '';
}

/**
 * Sign-in of the payload of signIn, acceptInvitation or refreshAccessToken.
 *
 * @param {string} email
 * @param {unknown} payload with the fields TOKENS
 * @returns {SignedIn}
 */
export function signedInBy(email, payload) {
  const [token, refreshToken] = [read(payload, 'accessToken'), read(payload, 'refreshToken')];
  if (typeof token !== 'string' || typeof refreshToken !== 'string') {
    throw new Error('The graph gave an answer that cannot be read.');
  }
  return { email, token, refreshToken };
}

/** Fields of a payload that make a sign-in. */
export const TOKENS = 'accessToken refreshToken';

/** @param {SignedIn | undefined} next */
export function store(next) {
  if (next) storage.setItem(STORED, JSON.stringify(next));
  else storage.removeItem(STORED);
}

/** @returns {SignedIn | undefined} */
export function readStored() {
  /** @type {unknown} */
  const stored = JSON.parse(storage.getItem(STORED) ?? 'null');
  const [email, token, refreshToken] = ['email', 'token', 'refreshToken'].map((name) =>
    read(stored, name),
  );
  return typeof email === 'string' && typeof token === 'string' && typeof refreshToken === 'string'
    ? { email, token, refreshToken }
    : undefined;
}

/**
 * @param {unknown} value
 * @param {readonly string[]} path
 * @returns {unknown}
 */
export function read(value, ...path) {
  return path.reduce((found, name) => Reflect.get(Object(found), name), value);
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 */
export function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${id}.`);
  return found;
}
