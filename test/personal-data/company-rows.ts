/** Rows of a company: as its export has them, and as its own row policies show them. */
import TABLES from '@teei/privacy/src/generated/company-columns.json' with { type: 'json' };
import type pg from 'pg';

/** Columns of the export, with their tables. */
export const EXPORTED_COLUMNS: ReadonlySet<string> = new Set(
  TABLES.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
);

/** Rows by table, each as text, in the order of these texts. */
export type TableRows = Readonly<Record<string, readonly string[]>>;

interface Question {
  readonly table: string;
  readonly tenant: string | null;
  readonly columns: readonly string[];
}

async function readTables(
  client: pg.Client,
  company: string,
  ask: (table: Question) => { readonly role: string; readonly rows: string },
): Promise<TableRows> {
  const found: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const { role, rows } = ask(table);
    await client.query(`begin; set local role ${role}; set local viewer.company_id = '${company}'`);
    const answer = await client.query<{ text: string }>(
      `select r.row::text as text from (${rows}) as r (row) order by 1`,
    );
    await client.query('rollback');
    found[table.table] = answer.rows.map(({ text }) => text);
  }
  return found;
}

/** Rows that the export of a company has. */
export function exportedRows(client: pg.Client, company: string): Promise<TableRows> {
  return readTables(client, company, ({ table, tenant, columns }) => ({
    role: 'privacy_worker',
    rows: `select personal_data.company_rows('${company}', '${table}',
      ${tenant === null ? 'null' : `'${tenant}'`}, '{${columns.join(',')}}')`,
  }));
}

/** Schemas beside those of the domains, each with the domain that shows its tables. */
const DOMAIN_OF: Readonly<Record<string, string>> = {
  identity: 'users',
  outbound: 'reporting',
  planning: 'reporting',
  record: 'reporting',
};

/** Rows that the policies of a company show, but for public ones of others, with the columns of its export. */
export function visibleRows(client: pg.Client, company: string): Promise<TableRows> {
  return readTables(client, company, ({ table, tenant, columns }) => {
    const [schema = ''] = table.split('.');
    // Of people, a company sees its own alone.
    const condition =
      tenant === null || tenant === 'company_ids' ? 'true' : `${tenant} = '${company}'`;
    return {
      role: `${DOMAIN_OF[schema] ?? schema}_company`,
      rows: `select to_jsonb(shown) from (
        select ${columns.map((column) => `"${column}"`).join(', ')} from ${table} where ${condition}) as shown`,
    };
  });
}
