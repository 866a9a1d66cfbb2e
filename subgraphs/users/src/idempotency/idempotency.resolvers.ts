import { findByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { InvalidInputError, NotFoundError } from '@teei/platform/errors/errors.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { idempotencyRecords } from './idempotency-record.collection.ts';

const KEY_HASH = /^[0-9a-f]{64}$/;

const findByKeyHash = findByKey(idempotencyRecords, 'key_hash');

export const idempotencyResolvers: Resolvers = {
  Query: {
    idempotencyRecord: async (_parent, { keyHash }, context, info) => {
      if (!KEY_HASH.test(keyHash)) {
        throw new InvalidInputError('keyHash', '64 hexadecimal digits in lower case', keyHash);
      }
      const record = await findByKeyHash(context, info, keyHash);
      if (!record) throw new NotFoundError('IdempotencyRecord', keyHash);
      return record;
    },
  },
  IdempotencyRecord: {
    __resolveReference: resolveReference(idempotencyRecords),
    expired: idempotencyRecords.from(
      ['expires_at'],
      (row, _args, { now }) => new Date(row.expires_at) <= now,
    ),
  },
};
