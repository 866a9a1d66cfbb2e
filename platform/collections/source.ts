/**
 * Sources of the rows of a list. Under a row policy only leakproof operators can use an index: a
 * full-text search would read every row that the policy allows. Such a list finds its rows in a view, which runs
 * with the rights of its owner and contains only rows that the viewer's policy allows: a tenant view those of the
 * viewer's company, a staff view those of people whose data is not restricted. It then reads them from the table by
 * id, where the policies are checked again. Only this file names these views: a view without `security_barrier` does
 * not stop SQL that is written to leak through it.
 */
import { sql, type RawBuilder } from 'kysely';
import { viewerClass, type Viewer, type ViewerClass } from '../viewer/viewer.ts';
import type { Condition } from './conditions.ts';
import { limitTo } from './limit.ts';

/** Schema of views in which a class of viewers finds rows. */
export type ViewSchema = 'tenant' | 'staff';

/** Relation in which the rows of a list are found: a table or a view of it. */
export interface Source {
  /** Table with its schema: `campaigns.campaigns`. */
  readonly table: string;
  /** Schema of the view; undefined where the rows are found in the table itself. */
  readonly view: ViewSchema | undefined;
}

/** Selection of rows, as SQL over the row `t` of a source. */
export interface Selection {
  readonly values: RawBuilder<unknown>;
  readonly condition: Condition;
  readonly order: RawBuilder<unknown>;
  /** Maximum number of rows; undefined for all. */
  readonly limit: number | undefined;
}

/** Views by the class of the viewer. Policies of officers let every row pass, and need none. */
const VIEWS: Readonly<Partial<Record<ViewerClass, ViewSchema>>> = {
  company: 'tenant',
  partner: 'tenant',
  admin: 'staff',
};

/** Schema of the views that a viewer may read; undefined for none. */
export function viewsOf(viewer: Viewer): ViewSchema | undefined {
  return VIEWS[viewerClass(viewer)];
}

/** Relation of a source, for `from`: the table `campaigns.campaigns`, or its view `tenant.campaigns`. */
export function sourceTable({ table, view }: Source): RawBuilder<unknown> {
  return sql.table(view === undefined ? table : `${view}.${table.slice(table.indexOf('.') + 1)}`);
}

/** Statement that selects rows of a source, in order. */
export function selectRows(source: Source, selection: Selection): RawBuilder<unknown> {
  const { values, condition, order, limit } = selection;
  const table = sql.table(source.table);
  const limited = limit === undefined ? sql`` : limitTo(limit);
  return source.view !== undefined
    ? sql`
      select ${values} from (
        select t.id from ${sourceTable(source)} as t
        where ${condition} order by ${order} ${limited}
      ) as found join ${table} as t on t.id = found.id order by ${order}`
    : sql`select ${values} from ${table} as t where ${condition} order by ${order} ${limited}`;
}

/**
 * Statement that counts the rows of a source that meet the condition, as `total`. In a view no
 * policy is checked: it contains no row that the policies hide, and the checks would double the cost.
 */
export function countRows(source: Source, condition: Condition): RawBuilder<unknown> {
  return sql`select count(*)::int as total from ${sourceTable(source)} as t where ${condition}`;
}

/** Statement that reads the kept number of a table's rows that the viewer may see, or of a company's, as `total`. */
export function readTotal(table: string, company: unknown): RawBuilder<unknown> {
  return sql`select counts.total(${table}, ${company}) as total`;
}
