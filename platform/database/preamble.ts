/** Statements that begin a transaction as a viewer. */
import { viewerCompanyId, viewerUserId, type Actor } from '../viewer/viewer.ts';

/** Settings of a transaction that policies can read, beside the viewer: value by name. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Begins a transaction with role and settings, local to it, as connections are reused.
 *
 * @param writing further settings of a write; undefined for a transaction that only reads
 */
export function preamble(
  viewer: Actor,
  role: string,
  writing: Settings | undefined,
): readonly string[] {
  return [
    writing ? 'BEGIN' : 'BEGIN READ ONLY',
    `SET LOCAL ROLE ${role}`,
    ...setting('viewer.company_id', viewerCompanyId(viewer)),
    ...setting('viewer.user_id', viewerUserId(viewer)),
    ...Object.entries(writing ?? {}).flatMap(([name, value]) => setting(name, value)),
  ];
}

/** A UUID, bytes in hex, or a traceparent. */
const PLAIN =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[0-9a-f]{2})+|00-[0-9a-f]{32}-[0-9a-f]{16}-0[01])$/i;

/** SET LOCAL statement. Its message cannot have parameters, so the value must be plain. */
function setting(name: string, value: string | null): string[] {
  if (value === null) return [];
  if (!PLAIN.test(value))
    throw new TypeError(`${name}: expected a UUID, bytes in hex or a traceparent.`);
  return [`SET LOCAL ${name} = '${value}'`];
}
