/** ClickHouse whose statements fail, before or after they have been carried out. */
import type { ClickHouseClient } from '@clickhouse/client';

/**
 * A store behind a client whose statements fail when they are told to.
 *
 * @param fail gives the error of a statement, before or after it has been carried out
 */
export function faultyClickHouse(
  store: ClickHouseClient,
  fail: (statement: string, moment: 'before' | 'after') => Error | undefined,
): { readonly client: ClickHouseClient; mend(): void } {
  let isMended = false;
  const failAt = (statement: string, moment: 'before' | 'after'): void => {
    const error = isMended ? undefined : fail(statement, moment);
    if (error) throw error;
  };
  const client = new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name !== 'command') return member;
      return async (params: { readonly query: string }) => {
        failAt(params.query, 'before');
        const result = await target.command(params);
        failAt(params.query, 'after');
        return result;
      };
    },
  });
  return { client, mend: () => void (isMended = true) };
}
