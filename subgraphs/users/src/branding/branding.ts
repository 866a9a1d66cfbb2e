/** Branding of tenants: themes, assets, domains and their audit. */
import type { UsersNoun } from '../noun.ts';
import { themes } from './theme.collection.ts';
import { assets } from './asset.collection.ts';
import { domains } from './domain.collection.ts';
import { brandingAudit } from './audit.collection.ts';
import { brandingResolvers } from './branding.resolvers.ts';

export const branding: UsersNoun = {
  collections: [themes, assets, domains, brandingAudit],
  resolvers: brandingResolvers,
};
