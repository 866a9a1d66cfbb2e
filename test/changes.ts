/** Asks for changes, and sees what became of them: in the answer, in the rows and in the events. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { eventually } from './eventually.ts';
import { expect } from 'vitest';
import { z } from 'zod';
import { read, type Ask } from './ask.ts';
import { expectContract } from './events.ts';
import { inBrief } from './user-errors.ts';

/** Field of Mutation with what its payload shows besides the errors: `updateCampaign { campaign { status } }`. */
export type Change = string;

/** The payload of a change, whose request itself must not fail. */
export async function change(
  ask: Ask,
  viewer: Viewer,
  declaration: Change,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  return read(await ask.data(viewer, queryOf(declaration), { input }), nameOf(declaration));
}

/** The operation of a change, with the variable `input`. */
export function queryOf(declaration: Change): string {
  const mutation = nameOf(declaration);
  const [, fields = ''] = /\{(.*)\}/s.exec(declaration) ?? [];
  return `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      ${fields} userErrors { field code message transition { from to allowed } } } }`;
}

function nameOf(declaration: Change): string {
  return /^\w+/.exec(declaration)?.[0] ?? '';
}

/** The payload of a change that must be made. */
export async function done(
  ask: Ask,
  viewer: Viewer,
  declaration: Change,
  input: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const payload = await change(ask, viewer, declaration, input);
  expect(read(payload, 'userErrors')).toEqual([]);
  return payload;
}

/** Code of the first user error of a payload; null without one. */
export function codeOf(payload: unknown): unknown {
  return read(payload, 'userErrors', 0, 'code') ?? null;
}

/** Numbers of changes by their outcome, of some that are asked for at the same time: `{ done: 1, CONFLICT: 19 }`. */
export async function outcomesAtOnce(
  count: number,
  request: (index: number) => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const payloads = await Promise.all(Array.from({ length: count }, (_, index) => request(index)));
  const numbers: Record<string, number> = {};
  for (const code of payloads.map(codeOf)) {
    const outcome = typeof code === 'string' ? code : 'done';
    numbers[outcome] = (numbers[outcome] ?? 0) + 1;
  }
  return numbers;
}

/**
 * The user errors of a change that must be refused, each as its field and code: `endDate BAD_USER_INPUT`.
 * Nothing may have been written: no row, no event, no record of its idempotency key.
 */
export async function refused(
  ask: Ask,
  viewer: Viewer,
  declaration: Change,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  return inBrief(await errorsOfRefused(ask, viewer, declaration, input));
}

/** The user errors of a change that must be refused, without their messages. */
export async function errorsOfRefused(
  ask: Ask,
  viewer: Viewer,
  declaration: Change,
  input: Readonly<Record<string, unknown>>,
): Promise<readonly z.infer<typeof userError>[]> {
  const payload = await unchanged(ask, () => change(ask, viewer, declaration, input));
  const errors = z.array(userError).parse(read(payload, 'userErrors'));
  expect(errors).not.toEqual([]);
  return errors;
}

const userError = z.object({
  field: z.array(z.string()),
  code: z.string(),
  transition: z.unknown(),
});

/**
 * Does work that has to wait for another transaction, which has run a statement and commits once it is
 * waited for, after what is to happen meanwhile.
 */
export async function whileUncommitted<T>(
  ask: Pick<Ask, 'sql'>,
  statement: string,
  work: () => Promise<T>,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  await ask.sql('begin');
  await ask.sql(statement);
  const working = work();
  try {
    await untilWaiting(ask, 1);
    await meanwhile();
  } finally {
    await ask.sql('commit');
  }
  return working;
}

/** Resolves when so many transactions or more wait for the one of `ask.sql`, or for one that waits for it. */
export async function untilWaiting(ask: Pick<Ask, 'sql'>, count: number): Promise<void> {
  await eventually(async () => {
    const waiting = await ask.sql(
      `with recursive blocked (pid) as (
         select pg_backend_pid()
         union
         select pg_locks.pid from pg_locks join blocked on blocked.pid = any (pg_blocking_pids(pg_locks.pid))
         where not granted
       )
       select from blocked where pid <> pg_backend_pid()`,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(count);
  });
}

/** Does work after which every table must hold what it held before. */
export async function unchanged<T>(ask: Ask, work: () => Promise<T>): Promise<T> {
  const before = await fingerprint(ask);
  const result = await work();
  expect(await fingerprint(ask)).toEqual(before);
  return result;
}

/** Statements that hash the tables, by the subgraph whose connection has them prepared. */
const fingerprints = new WeakMap<Ask, Promise<unknown>>();

/** Tables that workers of jobs write to at any time, and no change does. */
const WORKERS_OWN = ['jobs.runs', 'jobs.schedules'];

/**
 * Hash of the versions of the rows that each table of the graph holds, by its name: a write makes a version at another place, or
 * by another transaction. Planned once, and without the rows' values: it runs twice in most tests.
 */
async function fingerprint(ask: Ask): Promise<readonly Record<string, unknown>[]> {
  const prepared = fingerprints.get(ask) ?? prepareFingerprint(ask);
  fingerprints.set(ask, prepared);
  await prepared;
  return ask.sql('execute fingerprint');
}

async function prepareFingerprint(ask: Ask): Promise<void> {
  const tables = await ask.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'migrations') order by name`,
  );
  const hashes = tables
    .map(({ name }) => String(name))
    .filter((name) => !WORKERS_OWN.includes(name))
    .map(
      (name) =>
        `select '${name}' as name, sum(hashtidextended(ctid, xmin::text::bigint)) as hash from ${name}`,
    );
  // A statement of so many tables would be planned for parallel workers, which take 35 ms to start.
  await ask.sql('set max_parallel_workers_per_gather = 0');
  await ask.sql(`prepare fingerprint as ${hashes.join(' union all ')} order by name`);
}

/** The events that were written after the first so many, oldest first; each must be as documented. */
export async function eventsAfter(
  ask: Pick<Ask, 'sql'>,
  id: unknown,
): Promise<readonly Record<string, unknown>[]> {
  const events = await ask.sql(
    `select event_type, aggregate_type, aggregate_id, company_id, subject_id, actor_id, actor_class,
       payload
     from events.outbox where id > $1 order by id`,
    [id],
  );
  return events.map(({ aggregate_type, ...event }) => {
    expectContract({ aggregate_type, ...event });
    return event;
  });
}

/** The id of the newest event; 0 before the first. */
export async function newestEvent(ask: Pick<Ask, 'sql'>): Promise<unknown> {
  const [row] = await ask.sql('select coalesce(max(id), 0) as id from events.outbox');
  return row?.['id'];
}
