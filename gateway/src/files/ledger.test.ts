import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { serveLedger } from './ledger.ts';

it.each([
  [undefined, 404, 'No head was published yet.\n'],
  ['{"keys": [], "heads": []}', 200, '{"keys": [], "heads": []}'],
] as const)('answers %s with %i at /.well-known/teei-ledger', async (text, statusCode, body) => {
  const app = Fastify();
  serveLedger(app, async () => text);
  expect(await app.inject('/.well-known/teei-ledger')).toMatchObject({ statusCode, body });
});
