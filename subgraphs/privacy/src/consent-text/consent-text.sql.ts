/** SQL of the consent text in force. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { findFirst } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
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

/** Selects version, body and validity of the text in force, for consent that is given to it. */
export async function findWords(db: Kysely<DB>, purpose: string, language: string, at: Date) {
  return db
    .withSchema('privacy')
    .selectFrom('consent_text_versions as t')
    .select(['version', 'body', 'valid_months'])
    .where('purpose', '=', purpose)
    .where('language', '=', language)
    .where(consentTexts.conditions({ effectiveAt: at.toISOString() }, at))
    .orderBy('effective_from', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
