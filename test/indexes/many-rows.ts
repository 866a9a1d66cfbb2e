/** Rows of a large installation, in every table that lists are made of. */
import pg from 'pg';
import { DOMAIN_TABLES, type Columns } from './domain-tables.ts';
import { RECORD_TABLES } from './record-tables.ts';

/** Rows of a table whose filters are searches or of a tenant view. Every other row is the own company's. */
const MANY = 50_000;
/** Rows of the others: enough to tell a list that reads them all from one that reads a page. */
const FEWER = 10_000;

/** Rows that a parent has below it. */
const PARENTS = 1_000;

/** The id of a table's nth row. */
function rowId(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The company that asks, the person who does, and the row that nested lists lie below. */
export const OWN = rowId(2);
export const PARENT = rowId(2);

const TABLES: Readonly<Record<string, Columns>> = { ...DOMAIN_TABLES, ...RECORD_TABLES };

/** The words of the expressions above. */
const FUNCTIONS = `
  CREATE SCHEMA many;
  CREATE FUNCTION many.row_id(n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
  CREATE FUNCTION many.company(i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN many.row_id(CASE WHEN i % 2 = 0 THEN 2 ELSE 1 + i % 20 END);
  CREATE FUNCTION many.parent(i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    RETURN many.row_id(1 + (i - 1) % ${PARENTS});
  CREATE FUNCTION many.scattered(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
    RETURN i * 7919 % ${FEWER} * ${MANY / FEWER} + i % ${MANY / FEWER};
  CREATE FUNCTION many.fraction(i bigint) RETURNS numeric LANGUAGE sql IMMUTABLE
    RETURN (many.scattered(i)::numeric / ${MANY}) ^ 4;
  CREATE FUNCTION many.moment(i bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE
    RETURN timestamptz '2016-01-01 00:00:00Z' + i * interval '26 minutes';
  CREATE FUNCTION many.day(i bigint) RETURNS date LANGUAGE sql IMMUTABLE
    RETURN date '2016-01-01' + (i / 55)::integer;
  CREATE FUNCTION many.seventeenth_day(i bigint) RETURNS date LANGUAGE sql IMMUTABLE
    RETURN date '2016-01-01' + (i / ${PARENTS} * 17)::integer;
  CREATE FUNCTION many.pick(i bigint, words text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN split_part(words, ' ', 1 + (i % regexp_count(words || ' ', ' '))::integer);
  CREATE FUNCTION many.rare(i bigint, seldom text, mostly text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN i % ${FEWER} < 2 THEN seldom ELSE mostly END;
  CREATE FUNCTION many.word(i bigint) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN many.rare(i, 'rareword', 'word' || i % 3000);`;

/** The tables with many rows. */
const LARGE: ReadonlySet<string> = new Set([
  'users.users',
  'programs.program_instances',
  'programs.kintell_sessions',
  'campaigns.campaigns',
  'campaigns.campaign_metrics_snapshots',
  'evidence.evidence_snippets',
  'evidence.outcome_scores',
  'evidence.ai_prompt_audit',
  'reporting.sroi_calculations',
  'reporting.impact_deliveries',
  'reporting.publications',
]);

/** Tables that lists are made of, and that hold few rows whatever happens; with the reason. */
export const FEW_ROWS: Readonly<Record<string, string>> = {
  'privacy.consent_text_versions': 'one for each purpose, language and wording that TEEI publishes',
  'privacy.data_breach_incidents': 'a breach of data is reported to the authority: tens in all',
  'reporting.metrics_company_period':
    'seventeen a year for a company: months, quarters and the year',
  'reporting.saved_views': 'a person keeps some tens',
  'reporting.report_themes': 'a company keeps some tens',
  'reporting.webhooks': 'a company keeps a handful',
  'programs.program_templates': 'the catalogue that TEEI writes: hundreds',
  'programs.beneficiary_groups': 'the catalogue that TEEI writes: hundreds',
  'users.companies': 'each is a contract: hundreds',
  'users.branding_themes': 'a company has a handful',
  'users.branding_domains': 'a company has a handful',
  'users.notification_templates': 'a company has some tens, and the system has some tens',
};

/**
 * Fills the tables of a domain in a database that nobody else uses. Indexes are dropped first and made
 * again afterwards, which takes a fifth of the time.
 */
export async function fillTables(superuserUrl: string, schemas: readonly string[]): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await client.query(`
      ${FUNCTIONS}
      SET session_replication_role = replica;
      SET synchronous_commit = off;
      SET maintenance_work_mem = '256MB';
      SET search_path = many, public`);
    for (const [table, columns] of Object.entries(TABLES)) {
      if (schemas.includes(table.split('.')[0] ?? '')) await fill(client, table, columns);
    }
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  const withId = { id: 'row_id(i)', ...columns };
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = '${table}'::regclass
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
  );
  await client.query(rows.map(({ name }) => `DROP INDEX ${name};`).join(''));
  await client.query(`
    INSERT INTO ${table} (${Object.keys(withId)
      .map((name) => `"${name}"`)
      .join(', ')})
    OVERRIDING SYSTEM VALUE
    SELECT ${Object.values(withId).join(', ')} FROM generate_series(1, ${LARGE.has(table) ? MANY : FEWER}::bigint) AS i`);
  for (const { definition } of rows) await client.query(definition);
  await client.query(`VACUUM ANALYZE ${table}`);
}
