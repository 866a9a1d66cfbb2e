import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from './embedder.ts';
import { QuestionEmbedder } from './question-embedder.ts';

const VECTOR = [1];
const BROKEN = new DeliveryError('Broken.', false, 0, 500);

/** Milliseconds of the clock, requests to the model, and what it does with each. */
let now = 0;
let asked = 0;
let answer: (signal: AbortSignal) => Promise<readonly number[]> = async () => VECTOR;
const embedder: Embedder = {
  name: 'e-1',
  async embed(_texts, { signal }) {
    asked += 1;
    return [await answer(signal)];
  },
};

const fail = () => Promise.reject(BROKEN);
const succeed = () => Promise.resolve(VECTOR);
const untilAborted = (signal: AbortSignal) =>
  new Promise<readonly number[]>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DeliveryError('Aborted.', false)));
  });

describe('a model that embeds questions', () => {
  let questions: QuestionEmbedder;
  beforeEach(() => {
    [now, asked, answer] = [0, 0, succeed];
    questions = new QuestionEmbedder(embedder, () => now);
  });

  const embed = (signal?: AbortSignal) => questions.embed('text', signal);

  it('is not asked for thirty seconds after it has failed', async () => {
    answer = fail;
    expect(await embed()).toBeUndefined();
    answer = succeed;
    now = 29_999;
    expect(await embed()).toBeUndefined();
    expect(asked).toBe(1);
    now = 30_000;
    expect(await embed()).toEqual(VECTOR);
    expect(await embed()).toEqual(VECTOR);
  });

  it('is then tried by one question at a time', async () => {
    answer = fail;
    await embed();
    now = 30_000;
    expect(await Promise.all([embed(), embed(), embed()])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(asked).toBe(2);
  });

  it('is asked again after it has refused a text', async () => {
    answer = () => Promise.reject(new DeliveryError('Too long.', true, 0, 413));
    expect(await embed()).toBeUndefined();
    answer = succeed;
    expect(await embed()).toEqual(VECTOR);
  });

  it('is left alone by a client that has gone, and is none the worse for it', async () => {
    const client = new AbortController();
    answer = untilAborted;
    const embedding = embed(client.signal);
    client.abort();
    expect(await embedding).toBeUndefined();
    expect(await embed(client.signal)).toBeUndefined();
    expect(asked).toBe(1);
    answer = succeed;
    expect(await embed()).toEqual(VECTOR);
  });
});
