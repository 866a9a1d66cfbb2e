/** How people's consent stood at a moment. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, parentId, select, type Row } from '@teei/platform/collections/connection.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { ConsentState, UserConsentAtArgs } from '../generated/graphql.ts';
import { consents } from './consent.collection.ts';
import { consentState } from './consent.rules.ts';

/** How consent stood, and the answer that it follows from. */
export interface ConsentStanding {
  readonly state: ConsentState;
  readonly consent: Row | null;
}

const stateOf = consents.from(['consent_given', 'withdrawn_at', 'expires_at'], (answer, at: Date) =>
  consentState(answer, at),
);

const standings = new RequestLoaders<ConsentStanding>();

/**
 * How a person's consent for a purpose stands at a moment, by the last answer given up to then.
 * One statement serves all people of the request.
 */
export function getConsentStanding(
  user: object,
  args: UserConsentAtArgs,
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<ConsentStanding> {
  const at = args.at ? new Date(args.at) : context.now;
  return standings
    .at(
      context,
      info.fieldNodes,
      async (userIds) => {
        const columns = new Set([
          ...selectedColumns(info, consents.type, [['consent']]),
          ...stateOf.needs,
        ]);
        const rows = await select(
          context,
          sql`
          select parent.id as parent_key, t.* from unnest(${userIds}::uuid[]) as parent(id)
          cross join lateral (
            select ${list([...columns])} from privacy.user_consents as t
            where t.user_id = parent.id and t.purpose = ${args.purpose}
              and t.consent_date <= ${args.at ?? context.now.toISOString()}
            order by t.consent_date desc, t.id desc limit 1
          ) as t`,
        );
        return new Map(
          rows.map((row) => [
            String(row['parent_key']),
            { state: stateOf(row, at, context, info), consent: row },
          ]),
        );
      },
      () => ({ state: consentState(undefined, at), consent: null }),
    )
    .load(parentId(user));
}
