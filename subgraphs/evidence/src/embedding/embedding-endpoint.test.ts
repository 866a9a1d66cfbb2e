import { startReceiver, type Answer, type TestReceiver } from '@teei/test/receiver.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXTS } from './embedder.ts';
import { embeddingEndpoint } from './embedding-endpoint.ts';

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const vector = (first: number, length = 512): readonly number[] =>
  Array.from({ length }, (_, index) => Math.sin(first + index) / 16);

const answerWith =
  (status: number, body: unknown): Answer =>
  (_request, response) =>
    response.writeHead(status).end(JSON.stringify(body));

function embed(
  answer: Answer,
  { signal = new AbortController().signal, texts = ['one', 'two'] } = {},
) {
  receiver.answer(answer);
  const url = `${receiver.url.replace('http://', 'http://:a%20key@')}/v1/?model=e-1`;
  return embeddingEndpoint(url).embed(texts, { signal, timeoutMs: 5_000 });
}

const one = { index: 0, embedding: vector(1) };
const two = { index: 1, embedding: vector(2) };

describe('an endpoint of embeddings', () => {
  it('is asked with its key, model and size, and read in the order of the texts', async () => {
    expect(await embed(answerWith(200, { data: [two, one] }))).toEqual([vector(1), vector(2)]);
    const { path, headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
    expect([path, headers['authorization']]).toEqual(['/v1/embeddings', 'Bearer a key']);
    expect(JSON.parse(body)).toEqual({
      model: 'e-1',
      input: ['one', 'two'],
      dimensions: 512,
      encoding_format: 'float',
    });
  });

  it('is read whole where it answers as many texts as it may be asked for', async () => {
    const texts = Array.from({ length: MAX_TEXTS }, (_, index) => `text ${index}`);
    const vectors = texts.map((_, index) => vector(index));
    const data = vectors.map((embedding, index) => ({ index, embedding }));
    expect(await embed(answerWith(200, { data }), { texts })).toEqual(vectors);
  });

  it.each<[string, Answer, object]>([
    ['is limited', answerWith(429, {}), { isPermanent: false }],
    ['refuses the key', answerWith(401, {}), { isPermanent: true }],
    ['leaves a text out', answerWith(200, { data: [one] }), { isPermanent: false }],
    [
      'has another size',
      answerWith(200, { data: [one, { ...two, embedding: vector(2, 384) }] }),
      { isPermanent: false },
    ],
    [
      'answers no direction',
      answerWith(200, { data: [one, { ...two, embedding: vector(0).map(() => 0) }] }),
      { isPermanent: false },
    ],
    ['answers no JSON', (_request, response) => response.end('<html>'), { isPermanent: false }],
    [
      'answers too much',
      answerWith(200, { padding: 'x'.repeat(300_000), data: [one, two] }),
      { isPermanent: false },
    ],
    [
      'is cut off',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"data"', () => {
          request.socket.destroy();
        });
      },
      { isPermanent: false },
    ],
  ])('that %s gives a DeliveryError', async (_title, answer, failure) => {
    await expect(embed(answer)).rejects.toMatchObject({ name: 'DeliveryError', ...failure });
  });

  it('that says nothing gives one as soon as the attempt has taken too long', async () => {
    await expect(embed(() => undefined, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject(
      {
        isPermanent: false,
      },
    );
  });
});
