/** Verification of all hash chains of audit logs and of the published tree, as the owner of the database. */
import type { JsonWebKey } from 'node:crypto';
import { isSigned } from '@teei/privacy/src/ledger/verify-receipt.ts';
import type pg from 'pg';

type Head = Parameters<typeof isSigned>[0];

/** Entries of one statement, which reads the whole log for them: some 15 to 20 µs of one processor each. */
const PART = 500_000;

/** Number that no count of heads, one a night, comes to. */
const ALL_HEADS = 1_000_000;

interface Part {
  readonly checked: number;
  readonly problem: string | null;
  readonly number: number | null;
  readonly row_id: string | null;
}

interface Chain {
  readonly log: string;
  readonly tenant: string;
  /** `TEEI`, or the id of a company. */
  readonly company: string;
  readonly length: number;
}

export interface ChainsReport {
  readonly chains: number;
  readonly entries: number;
  /** A sentence for each chain that was tampered with, each row without an entry and each altered part of the tree. */
  readonly problems: readonly string[];
}

/**
 * Reads every chain from its first entry, every row of the logs, and the tree with its heads. The connections of the
 * pool work at the same time.
 *
 * @param kept heads of a copy of the published document, which must be those of the tree
 */
export async function verifyChains(
  pool: pg.Pool,
  kept: readonly Head[] = [],
): Promise<ChainsReport> {
  const { rows: chains } = await pool.query<Chain>(
    `SELECT log, tenant, coalesce(nullif(tenant, '00000000-0000-0000-0000-000000000000')::text, 'TEEI') AS company,
       max(length)::integer AS length
     FROM (SELECT log, tenant, length FROM proof.chains
       UNION ALL SELECT log, tenant, max(number) FROM proof.entries GROUP BY log, tenant
       UNION ALL SELECT log, tenant, 0 FROM proof.leaves) AS c
     GROUP BY log, tenant ORDER BY log, tenant`,
  );
  const logs = [...new Set(chains.map(({ log }) => log))];
  const [verified, unrecorded, nodes, heads, copy] = await Promise.all([
    Promise.all(chains.map((chain) => verifyChain(pool, chain))),
    Promise.all(logs.map((log) => findUnrecorded(pool, log))),
    findAlteredNodes(pool),
    findAlteredHeads(pool),
    compareWithCopy(pool, kept),
  ]);
  return {
    chains: chains.length,
    entries: verified.reduce((sum, { entries }) => sum + entries, 0),
    problems: [...verified.flatMap(({ problem }) => problem), unrecorded, nodes, heads, copy].flat(
      2,
    ),
  };
}

/** Number of entries that were read, and a sentence about the first that is not as it was written. */
async function verifyChain(
  pool: pg.Pool,
  { log, tenant, company, length }: Chain,
): Promise<{ entries: number; problem: readonly string[] }> {
  const starts = Array.from({ length: Math.floor(length / PART) + 1 }, (_, n) => n * PART);
  const parts = await Promise.all(
    starts.map(async (after) => {
      const { rows } = await pool.query<Part>(
        `SELECT checked::integer, problem, number::integer, row_id FROM proof.verify($1, $2, $3, $4)`,
        [log, tenant, after, PART],
      );
      return rows;
    }),
  );
  const found = parts.flat();
  const first = found.find(({ problem }) => problem !== null);
  const row = typeof first?.row_id === 'string' ? `, row ${first.row_id}` : '';
  return {
    entries: found.reduce((sum, { checked }) => sum + checked, 0),
    problem: first ? [`${log} of ${company}: entry ${first.number}${row}: ${first.problem}`] : [],
  };
}

async function findUnrecorded(pool: pg.Pool, log: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT proof.unrecorded($1) AS id', [log]);
  return rows.map(({ id }) => `${log}: row ${id}: UNRECORDED`);
}

async function findAlteredNodes(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ level: number; index: string }>(
    'SELECT level, index FROM proof.altered_nodes()',
  );
  return rows.map(({ level, index }) =>
    level < 0
      ? `published tree: ${index} leaves have an entry: REMOVED`
      : `published tree: node ${index} of level ${level}: CHANGED`,
  );
}

async function findAlteredHeads(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{
    head: Head;
    jwk: JsonWebKey | null;
    root: string | null;
  }>('SELECT head, jwk, root FROM proof.newest_heads($1)', [ALL_HEADS]);
  return rows.flatMap(({ head, jwk, root }) => [
    ...(jwk && isSigned(head, [jwk]) ? [] : [`head of ${head.signedAt}: UNSIGNED`]),
    ...(root === head.rootHash ? [] : [`head of ${head.signedAt}: REWRITTEN`]),
  ]);
}

/** Names kept heads that the tree does not have any more. */
async function compareWithCopy(pool: pg.Pool, kept: readonly Head[]): Promise<readonly string[]> {
  const problems = await Promise.all(
    kept.map(async ({ treeSize, rootHash, signedAt }) => {
      const { rows } = await pool.query<{ root: string | null }>(
        'SELECT proof.root_of($1) AS root',
        [treeSize],
      );
      return rows[0]?.root === rootHash ? [] : [`kept head of ${signedAt}: REWRITTEN`];
    }),
  );
  return problems.flat();
}
