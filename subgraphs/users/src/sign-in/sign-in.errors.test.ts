import { askSubgraph } from '@teei/test/ask.ts';
import { anonymous } from '@teei/test/viewers.ts';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { MANAGER, startUsers } from '../../test/fixtures.ts';
import { EMAIL, PASSWORD, startWithPasswords } from '../../test/passwords.ts';

const SIGN_IN = `mutation {
  signIn(input: { email: "${EMAIL}", password: "${PASSWORD}" }) { userErrors { code } } }`;

it('an attempt that fails has a masked error, logs neither address nor password, and counts', async () => {
  const subgraph = await startWithPasswords();
  try {
    await subgraph.sql(`update users.users set password_hash = 'broken' where id = $1`, [MANAGER]);
    const answer = await subgraph.execute(SIGN_IN, { viewer: anonymous });
    expect(answer.data).toEqual({ signIn: null });
    expect(answer.errors?.[0]?.message).toMatch(/^Something went wrong on our side/);
    expect(subgraph.unexpected).toHaveLength(1);
    expect(inspect(subgraph.unexpected)).not.toMatch(/mia|own\.example|horse|broken/i);
    expect(await subgraph.sql('select attempts from identity.sign_in_attempts')).toEqual([
      { attempts: 1 },
    ]);
  } finally {
    await subgraph.close();
  }
});

const ask = askSubgraph(startUsers);

it('signIn is disabled with another issuer of tokens', async () => {
  const message =
    'signIn is disabled: get an access token from the issuer that this graph is configured with.';
  expect(await ask.execute(anonymous, SIGN_IN)).toMatchObject({
    data: { signIn: null },
    errors: [{ message, extensions: { code: 'FORBIDDEN' } }],
  });
});
