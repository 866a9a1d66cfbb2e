/** NATS JetStream, through which batches of events travel from the outbox to ClickHouse. */
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import {
  AckPolicy,
  type Consumer,
  jetstream,
  type JetStreamClient,
  jetstreamManager,
  RetentionPolicy,
} from '@nats-io/jetstream';
import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';

/** A batch that was received. One that is neither acknowledged nor postponed comes again after ACK_WAIT_MS. */
export interface BatchMessage {
  /** The text that was published; empty for a message that is broken, or of a later version. */
  readonly text: string;
  /** Times that it has come, 1 for the first. */
  readonly deliveries: number;
  /** Takes it off the stream. */
  acknowledge(): Promise<void>;
  /** Lets it come again after some milliseconds. */
  postpone(milliseconds: number): void;
}

export interface BatchStream {
  /** Dependency in `/readyz`. */
  readonly dependency: { readonly name: string; check(): Promise<void> };
  /**
   * Stores a batch in the stream, perhaps twice: the server knows no names, as it would take a batch for one that
   * it has forgotten.
   *
   * @returns false when the server takes no message of its size, compressed
   * @throws Error when it is not known to be stored
   */
  publish(text: string): Promise<boolean>;
  /** The next batch; undefined when none comes within a second. */
  next(): Promise<BatchMessage | undefined>;
  close(): Promise<void>;
}

export const STREAM = 'TEEI_ANALYTICS';
export const SUBJECT = 'teei.analytics.batches';
const CONSUMER = 'clickhouse';

/** Milliseconds until a batch that was not acknowledged comes again. */
export const ACK_WAIT_MS = 30_000;

/** Milliseconds that the server may take to answer. */
const ANSWER_TIMEOUT_MS = 2_000;

/** The shortest wait for a message that the server knows, in milliseconds. */
const NEXT_TIMEOUT_MS = 1_000;

const RECONNECT_WAIT_MS = 250;

const NANOSECONDS = 1_000_000;

/** Bytes of a text at most: several times those of the largest batch. */
const MAX_TEXT_BYTES = 64 * 1_048_576;

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Stream and consumer of a connection. */
interface Handles {
  readonly client: JetStreamClient;
  readonly consumer: Consumer;
  /** Bytes of a message that the server takes. */
  readonly maxPayload: number;
}

/**
 * Opens the stream at a URL with credentials (`nats://user:password@host:4222`, `tls://token@host`). It connects
 * in the background, for as long as it takes; until then, and while it reconnects, all else throws.
 */
export function openBatchStream(url: string): BatchStream {
  const closing = new AbortController();
  let connection: NatsConnection | undefined;
  let handles: Promise<Handles> | undefined;
  void keepConnected(connectionOptions(url), closing.signal, (current) => {
    connection = current;
    handles = undefined;
  });

  const connected = async (): Promise<NatsConnection> => {
    if (!connection) throw new NotReadyError('NATS does not answer.');
    await within(connection.rtt(), ANSWER_TIMEOUT_MS);
    return connection;
  };
  /** Stream and consumer, made where they are missing: also where the server has lost them. */
  const opened = (): Promise<Handles> => {
    handles ??= connected().then(openHandles);
    return handles.catch(lost);
  };
  const lost = (error: unknown): never => {
    handles = undefined;
    throw error;
  };

  return {
    dependency: { name: 'nats', check: async () => void (await opened().then(connected)) },
    async publish(text) {
      const { client, maxPayload } = await opened();
      const body = await compress(text);
      if (body.length > maxPayload || Buffer.byteLength(text) > MAX_TEXT_BYTES) return false;
      await client.publish(SUBJECT, body, { timeout: ANSWER_TIMEOUT_MS }).catch(lost);
      return true;
    },
    async next() {
      const { consumer } = await opened();
      const message = await consumer.next({ expires: NEXT_TIMEOUT_MS }).catch(lost);
      if (!message) return undefined;
      return {
        text: await unpack(message.data),
        deliveries: message.info.deliveryCount,
        acknowledge: async () => void (await message.ackAck()),
        postpone: (milliseconds) => message.nak(milliseconds),
      };
    },
    async close() {
      closing.abort();
      await connection?.close();
    },
  };
}

/** First byte of a text that the version before published: it compressed none. */
const BRACE = '{'.charCodeAt(0);

/** Text of a message; empty for one that is neither compressed as ours are nor JSON. */
async function unpack(data: Uint8Array): Promise<string> {
  if (data[0] === BRACE) return new TextDecoder().decode(data);
  const text = decompress(data, { maxOutputLength: MAX_TEXT_BYTES }).then(String);
  return text.catch(() => '');
}

/** Connects, and again whenever the connection is closed for good, until the signal is aborted. */
async function keepConnected(
  options: ConnectionOptions,
  signal: AbortSignal,
  onChange: (connection: NatsConnection | undefined) => void,
): Promise<void> {
  while (!signal.aborted) {
    const connection = await connect(options).catch(() => undefined);
    if (connection && !signal.aborted) {
      onChange(connection);
      await connection.closed();
      onChange(undefined);
    } else {
      await connection?.close();
      await pause(RECONNECT_WAIT_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Options for a connection that never gives up. */
function connectionOptions(text: string): ConnectionOptions {
  const url = new URL(text);
  const user = decodeURIComponent(url.username);
  const pass = decodeURIComponent(url.password);
  const credentials = pass === '' ? { token: user } : { user, pass };
  return {
    servers: url.host,
    name: 'teei-graph',
    maxReconnectAttempts: -1,
    reconnectTimeWait: RECONNECT_WAIT_MS,
    ignoreAuthErrorAbort: true,
    timeout: ANSWER_TIMEOUT_MS,
    ...(url.protocol === 'tls:' && { tls: {} }),
    ...(user !== '' && credentials),
  };
}

async function openHandles(connection: NatsConnection): Promise<Handles> {
  const manager = await jetstreamManager(connection, { timeout: ANSWER_TIMEOUT_MS });
  // Neither changes what exists: an operator may have given the stream replicas.
  const streams = await manager.streams.names(SUBJECT).next();
  if (!streams.includes(STREAM)) {
    await manager.streams.add({
      name: STREAM,
      subjects: [SUBJECT],
      retention: RetentionPolicy.Workqueue,
    });
  }
  await manager.consumers.add(STREAM, {
    durable_name: CONSUMER,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ACK_WAIT_MS * NANOSECONDS,
  });
  const client = jetstream(connection, { timeout: ANSWER_TIMEOUT_MS });
  const consumer = await client.consumers.get(STREAM, CONSUMER);
  return { client, consumer, maxPayload: connection.info?.max_payload ?? 0 };
}

/** @throws NotReadyError when it does not settle within some milliseconds */
async function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NotReadyError('NATS does not answer.')), milliseconds);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
