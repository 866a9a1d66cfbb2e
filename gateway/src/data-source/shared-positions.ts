/** Places of the writes that went through any gateway of a graph: each tells the others through Redis. */
import { createHmac } from 'node:crypto';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { z } from 'zod';
import { inTime, openRedis } from '../redis/redis.ts';
import {
  EVERYBODY,
  PositionsByKey,
  writerKey,
  type WrittenPositions,
} from './written-positions.ts';

export interface SharedPositionsOptions {
  readonly url: string;
  /** Hashes keys, so that Redis carries nobody's id; the same in all gateways of a graph. */
  readonly secret: string;
  /** Called once when Redis fails, until it answers again. */
  readonly report: ReportUnexpected;
}

const CHANNEL = 'teei-written-positions';

/** Milliseconds without a try after Redis has failed, so that writes do not wait for it each time. */
const RETRY_MS = 1_000;

const note = z.tuple([z.string(), z.int().nonnegative()]);

/**
 * A write is answered once Redis has its place and passes it on, so that the viewer's next request may go to any
 * gateway. While Redis does not answer, each gateway knows of its own writes alone.
 */
export function createSharedPositions({
  url,
  secret,
  report,
}: SharedPositionsOptions): WrittenPositions {
  const positions = new PositionsByKey();
  let isReported = false;
  let retryAt = 0;
  const fail = (error: unknown): void => {
    if (!isReported) report(error, 'gateways do not know of each other’s writes');
    isReported = true;
  };
  const keyOf = (viewer: Viewer): string => {
    const key = writerKey(viewer);
    if (key === EVERYBODY) return key;
    return createHmac('sha256', secret).update(key).digest('base64url');
  };
  const publisher = openRedis(url, fail);
  const subscriber = openRedis(url, fail);
  const listen = (message: string): void => {
    const read = note.safeParse(parseJson(message));
    if (read.success) positions.note(...read.data);
  };
  // A subscription lasts over reconnections, once it has been made.
  let isSubscribed = false;
  const subscribe = async (): Promise<void> => {
    if (isSubscribed) return;
    await subscriber.subscribe(CHANNEL, listen);
    isSubscribed = true;
  };
  subscriber.on('ready', () => void subscribe().catch(fail));
  publisher.on('ready', () => (retryAt = 0));
  return {
    of: (viewer) => (positions.isEmpty ? undefined : positions.of(keyOf(viewer))),
    async note(viewer, position) {
      const key = keyOf(viewer);
      positions.note(key, position);
      if (performance.now() < retryAt) return;
      try {
        await inTime(publisher.publish(CHANNEL, JSON.stringify([key, position])));
        isReported = false;
      } catch (error) {
        retryAt = performance.now() + RETRY_MS;
        fail(error);
      }
    },
    close() {
      publisher.destroy();
      subscriber.destroy();
    },
  };
}
