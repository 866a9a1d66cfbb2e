/** SQL of the consent text in force. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { findFirst } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type Kysely, type Selectable } from 'kysely';
import type { ConsentTextVersions, DB } from '../generated/database.ts';
import type { QueryConsentTextArgs } from '../generated/graphql.ts';
import { consentTexts } from './consent-text.collection.ts';

/** Resolver of the text in force at a time in a language; the latest where several are. */
export async function findConsentText(
  _root: object,
  { purpose, language, at }: QueryConsentTextArgs & { readonly language: string },
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const inForce = consentTexts.conditions(
    { purpose: [purpose], language: [language], effectiveAt: at ?? context.now.toISOString() },
    context.now,
  );
  return (await findFirst(consentTexts, context, info, inForce)) ?? null;
}

/** Text that consent is given to, and the calendar months after which it expires; null when it does not. */
export type TextInForce = Pick<
  Selectable<ConsentTextVersions>,
  'version' | 'body' | 'valid_months'
>;

/** Selects the text in force, for consent that is given to it. */
export async function findTextInForce(
  db: Kysely<DB>,
  purpose: string,
  language: string,
  at: Date,
): Promise<TextInForce | undefined> {
  const { rows } = await sql<TextInForce>`
    select t.version, t.body, t.valid_months from privacy.consent_text_versions as t
    where t.purpose = ${purpose} and t.language = ${language}
      and ${consentTexts.conditions({ effectiveAt: at.toISOString() }, at)}
    order by t.effective_from desc, t.id desc limit 1`.execute(db);
  return rows[0];
}
