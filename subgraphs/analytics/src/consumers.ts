/** Consumers that keep ClickHouse in step with the database, in the gateway's process. */
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { startErasure } from './erasure/erasure.ts';
import { startExports } from './exports/exports.ts';
import { startRelay, type RelayOptions } from './relay/relay.ts';

/** Starts the relay of events, the step of erasures and retention in ClickHouse, and what exports have of it. */
export function startConsumers(options: RelayOptions): Consumer {
  const consumers = [startRelay(options), startErasure(options), startExports(options)];
  return {
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}
