import { startReceiver, type TestReceiver } from '@teei/test/receiver.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postJson } from './post.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const { signal } = new AbortController();
const request = { body: '{}', headers: {}, signal, network: 'any' } as const;

it('is answered by a status whose body does not end, where the status alone counts', async () => {
  receiver.answer((_request, response) => response.writeHead(200).write('begun'));
  expect(await postJson(receiver.url, { ...request, ignoresAnswer: true })).toEqual({
    status: 200,
    text: '',
  });
});

it.each([1, 10, 100_000])(
  'reads %i bytes of an answer where it may, and none of what came with them',
  async (maxBytes) => {
    receiver.answer((_request, response) => response.end('x'.repeat(200_000)));
    const { text } = await postJson(receiver.url, { ...request, maxBytes });
    expect(text).toHaveLength(maxBytes);
  },
);
