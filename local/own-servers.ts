/** Keeps commands that delete data from servers that may be somebody else's. */
import type { StoreConfiguration } from './configuration.ts';
import { OperatorError } from './operator-error.ts';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @throws OperatorError when a store is on another machine */
export function refuseServersOfOthers(command: string, configuration: StoreConfiguration): void {
  for (const name of ['DATABASE_URL', 'CLICKHOUSE_URL'] as const) {
    const url = configuration[name];
    if (url === undefined || THIS_MACHINE.has(new URL(url).hostname)) continue;
    throw new OperatorError(
      `${command} deletes everything on ${new URL(url).host} (${name}); add --yes if you mean that.`,
    );
  }
}
