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
  ask: (table: Question) => { readonly role: string; readonly open: string },
): Promise<TableRows> {
  const found: Record<string, readonly string[]> = {};
  for (const table of TABLES) {
    const { role, open } = ask(table);
    await client.query(`begin; set local role ${role}; set local viewer.company_id = '${company}'`);
    await client.query(open);
    const answer = await client.query<{ row: string }>('fetch all from exported');
    await client.query('rollback');
    found[table.table] = answer.rows.map(({ row }) => row).toSorted();
  }
  return found;
}

/** Rows that the export of a company has, fetched as its job does. */
export function exportedRows(client: pg.Client, company: string): Promise<TableRows> {
  return readTables(client, company, ({ table, tenant, columns }) => ({
    role: 'privacy_worker',
    open: `select personal_data.open_company_rows('${company}', '${table}',
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
      open: `declare exported cursor for select to_jsonb(shown)::text as row from (
        select ${columns.map((column) => `"${column}"`).join(', ')} from ${table} where ${condition}) as shown`,
    };
  });
}
