/** Rows that are held on people in all domains, and the consequences of erasing them. */
import type { PrivacyNoun } from '../noun.ts';
import { holdingResolvers } from './holding.resolvers.ts';

export const holding: PrivacyNoun = { resolvers: holdingResolvers };
