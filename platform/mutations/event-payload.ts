/** Members of the payloads of events, from rows and inputs. */
import { camelCase } from '../database/column-names.ts';

/** Values of columns by field: `start_date` as `startDate`. */
export function fieldsOf<Row extends object>(
  row: Row,
  ...columns: readonly (keyof Row & string)[]
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.map((name) => [camelCase(name), row[name]]));
}

/** Payload of a transition: from the status of the row to that of the input, with the reason. */
export function transitionOf(
  row: { readonly status: string },
  { to, reason = null }: { readonly to: string; readonly reason?: string | null | undefined },
) {
  return { from: row.status, to, reason };
}
