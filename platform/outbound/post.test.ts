import { startReceiver, type TestReceiver } from '@teei/test/receiver.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postJson } from './post.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

it('is answered by a status whose body does not end, where the status alone counts', async () => {
  receiver.answer((_request, response) => response.writeHead(200).write('begun'));
  const { signal } = new AbortController();
  const request = { body: '{}', headers: {}, signal, network: 'any', ignoresAnswer: true } as const;
  expect(await postJson(receiver.url, request)).toEqual({ status: 200, text: '' });
});
