/** Assets of themes: logos and other images. */
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import type { UsersNoun } from '../noun.ts';
import { themes } from '../theme/theme.collection.ts';
import { users } from '../user/user.collection.ts';
import { assets } from './asset.collection.ts';
import { putAsset, removeAsset } from './asset.mutations.ts';

export const asset: UsersNoun = {
  collections: [assets],
  resolvers: {
    Query: { brandingAsset: getByKey(assets, { themeId: { uuid: 'theme_id' }, kind: 'kind' }) },
    BrandingAsset: {
      __resolveReference: resolveReference(assets),
      theme: belongsTo(assets, 'theme_id', themes),
      uploadedBy: belongsTo(assets, 'uploaded_by', users),
    },
  },
  mutations: { putAsset, removeAsset },
};
