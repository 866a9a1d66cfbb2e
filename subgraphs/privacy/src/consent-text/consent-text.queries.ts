/** The words in force for a purpose. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, select, type Row } from '@teei/platform/collections/connection.ts';
import { orderBy } from '@teei/platform/collections/orders.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { QueryConsentTextArgs } from '../generated/graphql.ts';
import { consentTexts } from './consent-text.collection.ts';

/** The words in force at a moment in one language; where several are, the latest. */
export async function findConsentText(
  _root: object,
  { purpose, language, at }: QueryConsentTextArgs & { readonly language: string },
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const effectiveAt = at ?? context.now.toISOString();
  const condition = consentTexts.conditions(
    { purpose: [purpose], language: [language], effectiveAt },
    context.now,
  );
  const rows = await select(
    context,
    sql`
    select ${list(selectedColumns(info, consentTexts.type))} from privacy.consent_text_versions as t
    where ${condition} order by ${orderBy(consentTexts.terms('EFFECTIVE_DESC'), false)} limit 1`,
  );
  return rows.at(0) ?? null;
}
