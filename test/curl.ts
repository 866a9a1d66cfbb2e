/** Does what a `curl` in a document says, as far as our documents go, without needing one. */

/** Long options that take a value. */
const HEADER = '--header';
const DATA = '--data';
const PARAMETER = '--data-urlencode';

/**
 * Sends the request of a command line to another origin.
 *
 * @throws RangeError at an option that is none of those above or `--get`
 */
export function curl(command: string, origin: string): Promise<Response> {
  const [, ...words] = wordsOf(command);
  const url = new URL(origin);
  const init: { method: string; body?: string } = { method: 'GET' };
  const headers = new Headers();
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--get') continue;
    if (word.startsWith('http')) {
      url.pathname = new URL(word).pathname;
      continue;
    }
    const value = words.shift() ?? '';
    if (word === HEADER) {
      const [, name = '', text = ''] = /^([^:]+): (.*)$/.exec(value) ?? [];
      headers.set(name, text);
    } else if (word === DATA) {
      init.method = 'POST';
      init.body = value;
    } else if (word === PARAMETER) {
      const end = value.indexOf('=');
      url.searchParams.set(value.slice(0, end), value.slice(end + 1));
    } else {
      throw new RangeError(`No option ${word}.`);
    }
  }
  return fetch(url, { ...init, headers });
}

/** Words as a shell reads them: between spaces, or whole between single quotes. */
function wordsOf(command: string): string[] {
  return [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
