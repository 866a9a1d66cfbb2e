/** Verification of all hash chains of audit logs, as the owner of the database. */
import type pg from 'pg';

/** Entries of one statement, which bounds memory. */
const PART = 50_000;

interface Part {
  readonly checked: number;
  readonly last_number: number;
  readonly problem: string | null;
  readonly number: number | null;
  readonly row_id: string | null;
}

export interface ChainsReport {
  readonly chains: number;
  readonly entries: number;
  /** A sentence for each chain that was tampered with, and for each row without an entry; empty when all is well. */
  readonly problems: readonly string[];
}

/** Reads every chain from its first entry, and every row of the logs. */
export async function verifyChains(client: pg.ClientBase): Promise<ChainsReport> {
  const { rows: chains } = await client.query<{ log: string; tenant: string; company: string }>(
    `SELECT log, tenant, coalesce(nullif(tenant, '00000000-0000-0000-0000-000000000000')::text, 'TEEI') AS company
     FROM (SELECT log, tenant FROM proof.chains UNION SELECT log, tenant FROM proof.entries) AS c
     ORDER BY log, tenant`,
  );
  const problems: string[] = [];
  let entries = 0;
  for (const { log, tenant, company } of chains) {
    let part: Part | undefined;
    do {
      part = await verifyPart(client, log, tenant, part?.last_number ?? 0);
      entries += part.checked;
    } while (part.problem === null && part.checked === PART);
    if (part.problem !== null) {
      const row = part.row_id === null ? '' : `, row ${part.row_id}`;
      problems.push(`${log} of ${company}: entry ${part.number}${row}: ${part.problem}`);
    }
  }
  for (const log of new Set(chains.map((chain) => chain.log))) {
    const { rows } = await client.query<{ id: string }>('SELECT proof.unrecorded($1) AS id', [log]);
    problems.push(...rows.map(({ id }) => `${log}: row ${id}: UNRECORDED`));
  }
  return { chains: chains.length, entries, problems };
}

async function verifyPart(
  client: pg.ClientBase,
  log: string,
  tenant: string,
  after: number,
): Promise<Part> {
  const { rows } = await client.query<Part>(
    `SELECT checked::integer, last_number::integer, problem, number::integer, row_id
     FROM proof.verify($1, $2, $3, $4)`,
    [log, tenant, after, PART],
  );
  const [part] = rows;
  if (!part) throw new TypeError('proof.verify: expected a row, received none.');
  return part;
}
