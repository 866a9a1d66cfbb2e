/** Themes of tenants: their colours and fonts, one of them active. */
import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { firstOfParent, listOfParent } from '@teei/platform/collections/lists.ts';
import { sql } from 'kysely';
import { assets } from '../asset/asset.collection.ts';
import { companies } from '../company/company.collection.ts';
import type { UsersNoun } from '../noun.ts';
import { users } from '../user/user.collection.ts';
import { themes } from './theme.collection.ts';
import { activateTheme, createTheme, deleteTheme, updateThemeTokens } from './theme.mutations.ts';

/** Maximum number of assets of a theme: one of each kind. */
const MAX_ASSETS = 4;

const activeTheme = firstOfParent(themes, 'tenant_id', { where: () => sql`t.is_active` });

export const theme: UsersNoun = {
  collections: [themes],
  resolvers: {
    Query: { brandingTheme: getById(themes) },
    Tenant: { activeTheme },
    Company: { activeTheme, themes: connectionOfParent(themes, 'tenant_id') },
    BrandingTheme: {
      __resolveReference: resolveReference(themes),
      company: belongsTo(themes, 'tenant_id', companies),
      tokens: themes.from(['tokens_json'], (row) => row.tokens_json),
      assets: listOfParent(assets, 'theme_id', { limit: MAX_ASSETS }),
      createdBy: belongsTo(themes, 'created_by', users),
      updatedBy: belongsTo(themes, 'updated_by', users),
    },
  },
  mutations: { createTheme, updateThemeTokens, activateTheme, deleteTheme },
};
