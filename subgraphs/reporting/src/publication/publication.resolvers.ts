import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { findByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { publications } from './publication.collection.ts';
import { presentToken } from './publication.sql.ts';

const findBySlug = findByKey(publications, 'slug');

const SLUG = /^[a-z0-9-]{1,200}$/;

export const publicationResolvers: Resolvers = {
  Query: {
    publication: async (_parent, { slug, token }, context, info) => {
      if (token !== undefined && token !== null) presentToken(context, token);
      const publication = SLUG.test(slug) ? await findBySlug(context, info, slug) : undefined;
      // A wrong token and an unknown slug have the same error: row-level security hides the row.
      if (!publication) throw new NotFoundError('Publication', slug);
      return publication;
    },
  },
  Publication: {
    __resolveReference: resolveReference(publications, { slug: 'slug' }),
    company: publications.reference('Company', 'tenant_id'),
    publishedBlocks: publications.from(['blocks'], (row) => row.blocks),
  },
  Company: {
    publications: connectionOfParent(publications, 'tenant_id'),
  },
};
