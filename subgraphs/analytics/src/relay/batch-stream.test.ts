import { randomBytes } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { findNats, startNats, type TestNats } from '@teei/test/nats.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBatchStream, SUBJECT, type BatchMessage, type BatchStream } from './batch-stream.ts';

const WAIT = { timeout: 60_000, interval: 20 };

const MEBIBYTE = 1_048_576;

const program = findNats();

describe.runIf(program !== undefined)('the stream of batches', () => {
  let nats: TestNats;
  let stream: BatchStream;

  beforeAll(async () => {
    if (program === undefined) return;
    nats = await startNats(program);
    stream = openBatchStream(nats.url);
    await vi.waitFor(() => stream.dependency.check(), WAIT);
  });
  afterAll(async () => {
    await stream.close();
    await nats.stop();
  });

  /** Publishes a text; again, where a busy server did not answer in time. */
  async function publish(text: string): Promise<boolean> {
    return vi.waitFor(() => stream.publish(text), WAIT);
  }

  /** Publishes what the stream itself would not. */
  async function publishBytes(body: string | Uint8Array): Promise<void> {
    const connection = await connect({ servers: new URL(nats.url).host });
    const client = jetstream(connection);
    await vi.waitFor(() => client.publish(SUBJECT, body), WAIT);
    await connection.close();
  }

  /** The next message. */
  async function next(): Promise<BatchMessage> {
    return vi.waitFor(async () => {
      const message = await stream.next();
      if (!message) throw new TypeError('A message.');
      return message;
    }, WAIT);
  }

  /** Takes the next message off the stream. */
  async function receive(): Promise<string> {
    const message = await next();
    await message.acknowledge();
    return message.text;
  }

  it('carries a text of more bytes than a message has, compressed', async () => {
    const text = Array.from(
      { length: 40_000 },
      (_, n) => `{"é":"${n}", "more": "of the same"}`,
    ).join('\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(MEBIBYTE);
    expect(await publish(text)).toBe(true);
    expect(await receive()).toBe(text);
  });

  it('takes no text that stays larger than a message', async () => {
    expect(await publish(randomBytes(2 * MEBIBYTE).toString('hex'))).toBe(false);
  });

  it('gives a message of the version before, which compressed none, as it is', async () => {
    const text = JSON.stringify({ batch: 'é', events: [] });
    await publishBytes(text);
    // A busy server may have one that was published before twice.
    await vi.waitFor(async () => expect(await receive()).toBe(text), WAIT);
  });

  it('gives a message of a later version without a text, and counts how often it comes', async () => {
    await publishBytes(Buffer.concat([Buffer.from([0]), randomBytes(100)]));
    await vi.waitFor(async () => {
      const message = await next();
      message.postpone(1);
      expect(message.text).toBe('');
      expect(message.deliveries).toBeGreaterThan(1);
    }, WAIT);
  });
});
