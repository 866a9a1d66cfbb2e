import { registerHooks } from 'node:module';
import { startReceiver } from '@teei/test/receiver.ts';
import { expect, it } from 'vitest';
import { postJson } from './post.ts';

const { signal } = new AbortController();
const request = { body: '{}', headers: {}, signal, network: 'any' } as const;

it('fails where the client did not load, and loads it with the next request', async () => {
  const receiver = await startReceiver();
  const failing = registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier === 'undici') throw new RangeError('too many open files');
      return nextResolve(specifier, context);
    },
  });
  await expect(postJson(receiver.url, request)).rejects.toMatchObject({
    name: 'DeliveryError',
    isPermanent: false,
  });
  failing.deregister();
  expect(await postJson(receiver.url, request)).toMatchObject({ status: 204 });
  receiver.close();
});
