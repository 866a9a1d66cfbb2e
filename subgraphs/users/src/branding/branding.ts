/** Branding of tenants: themes, assets, domains and their audit. */
import type { UsersNoun } from '../noun.ts';
import { themes } from './theme.collection.ts';
import { assets } from './asset.collection.ts';
import { domains } from './domain.collection.ts';
import { brandingAudit } from './audit.collection.ts';
import { brandingResolvers } from './branding.resolvers.ts';
import { addDomain, removeDomain, revokeDomain, verifyDomain } from './domain.mutations.ts';
import { activateTheme, createTheme, deleteTheme, updateThemeTokens } from './theme.mutations.ts';

export const branding: UsersNoun = {
  collections: [themes, assets, domains, brandingAudit],
  resolvers: brandingResolvers,
  mutations: {
    createTheme,
    updateThemeTokens,
    activateTheme,
    deleteTheme,
    addDomain,
    verifyDomain,
    revokeDomain,
    removeDomain,
  },
};
