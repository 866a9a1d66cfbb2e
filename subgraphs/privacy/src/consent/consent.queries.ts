/** How people's consent stood at a moment. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { rowByParent, select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import { loadBy } from '@teei/platform/collections/loaders.ts';
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

/**
 * How a person's consent for a purpose stands at a moment, by the last answer given up to then.
 * One statement serves all people of the request.
 */
export const getConsentStanding = loadBy<ConsentStanding, UserConsentAtArgs, CollectionContext>(
  async (userIds, args, context, info) => {
    const at = momentOf(args, context);
    const columns = new Set([
      ...selectedColumns(context, info, consents.type, [['consent']]),
      ...stateOf.needs,
    ]);
    const rows = await select(
      context,
      sql`
      select parent.id as parent_key, t.* from unnest(${userIds}::uuid[]) as parent(id)
      cross join lateral (
        select ${selectList(columns)} from privacy.user_consents as t
        where t.user_id = parent.id and t.purpose = ${args.purpose}
          and t.consent_date <= ${args.at ?? at.toISOString()}
        order by t.consent_date desc, t.id desc limit 1
      ) as t`,
    );
    return new Map(
      [...rowByParent(rows)].map(([id, row]) => [
        id,
        { state: stateOf(row, at, context, info), consent: row },
      ]),
    );
  },
  (args, context) => ({
    state: consentState(undefined, momentOf(args, context)),
    consent: null,
  }),
);

function momentOf({ at }: UserConsentAtArgs, { now }: CollectionContext): Date {
  return at ? new Date(at) : now;
}
