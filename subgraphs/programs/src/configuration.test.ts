import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { describe, expect, it } from 'vitest';
import { NEXT_WEBHOOK_KEY as NEXT_KEY, WEBHOOK_KEY as KEY } from '@teei/test/webhook.ts';
import { PROGRAMS_VARIABLES } from './configuration.ts';

const SUBGRAPH = {
  DATABASE_URL: 'postgres://programs_subgraph:a@localhost/teei',
  GRAPH_SECRET: 'a secret for tests, long enough to be taken',
};
const keysOf = (keys?: string): readonly string[] =>
  readEnvironment(PROGRAMS_VARIABLES, {
    ...SUBGRAPH,
    ...(keys !== undefined && { BUDDY_SYSTEM_KEYS: keys }),
  }).BUDDY_SYSTEM_KEYS;

describe('the keys of the buddy system', () => {
  it('are none unless they are set, and several while one replaces another', () => {
    expect(keysOf()).toEqual([]);
    expect(keysOf(` ${KEY}  ${NEXT_KEY}`)).toEqual([KEY, NEXT_KEY]);
  });

  it('are refused when one is too short or no key, without being shown', () => {
    for (const wrong of ['whsec_dG9vIHNob3J0', 'a-password-of-somebody']) {
      expect(() => keysOf(`${KEY} ${wrong}`)).toThrow(/BUDDY_SYSTEM_KEYS/);
      expect(() => keysOf(`${KEY} ${wrong}`)).not.toThrow(wrong);
    }
  });
});
