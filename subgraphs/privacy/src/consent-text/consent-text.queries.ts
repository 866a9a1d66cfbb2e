/** The words in force for a purpose. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { findFirst } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryConsentTextArgs } from '../generated/graphql.ts';
import { consentTexts } from './consent-text.collection.ts';

/** The words in force at a moment in one language; where several are, the latest. */
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
