import { startReceiver, type TestReceiver } from '@teei/test/receiver.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeliveryError } from './delivery-error.ts';
import { postJson } from './post.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const post = (signal: AbortSignal, ignoresAnswer = false) =>
  postJson(receiver.url, { body: '{}', headers: {}, signal, network: 'any', ignoresAnswer });

it('is answered by a status whose body does not end, where the status alone counts', async () => {
  receiver.answer((_request, response) => response.writeHead(200).write('begun'));
  expect(await post(new AbortController().signal, true)).toEqual({ status: 200, text: '' });
});

it('that this side aborts is no failure of the other', async () => {
  const aborted = new AbortController();
  receiver.answer(() => aborted.abort());
  await expect(post(aborted.signal)).rejects.not.toBeInstanceOf(DeliveryError);
  receiver.answer((request) => request.socket.destroy());
  await expect(post(new AbortController().signal)).rejects.toBeInstanceOf(DeliveryError);
});
