/** Runs the examples of a page one after the other, on a graph. */
import { membersOf } from '@teei/platform/json/member.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { missingIn, type Example, type sameKind } from './examples.ts';
import type { TestGraph } from './graph.ts';

/** Effects of an event appear soon, and not at once. */
const WAIT_OPTIONS = { timeout: 20_000, interval: 50 };

/** Place in variables for a value of an earlier answer, by the operation and the path below its field. */
const EARLIER_VALUE = /<(\w+): ([\w.]+)>/g;

/** Place in variables for the token of the last link that was mailed to an address. */
const MAILED_TOKEN = /<token mailed to (\S+)>/g;

export interface ExampleRunner {
  /** Runs an example; returns where its answer differs from the one that is shown, and a first user error. */
  run(example: Example): Promise<readonly string[]>;
}

/**
 * @param askers accounts by the name that examples know them by, undefined for nobody; anybody else is nobody
 *   until an answer of theirs has an access token
 */
export function createExampleRunner(
  graph: () => TestGraph,
  askers: Readonly<Record<string, TokenSubject | undefined>>,
  same?: typeof sameKind,
): ExampleRunner {
  const answers = new Map<string, unknown>();
  const tokens = new Map<string, string>();
  const variablesOf = async (text: string): Promise<Readonly<Record<string, unknown>>> => {
    let filled = text.replaceAll(EARLIER_VALUE, (_all, name: string, path: string) =>
      String(read(answers.get(name), ...path.split('.'))),
    );
    for (const [all, address = ''] of text.matchAll(MAILED_TOKEN)) {
      filled = filled.replace(all, await mailedToken(graph().url, address));
    }
    return z.record(z.string(), z.unknown()).parse(JSON.parse(filled));
  };
  return {
    async run({ name, asker, query, variables, answer }) {
      let wrong: readonly string[] = ['no answer'];
      const ask = async (): Promise<void> => {
        const { data, errors } = await graph().ask(query, {
          as: askers[asker],
          token: tokens.get(asker),
          variables: await variablesOf(variables),
        });
        const given = { ...(errors.length > 0 && { errors }), data };
        const [field] = Object.values(membersOf(data));
        answers.set(name, field);
        const token = read(field, 'accessToken');
        if (typeof token === 'string') tokens.set(asker, token);
        const [userError] = z.array(z.unknown()).catch([]).parse(read(field, 'userErrors'));
        wrong = [
          ...missingIn(given, answer, same),
          ...(userError === undefined ? [] : [JSON.stringify(userError)]),
        ];
      };
      await (query.startsWith('mutation')
        ? ask()
        : vi
            .waitUntil(async () => ask().then(() => wrong.length === 0), WAIT_OPTIONS)
            .catch(() => undefined));
      return wrong;
    },
  };
}

/** Token of the newest link that the page `/outbox` shows for an address. */
export async function mailedToken(url: string, address: string): Promise<string> {
  return vi.waitFor(async () => {
    const page = await (await fetch(`${url}/outbox`)).text();
    const mail = page
      .split('<article>')
      .find((article) => article.includes(`email to ${address},`));
    const token = /#(?:invitation|password)=([\w-]+)/.exec(mail ?? '')?.[1];
    expect(token).toBeDefined();
    return token ?? '';
  }, WAIT_OPTIONS);
}
