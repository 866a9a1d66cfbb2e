/** Consumers that keep ClickHouse in step with the database, in the gateway's process. */
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { startErasure } from './erasure/erasure.ts';
import { startExports } from './exports/exports.ts';
import { startRelay, type RelayOptions } from './relay/relay.ts';
import { startSweeps } from './sweeps/sweeps.ts';

/** Starts the relay of events, the step of erasures in ClickHouse, what exports have of it, and its retention. */
export function startConsumers(options: RelayOptions): Consumer {
  const consumers = [startRelay, startErasure, startExports, startSweeps].map((start) =>
    start(options),
  );
  return {
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}
