/** SQL of the walk to a person's rows: the functions of the schema `personal_data`. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { ErasureBlock, ErasureGround } from '../generated/graphql.ts';

interface HoldingRow {
  readonly user_id: string;
  readonly table_name: string;
  readonly rows: number;
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Days of the policy that runs on the table; null without one. */
  readonly days: number | null;
  /** Null where rows have no date, or no policy runs on the table. */
  readonly overdue: boolean | null;
}

/** Resolver of the rows that are held on a person, by table; one statement for all people of the field. */
export const holdingsOf = valueOfParent(
  async (userIds, _args: object, { db, now }: CollectionContext) => {
    const { rows } = await sql<HoldingRow>`
      select h.*, p.days, case
          when h.oldest >= ${now}::timestamptz - p.days * interval '1 day' then false
          when h.oldest is not null and p.days is not null
            then privacy.is_overdue(h.user_id, h.table_name, ${now}) end as overdue
      from personal_data.holdings(${userIds}::uuid[]) as h
      left join privacy.retention_periods() as p on p.table_name = h.table_name
      order by h.user_id, h.table_name`.execute(db);
    return new Map(
      userIds.map((id) => [
        id,
        rows
          .filter(({ user_id: userId }) => userId === id)
          .map(({ table_name: name, rows: count, oldest, newest, days, overdue }) => ({
            ...tableOf(name),
            rows: count,
            oldest,
            newest,
            retentionDays: days,
            overdue,
          })),
      ]),
    );
  },
  () => [],
);

interface PreviewRow {
  readonly user_id: string;
  readonly blocks: readonly ErasureBlock[];
  /** Null, as all that follows, for a person without rows. */
  readonly table_name: string | null;
  readonly deleted: number;
  readonly masked: number;
  readonly kept: number;
  readonly keep: ErasureGround | null;
  readonly columns: readonly string[];
}

/** Resolver of the consequences of erasing a person; one statement for all people of the field. */
export const erasurePreviewOf = valueOfParent(
  async (userIds, _args: object, { db }: CollectionContext) => {
    const { rows } = await sql<PreviewRow>`
      select person.id as user_id, to_jsonb(personal_data.blocks(person.id)) as blocks,
        table_name, deleted, masked, kept, keep, to_jsonb(columns) as columns
      from unnest(${userIds}::uuid[]) as person (id)
        left join lateral personal_data.preview(person.id) as preview on true`.execute(db);
    return new Map(
      userIds.map((id) => {
        const own = rows.filter(({ user_id: userId }) => userId === id);
        return [
          id,
          {
            blockedBy: own[0]?.blocks ?? [],
            tables: own.flatMap(({ table_name: name, deleted, masked, kept, keep, columns }) =>
              name === null
                ? []
                : [
                    {
                      ...tableOf(name),
                      deleted,
                      masked,
                      kept,
                      keptOn: keep,
                      maskedColumns: columns,
                    },
                  ],
            ),
          },
        ];
      }),
    );
  },
  () => ({ blockedBy: [], tables: [] }),
);

/** Schema and name of a table, such as `users.users`. */
function tableOf(name: string): { readonly subgraph: string; readonly table: string } {
  const [subgraph = '', table = ''] = name.split('.');
  return { subgraph, table };
}
