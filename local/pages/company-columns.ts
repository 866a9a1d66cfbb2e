/** Columns of a company's export: those that the graph shows to each of its users, of the tables with rows of a company. */
import DISTRIBUTION from '@teei/migrations/postgres/distribution.json' with { type: 'json' };
import { findAccessRules } from '@teei/platform/access/rules.ts';
import { columnsOf } from '@teei/platform/subgraph/schema.ts';
import {
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { SUBGRAPHS } from '../subgraphs.ts';

/** Column with the id of the company, or the ids, by table; null where row policies alone decide. */
const TENANT_COLUMNS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ...Object.entries(DISTRIBUTION.tenant),
  ['users.companies', 'id'],
  ['users.users', 'company_ids'],
  ['identity.invitations', 'company_id'],
  ['reporting.vis_calculations', null],
]);

/** Text of `company-columns.json`: tables with the column of their company and the columns of the export. */
export function companyColumns(): string {
  const tables = [...TENANT_COLUMNS].flatMap(([table, tenant]) => {
    const columns = columnsForCompanies(table);
    return columns.length > 0 ? [{ table, tenant, columns }] : [];
  });
  const ordered = tables.toSorted((a, b) => (a.table < b.table ? -1 : 1));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Columns that fields show, but for those of which a field is kept from some users of a company. */
function columnsForCompanies(table: string): readonly string[] {
  const shown = new Set<string>();
  const withheld = new Set<string>();
  for (const { schema, collections } of SUBGRAPHS) {
    const types = collections.filter((one) => one.table === table).flatMap((one) => one.types);
    for (const type of types.map((name) => schema.getType(name)).filter(isObjectType)) {
      if (!isForCompanies(schema, type)) continue;
      for (const field of Object.values(type.getFields())) {
        const isShown = isForCompanies(schema, field);
        for (const column of columnsOf(field)) (isShown ? shown : withheld).add(column);
      }
    }
  }
  return [...shown].filter((column) => column === 'id' || !withheld.has(column)).toSorted();
}

/** True for what every user of a company may read. */
function isForCompanies(
  schema: GraphQLSchema,
  element: GraphQLObjectType | GraphQLField<unknown, unknown>,
): boolean {
  const rules = findAccessRules(schema, element);
  return (
    rules.length === 0 ||
    rules.some(({ roles, scopes }) => roles.includes('COMPANY') && scopes.length === 0)
  );
}
