/** SQL of consents: their state at a time, and the statements that give and withdraw them. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import {
  parents,
  rowByParent,
  select,
  selectList,
  type Row,
} from '@teei/platform/collections/rows.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import { z } from 'zod';
import type { TextInForce } from '../consent-text/consent-text.sql.ts';
import type { DB, UserConsents } from '../generated/database.ts';
import type {
  ConsentState,
  GiveConsentInput,
  UserConsentAtArgs,
  UserConsentStateArgs,
} from '../generated/graphql.ts';
import { consents } from './consent.collection.ts';
import { consentsInForce, consentState, type ConsentAnswer } from './consent.rules.ts';

/** State of consent at a time, and the answer that determines it. */
export interface ConsentAtTime {
  readonly state: ConsentState;
  readonly consent: Row | null;
}

const stateOf = consents.from(['consent_given', 'withdrawn_at', 'expires_at'], (answer, at: Date) =>
  consentState(answer, at),
);

/**
 * Resolver of the state of a person's consent for a purpose at a time, by the latest answer up to it. One
 * statement reads the answers of all people of the field.
 */
export const consentAtTime = valueOfParent<ConsentAtTime, UserConsentAtArgs, CollectionContext>(
  async (userIds, args, context, info) => {
    const at = momentOf(args, context);
    const columns = new Set([
      ...selectedColumns(context, info, consents.type, [['consent']]),
      ...stateOf.needs,
    ]);
    const rows = await select(
      context,
      sql`
      select parent.id as parent_key, t.* from ${parents(userIds)}
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

/** Answer that the state of a person's consent follows from; nulls before the first one. */
interface LastAnswer {
  readonly user_id: string;
  readonly consent_given: boolean | null;
  readonly withdrawn_at: string | null;
  readonly expires_at: string | null;
}

/** Resolver of the present state of a person's consent for a purpose; null where the viewer may not know it. */
export const consentStateNow = valueOfParent<
  ConsentState | null,
  UserConsentStateArgs,
  CollectionContext
>(
  async (userIds, { purpose }, { db, now }) => {
    const { rows } = await sql<LastAnswer>`
      select * from privacy.consent_answers(${userIds}, ${purpose}, ${now.toISOString()})`.execute(
      db,
    );
    return new Map(
      rows.map(({ user_id: id, consent_given: given, ...ends }) => [
        id,
        consentState(given === null ? undefined : { consent_given: given, ...ends }, now),
      ]),
    );
  },
  () => null,
);

function momentOf({ at }: UserConsentAtArgs, { now }: CollectionContext): Date {
  return at ? new Date(at) : now;
}

/** Condition that the published text `t` is the one that a consent was given to, in its language where it is known. */
export function isTextOfConsent(consentId: RawBuilder<string>): Condition {
  return sql`(t.purpose, t.version, t.body) = (
    select c.purpose, c.consent_version, c.consent_text
    from privacy.user_consents as c
    where c.id = ${consentId} and coalesce(c.consent_language, t.language) = t.language)`;
}

/** Person and purpose whose answers are locked. */
export interface AnswersOf {
  readonly userId: string;
  readonly purpose: string;
}

type LockedAnswer = ConsentAnswer & Pick<Selectable<UserConsents>, 'id' | 'consent_version'>;

/** Selects the consents in force, newest first: until the end of the write no other request gives or withdraws one. */
export async function lockConsents(
  db: Kysely<DB>,
  { userId, purpose }: AnswersOf,
  now: Date,
): Promise<readonly LockedAnswer[]> {
  // An advisory lock, since there is no row to lock before the first answer. It is a statement of its
  // own, so that the next one sees what the previous holder of the lock has committed.
  const name = `consent of ${userId.toLowerCase()} to ${purpose}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
  const { rows } = await sql<LockedAnswer>`
    select id, consent_given, consent_version, withdrawn_at, expires_at
    from privacy.user_consents where user_id = ${userId} and purpose = ${purpose}
    order by consent_date desc, id desc`.execute(db);
  return consentsInForce(rows, now);
}

/** Consent text that the person agrees to, in a language, and how. */
type Agreement = TextInForce & Pick<GiveConsentInput, 'language' | 'method'>;

/** Inserts a consent, dated after all earlier answers even if the clocks of replicas differ; returns its id. */
export async function insertConsent(
  db: Kysely<DB>,
  { userId, purpose }: AnswersOf,
  { version, body, valid_months: months, language, method }: Agreement,
  now: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into privacy.user_consents (user_id, purpose, consent_text, consent_version,
      consent_language, consent_method, consent_given, consent_date, expires_at)
    select ${userId}, ${purpose}, ${body}, ${version}, ${language}, ${method}, true, given.at,
      given.at + make_interval(months => ${months}::integer)
    from (select greatest(${now.toISOString()}::timestamptz, max(consent_date) + interval '1 microsecond')
      from privacy.user_consents where user_id = ${userId} and purpose = ${purpose}) as given (at)
    returning id`.execute(db);
  return z.string().parse(rows[0]?.id);
}

/** Withdraws consents, dated no earlier than they were given. */
export async function withdrawConsents(
  db: Kysely<DB>,
  ids: readonly string[],
  at: Date,
  reason: string | null,
): Promise<void> {
  await sql`
    update privacy.user_consents set withdrawal_reason = ${reason},
      withdrawn_at = greatest(${at.toISOString()}::timestamptz, consent_date)
    where id = any(${ids})`.execute(db);
}

/** Consent that is about to expire. */
interface ExpiringConsent {
  readonly id: string;
  readonly user_id: string;
  readonly purpose: string;
  /** Last day, in UTC. */
  readonly expires_on: string;
}

/** Consents in force that expire within some days, and of which nobody was told, at most `most`. */
export async function findExpiring(
  db: Kysely<DB>,
  now: Date,
  days: number,
  most: number,
): Promise<readonly ExpiringConsent[]> {
  const since = now.toISOString();
  const { rows } = await sql<ExpiringConsent>`
    select * from privacy.expiring_consents(${since}, ${since}::timestamptz + make_interval(days => ${days}), ${most})`.execute(
    db,
  );
  return rows;
}
