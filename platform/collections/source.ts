/**
 * Sources of the rows of a list. Behind a row policy only leakproof operators reach an index: a search
 * would read every row that the policy lets pass. So the rows of such a list are found in a tenant
 * view, which the owner's rights read and which holds the viewer's company's rows alone, and are then
 * read from the table by their ids, where the policies decide once more. Tenant views are named
 * here and nowhere else: a plain view is no barrier against SQL that was made to look through it.
 */
import { sql, type RawBuilder } from 'kysely';
import { viewerClass, type Viewer, type ViewerClass } from '../viewer/viewer.ts';
import type { Condition } from './conditions.ts';
import { limitTo } from './rows.ts';

/** A table, or the tenant view that its rows are found in. */
export interface Source {
  /** With its schema: `campaigns.campaigns`. */
  readonly table: string;
  readonly inTenantView: boolean;
}

/** Rows that a statement reads: SQL over the row `t` of the source. */
export interface Selection {
  readonly values: RawBuilder<unknown>;
  readonly condition: Condition;
  readonly order: RawBuilder<unknown>;
  /** All of them where it is undefined. */
  readonly limit: number | undefined;
}

/** The classes whose rows are those of one company, and that may read its tenant views. */
const TENANT_CLASSES: ReadonlySet<ViewerClass> = new Set(['company', 'partner']);

/** Returns true for viewers whose class finds rows in tenant views. */
export function findsInTenantViews(viewer: Viewer): boolean {
  return TENANT_CLASSES.has(viewerClass(viewer));
}

/** Relation of a source, for `from`: the table `campaigns.campaigns`, or its view `tenant.campaigns`. */
export function sourceTable({ table, inTenantView }: Source): RawBuilder<unknown> {
  return sql.table(inTenantView ? `tenant.${table.slice(table.indexOf('.') + 1)}` : table);
}

/** The rows of a source, in order. */
export function selectRows(source: Source, selection: Selection): RawBuilder<unknown> {
  const { values, condition, order, limit } = selection;
  const table = sql.table(source.table);
  const limited = limit === undefined ? sql`` : limitTo(limit);
  return source.inTenantView
    ? sql`
      select ${values} from (
        select t.id from ${sourceTable(source)} as t
        where ${condition} order by ${order} ${limited}
      ) as found join ${table} as t on t.id = found.id order by ${order}`
    : sql`select ${values} from ${table} as t where ${condition} order by ${order} ${limited}`;
}

/**
 * Statement that counts the rows of a source that meet the condition, as `total`. A tenant view is
 * counted as it is: it holds no row that the policies hide, and asking them for each would cost as much
 * again.
 */
export function countRows(source: Source, condition: Condition): RawBuilder<unknown> {
  return sql`select count(*)::int as total from ${sourceTable(source)} as t where ${condition}`;
}
