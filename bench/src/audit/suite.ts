/** Verification of the audit logs as it is shipped: a million entries, before and after somebody tampers with them. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@teei/local/postgres.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { secondsOf } from '../analytics/timing.ts';
import { findPostmaster } from '../graph/stores.ts';
import { onAllCores } from '../measuring/cores.ts';
import { printTable, round, say, sayTitle } from '../measuring/report.ts';
import { fillAudits, withClient } from './fill.ts';
import { tamperWithAudits } from './tamper.ts';

const COMMAND = fileURLToPath(new URL('../../../local/commands/audit-verify.ts', import.meta.url));

const MILLION = 1_000_000;

/** Seconds that a verification of a million entries may take. */
const WANTED_SECONDS = 30;

/** Interval of looking whether a connection has ended. */
const POLL_INTERVAL_MS = 50;

/** Clock ticks in a second of `/proc`. */
const TICKS = 100;

/** The command and Postgres have all cores. */
export async function measureAudit(bench: Bench): Promise<void> {
  const entries = Math.round((bench.millions ?? 1) * MILLION);
  sayTitle(`Verification of ${entries} audit entries`);
  await onAllCores(bench.pinned, async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: bench.folder });
    try {
      await applyMigrations({ ownerUrl: postgres.url });
      await measureEach(bench, postgres, entries);
    } finally {
      await postgres.stop();
    }
  });
}

async function measureEach(
  { rounds }: Bench,
  { url, superuserUrl }: Pick<EmbeddedPostgres, 'url' | 'superuserUrl'>,
  entries: number,
): Promise<void> {
  const seconds = await secondsOf(() => fillAudits(superuserUrl, entries));
  say(`Written and published in ${round(seconds)} s.`);
  const rows = [];
  for (let n = 1; n <= rounds; n += 1) {
    rows.push(await measureVerification(url, `as written, ${n}`));
  }
  const expected = await withClient(superuserUrl, tamperWithAudits);
  rows.push(await measureVerification(url, 'tampered with', expected));
  say(`Wanted: ${round((WANTED_SECONDS * entries) / MILLION)} s.`);
  printTable(rows);
}

/**
 * Runs the command once.
 *
 * @param expected lines that it must write; none where the logs are as they were written
 */
async function measureVerification(
  ownerUrl: string,
  title: string,
  expected: readonly string[] = [],
): Promise<Readonly<Record<string, string | number>>> {
  const postmaster = await findPostmaster(ownerUrl);
  const before = [await cpuOf(postmaster), await cpuOf(process.pid)];
  let said = '';
  const seconds = await secondsOf(async () => {
    said = await runVerification(ownerUrl);
  });
  await withClient(ownerUrl, waitForEnd);
  const after = [await cpuOf(postmaster), await cpuOf(process.pid)];
  const spent = after.map((ticks, at) => (ticks - (before[at] ?? 0)) / TICKS);
  say(`\n${said.trim()}`);
  const missed = expected.filter((line) => !said.includes(line));
  return {
    '': title,
    s: round(seconds),
    'Postgres CPU s': round(spent[0] ?? 0),
    'command CPU s': round(spent[1] ?? 0),
    'not named': missed.length,
  };
}

/** Waits until the connections of the command have ended: their CPU is counted then. */
async function waitForEnd(client: pg.Client): Promise<void> {
  const isThere = `select from pg_stat_activity where application_name = 'audit'`;
  while ((await client.query(isThere)).rows.length > 0) await pause(POLL_INTERVAL_MS);
}

/** Everything that the command writes, whether or not it finds something. */
function runVerification(ownerUrl: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND],
      { env: { DATABASE_URL: ownerUrl } },
      (_failure, stdout, stderr) => resolve(stdout + stderr),
    );
  });
}

/** Ticks of CPU that children of a process have spent which have ended: commands, and connections of Postgres. */
async function cpuOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may have spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) + Number(fields[14]);
}
