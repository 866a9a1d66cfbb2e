import { readFileSync } from 'node:fs';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { curl } from './curl.ts';
import { startTestGraph, TOPOLOGIES, type TestGraph } from './graph.ts';

const ROOT = new URL('../', import.meta.url);

/** Blocks that begin with ```language file=path quote that file. */
const QUOTATION = /^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm;

/** An operation with who asks it; its variables and its answer follow it where they are shown. */
const EXAMPLE =
  /^```graphql as=(\w+)\n([\s\S]*?)^```\n+(?:^```json variables\n([\s\S]*?)^```\n+)?(?:^```json answer\n([\s\S]*?)^```$)?/gm;

/** Invariant of a change whose answer is not shown. */
const DONE = '{ "data": {} }';

const WAIT_OPTIONS = { timeout: 20_000, interval: 50 };

/** In variables: the moment that the answer before said. */
const UPDATED_AT = /"<updatedAt>"/;

/** A request with the answer that follows it. */
const REQUEST = /^```sh\n(curl [\s\S]*?)^```\n+^```json answer\n([\s\S]*?)^```$/gm;

const ASKERS: Readonly<Record<string, TokenSubject | undefined>> = {
  companyUser: tokenSubject(ACCOUNTS.companyUser),
  volunteer: tokenSubject(ACCOUNTS.volunteer),
  secondVolunteer: tokenSubject(ACCOUNTS.secondVolunteer),
  officer: tokenSubject(ACCOUNTS.officer),
  nobody: undefined,
};

describe.each([
  ['CONTRIBUTING.md', 8],
  ['docs/personal-data.md', 1],
])('the code in %s', (document, count) => {
  const quotations = [...read(document).matchAll(QUOTATION)].map(([, file, text]) => ({
    file: file ?? '',
    text: text ?? '',
  }));

  it('is quoted from the repository', () => {
    expect(quotations.length).toBeGreaterThanOrEqual(count);
  });

  it.each(quotations)('is what $file says', ({ file, text }) => {
    expect(read(file)).toContain(text.trimEnd());
  });
});

describe.each(TOPOLOGIES)('the examples in README.md, %s', (topology) => {
  const examples = [...read('README.md').matchAll(EXAMPLE)].map(
    ([, asker, query, variables, answer]) => ({
      name: /(?:query|mutation) (\w+)/.exec(query ?? '')?.[1],
      asker: asker ?? '',
      query: query ?? '',
      variables: variables ?? '{}',
      answer: answer ?? DONE,
    }),
  );
  const requests = requestsIn('README.md');
  let graph: TestGraph;
  /** The answer to the example before. */
  let before = '';

  beforeAll(async () => {
    graph = await startTestGraph(topology);
  });
  afterAll(() => graph.close());

  it('are all operations and requests that it shows', () => {
    expect(examples.length).toBeGreaterThan(3);
    expect(examples).toHaveLength(read('README.md').split('```graphql').length - 1);
    expect(requests).toHaveLength(read('README.md').split('\ncurl ').length - 1);
  });

  it.each(examples)('answer as shown: $name as $asker', async (example) => {
    const { asker, query, variables, answer } = example;
    expect(Object.keys(ASKERS)).toContain(asker);
    const updatedAt = /"updatedAt":("[^"]+")/.exec(before)?.[1] ?? 'null';
    const shown: unknown = JSON.parse(answer);
    const ask = async (): Promise<void> => {
      const { data, errors } = await graph.ask(query, {
        as: ASKERS[asker],
        variables: z
          .record(z.string(), z.unknown())
          .parse(JSON.parse(variables.replace(UPDATED_AT, updatedAt))),
      });
      before = JSON.stringify(data);
      expect(holds({ ...(errors.length > 0 && { errors }), data }, shown)).toEqual([]);
    };
    // Effects of an event appear soon, and not at once.
    await (query.startsWith('mutation') ? ask() : vi.waitFor(ask, WAIT_OPTIONS));
    expect(before).not.toMatch(/"userErrors":\[\{/);
  });

  it.each(requests)('answer as shown: $command', async ({ command, answer }) => {
    const given: unknown = await (await curl(command, graph.url)).json();
    expect(holds(given, JSON.parse(answer))).toEqual([]);
  });
});

describe('the requests in docs/partners.md', () => {
  const requests = requestsIn('docs/partners.md');
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
  });
  afterAll(() => graph.close());

  it('are all that it shows', () => {
    expect(requests.length).toBeGreaterThan(2);
    expect(requests).toHaveLength(read('docs/partners.md').split('\ncurl ').length - 1);
  });

  it.each(requests)('answer as shown: $command', async ({ command, answer }) => {
    const given: unknown = await (await curl(command, graph.url)).json();
    expect(holds(given, JSON.parse(answer))).toEqual([]);
  });
});

function requestsIn(document: string): { readonly command: string; readonly answer: string }[] {
  return [...read(document).matchAll(REQUEST)].map(([, command, answer]) => ({
    command: command ?? '',
    answer: answer ?? '',
  }));
}

/**
 * Paths where an answer lacks members, rows or kinds of values that the example shows. Values
 * themselves differ, since examples show a day of the larger demo data.
 */
function holds(actual: unknown, shown: unknown, path = ''): string[] {
  if (Array.isArray(shown)) {
    if (!Array.isArray(actual) || actual.length < shown.length) return [path];
    return shown.flatMap((item, index) => holds(actual[index], item, `${path}.${index}`));
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof actual !== 'object' || actual === null) return [path];
    return Object.entries(shown).flatMap(([name, value]) =>
      holds(Reflect.get(actual, name), value, `${path}.${name}`),
    );
  }
  return typeof actual === typeof shown && (actual === null) === (shown === null) ? [] : [path];
}

function read(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}
