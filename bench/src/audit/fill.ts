/** Many entries of the audit log of brands, in chains of many companies, published as the nightly job does. */
import { generateKeyPairSync } from 'node:crypto';
import type { DB } from '@teei/privacy/src/generated/database.ts';
import { ledgerJobs } from '@teei/privacy/src/ledger/ledger.jobs.ts';
import { parseLedgerKey } from '@teei/privacy/src/ledger/ledger-key.ts';
import { typeParsers } from '@teei/platform/database/types.ts';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { companyId } from '../analytics/events.ts';

/** Companies with a chain each; the first one has half of all entries. */
export const COMPANIES = 200;

/** Rows of one statement, and so of one transaction. */
const SLICE = 50_000;

const INSERT_COMPANIES = `
  insert into users.companies (id, name) select id, 'Company ' || n from unnest($1::uuid[]) with ordinality as c (id, n)`;

/** Rows about every second theme for the first company, and about the others' in turn. */
const INSERT_ROWS = `
  insert into users.branding_audit_log
    (tenant_id, resource_type, resource_id, action, changes, performed_by, ip_address, user_agent, performed_at)
  select ($1::uuid[])[case when n % 2 = 0 then 1 else 2 + n / 2 % (cardinality($1) - 1) end], 'theme', md5('theme ' || n)::uuid,
    'updated', jsonb_build_object('name', jsonb_build_array('Brand ' || n - 1, 'Brand ' || n)), md5('person ' || n % 997)::uuid,
    '192.0.2.1', 'Mozilla/5.0 (X11; Linux x86_64)', timestamptz '2025-01-01' + n * interval '20 seconds'
  from generate_series($2::integer, $3::integer) as n`;

/** Leaves of the tree, of all entries, and its lowest level. */
const INSERT_LEAVES = `
  insert into proof.leaves (leaf, log, tenant, number)
    select row_number() over (order by log, tenant, number) - 1, log, tenant, number from proof.entries;
  insert into proof.nodes (level, index, hash)
    select 0, l.leaf, proof.leaf_hash(e.hash) from proof.leaves as l
    join proof.entries as e on e.log = l.log and e.tenant = l.tenant and e.number = l.number;
  update proof.chains set published = length`;

/** Complete subtrees of a level, of those of the level below. */
const INSERT_NODES = `
  insert into proof.nodes (level, index, hash)
  select $1::integer, o.index / 2, proof.node_hash(o.hash, n.hash) from proof.nodes as o
  join proof.nodes as n on n.level = o.level and n.index = o.index + 1
  where o.level = $1::integer - 1 and o.index % 2 = 0`;

/**
 * Writes rows through the triggers that append their entries, and publishes all entries under a signed head.
 *
 * @param superuserUrl Postgres, as a role whom no policy binds
 * @param entries more than ten for each company
 */
export async function fillAudits(superuserUrl: string, entries: number): Promise<void> {
  const companies = Array.from({ length: COMPANIES }, (_each, index) => companyId(index + 1));
  await withClient(superuserUrl, async (client) => {
    await client.query(INSERT_COMPANIES, [companies]);
    for (let first = 1; first <= entries; first += SLICE) {
      const last = Math.min(first + SLICE - 1, entries);
      await client.query(INSERT_ROWS, [companies, first, last]);
    }
    await client.query(`set work_mem = '256MB'; analyze proof.entries; ${INSERT_LEAVES}`);
    for (let level = 1; 2 ** level <= entries; level += 1) {
      await client.query(INSERT_NODES, [level]);
    }
    await client.query(
      'vacuum analyze users.branding_audit_log, proof.entries, proof.leaves, proof.nodes, proof.chains',
    );
  });
  await signHead(superuserUrl);
}

/** Signs a head of the tree by the job that publishes it. */
async function signHead(superuserUrl: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = parseLedgerKey(
    JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'bench' }),
  );
  const job = ledgerJobs(key)['ledger.publish'];
  if (!job || !('run' in job)) throw new TypeError('Expected the job that publishes heads.');
  const { run } = job;
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 1, types: typeParsers });
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    await database.transaction().execute((db) =>
      run(
        { id: 'bench', payload: {}, attempt: 1 },
        {
          db,
          now: new Date(),
          emit: () => Promise.resolve(),
          enqueue: () => Promise.resolve(),
        },
      ),
    );
  } finally {
    await database.destroy();
  }
}

/** Runs work over a connection of its own. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
