/** Examples of the documentation: operations with who asks them, their variables and their answers. */
import { readFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);

/**
 * An operation with who asks it; its variables and its answer follow it where they are shown. Or the clock of
 * the graph, where a page starts it again at another moment.
 */
const STEP =
  /^```graphql as=(\w+)\n([\s\S]*?)^```\n+(?:^```json variables\n([\s\S]*?)^```\n+)?(?:^```json answer\n([\s\S]*?)^```$)?|^DEMO_NOW=(\S+) /gm;

/** A request with the answer that follows it. */
const REQUEST = /^```sh\n(curl [\s\S]*?)^```\n+^```json answer\n([\s\S]*?)^```$/gm;

/** Invariant of a change whose answer is not shown. */
const DONE = '{ "data": {} }';

export interface Example {
  /** Name of the operation. */
  readonly name: string;
  readonly asker: string;
  readonly query: string;
  /** JSON, in which `"<Name: path>"` stands for a value of the answer to the operation of that name. */
  readonly variables: string;
  readonly answer: unknown;
}

/** Examples of a page, and the moments at which its graph is started, in their order. */
export function stepsIn(document: string): readonly (Example | { readonly clock: Date })[] {
  return [...readPage(document).matchAll(STEP)].map(
    ([, asker, query = '', variables = '{}', answer = DONE, clock]) =>
      asker === undefined
        ? { clock: new Date(clock ?? '') }
        : {
            name: /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '',
            asker,
            query,
            variables,
            answer: parseJson(answer),
          },
  );
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

export function requestsIn(
  document: string,
): { readonly command: string; readonly answer: string }[] {
  return [...readPage(document).matchAll(REQUEST)].map(([, command, answer]) => ({
    command: command ?? '',
    answer: answer ?? '',
  }));
}

export function readPage(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

/** Comparison of an answer's values with those that a page shows: of their kinds alone, or of them. */
type SameValue = (actual: unknown, shown: unknown) => boolean;

/** Values differ from those on pages that show a day of the larger demo data. */
export const sameKind: SameValue = (actual, shown) =>
  typeof actual === typeof shown && (actual === null) === (shown === null);

/** Numbers, booleans, dates and enum values are as shown; ids, moments and texts are of another day. */
export const sameFacts: SameValue = (actual, shown) =>
  typeof shown === 'string' && !/^(?:[A-Z_]+|\d{4}-\d{2}-\d{2})$/.test(shown)
    ? typeof actual === 'string'
    : actual === shown;

/** Paths where an answer lacks members, rows or values that the example shows. */
export function missingIn(
  actual: unknown,
  shown: unknown,
  same: SameValue = sameKind,
  path = '',
): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(actual) || actual.length < shown.length) return [path];
    return shown.flatMap((item, index) => missingIn(actual[index], item, same, `${path}.${index}`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof actual !== 'object' || actual === null) return [path];
    return Object.entries(shown).flatMap(([name, value]) =>
      missingIn(Reflect.get(actual, name), value, same, `${path}.${name}`),
    );
  }
  return same(actual, shown) ? [] : [`${path}: ${JSON.stringify(actual)}`];
}
