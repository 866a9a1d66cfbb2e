import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { appends, removes } from '../mutations.ts';
import { assets } from './asset.collection.ts';
import { readImage, type StoredImage } from './asset.rules.ts';
import { storeImage } from './asset.sql.ts';
import { themes } from '../theme/theme.collection.ts';

/** The mutation for the image that is stored. */
const putImage = (image: StoredImage) =>
  appends(themes, assets, 'putAsset', {
    parentId: 'themeId',
    lock: ['tenant_id'],
    facts: () => ({ hash: storeImage(image) }),
    values: ({ row, input: { themeId, kind }, viewer }) => ({
      theme_id: themeId,
      company_id: row.tenant_id,
      kind,
      url: `/images/${row.hash}`,
      hash: row.hash,
      mime_type: image.mimeType,
      size: image.content.length,
      width: image.width,
      height: image.height,
      uploaded_by: viewerUserId(viewer),
    }),
    replaces: ['theme_id', 'kind'],
    returning: ['company_id', 'theme_id', 'kind'],
    event: ({ input: { themeId, kind } }) => ({
      type: 'branding_asset.put',
      payload: { themeId, kind },
    }),
  });

export const putAsset: NonNullable<MutationResolvers['putAsset']> = async (
  parent,
  args,
  context,
  info,
) => {
  const image = readImage(args.input);
  return 'code' in image
    ? { id: null, userErrors: [image] }
    : putImage(image)(parent, args, context, info);
};

export const removeAsset = removes(assets, 'removeAsset', {
  lock: ['company_id', 'theme_id', 'kind'],
  event: ({ row: { theme_id: themeId, kind } }) => ({
    type: 'branding_asset.removed',
    payload: { themeId, kind },
  }),
});
