/** Beginnings of transactions as a viewer, with role and settings local to them, as connections are reused. */
import { viewerCompanyId, viewerUserId, type Actor } from '../viewer/viewer.ts';

/** Settings of a transaction: value by name. */
export type Settings = Readonly<Record<string, string>>;

/**
 * Statements that begin a transaction that writes.
 *
 * @param settings that policies can read, beside the viewer
 * @throws TypeError for a value that is not plain
 */
export function writePreamble(viewer: Actor, role: string, settings: Settings): readonly string[] {
  return [
    'BEGIN',
    `SET LOCAL ROLE ${role}`,
    ...setting('viewer.company_id', viewerCompanyId(viewer)),
    ...setting('viewer.user_id', viewerUserId(viewer)),
    ...Object.entries(settings).flatMap(([name, value]) => setting(name, value)),
  ];
}

/** Statements behind them for settings of the session, where each transaction needs them. */
export function sessionPreamble(session: Settings): readonly string[] {
  return Object.entries(session).map(([name, value]) => `SET LOCAL ${name} = '${value}'`);
}

/** Role and settings of a transaction that reads. */
export interface ReadSettings {
  /** Names of settings beside role, company and user. */
  readonly further: readonly string[];
  /** Values of role, company and user, and of the further settings. */
  readonly values: readonly string[];
}

/**
 * Settings of a transaction that reads.
 *
 * @param further settings that policies can read, beside the viewer
 * @throws TypeError for a value that is not plain
 */
export function readSettings(viewer: Actor, role: string, further: Settings): ReadSettings {
  return {
    further: Object.keys(further),
    values: [
      role,
      plainOrNone('viewer.company_id', viewerCompanyId(viewer)),
      plainOrNone('viewer.user_id', viewerUserId(viewer)),
      ...Object.entries(further).map(([name, value]) => plain(name, value)),
    ],
  };
}

/**
 * Statement that makes its transaction one that only reads, as a viewer. It has no rows, so that nothing of it is answered.
 *
 * @param further names of settings beside role, company and user
 * @param session settings of the session, where each transaction needs them
 */
export function readPreamble(further: readonly string[], session: Settings): string {
  const names = ['role', 'viewer.company_id', 'viewer.user_id', ...further];
  const settings = [
    `set_config('transaction_read_only', 'on', true)`,
    ...names.map((name, at) => `set_config('${name}', $${at + 1}, true)`),
    ...Object.entries(session).map(([name, value]) => `set_config('${name}', '${value}', true)`),
  ];
  return `SELECT WHERE num_nulls(${settings.join(', ')}) < 0`;
}

/** A UUID, bytes in hex, or a traceparent. */
const PLAIN =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[0-9a-f]{2})+|00-[0-9a-f]{32}-[0-9a-f]{16}-0[01])$/i;

/** SET LOCAL statement. Its message cannot have parameters, so the value must be plain. */
function setting(name: string, value: string | null): string[] {
  return value === null ? [] : [`SET LOCAL ${name} = '${plain(name, value)}'`];
}

function plainOrNone(name: string, value: string | null): string {
  return value === null ? '' : plain(name, value);
}

/** @throws TypeError for a value that is not plain */
function plain(name: string, value: string): string {
  if (PLAIN.test(value)) return value;
  throw new TypeError(`${name}: expected a UUID, bytes in hex or a traceparent.`);
}
