import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { describe, expect, it } from 'vitest';
import { SIGNING } from '../test/signing.ts';
import { readSigning, USERS_VARIABLES } from './configuration.ts';

const SUBGRAPH = {
  DATABASE_URL: 'postgres://me@here/it',
  GRAPH_SECRET: '0123456789abcdef0123456789abcdef',
};
const KEY = JSON.stringify(SIGNING.key);

const read = (environment: Record<string, string>) =>
  readSigning(readEnvironment(USERS_VARIABLES, { ...SUBGRAPH, ...environment }));

describe('the environment of the users subgraph', () => {
  it('configures the signing of tokens', () => {
    expect(read({ TOKEN_SIGNING_KEY: KEY, TOKEN_ISSUER: 'us' })).toEqual({
      key: SIGNING.key,
      issuer: 'us',
      audience: 'teei-graph',
      lifetime: 30,
    });
  });

  it('may have no signing key', () => {
    expect(read({ TOKEN_SIGNING_KEY: '' })).toBeUndefined();
  });

  it.each(['nonsense', '{}', KEY.replace('P-256', 'P-384'), KEY.replace(/"d":"./, '"d":"')])(
    'reports all errors, without the key: %#',
    (key) => {
      let message = '';
      try {
        read({
          TOKEN_SIGNING_KEY: key,
          TOKEN_LIFETIME: '0',
          TOKEN_ISSUER: 'us',
          LOG_LEVEL: 'loud',
        });
      } catch (error) {
        message = String(error);
      }
      expect(message.match(/^ {2}\w+/gm)).toEqual([
        '  LOG_LEVEL',
        '  TOKEN_SIGNING_KEY',
        '  TOKEN_LIFETIME',
      ]);
      expect(message).not.toContain(SIGNING.key.d.slice(1));
      expect(message).toContain('received a value that is not shown');
    },
  );

  it('requires an issuer for a key', () => {
    expect(() => read({ TOKEN_SIGNING_KEY: KEY })).toThrow('TOKEN_ISSUER: expected');
  });
});
