import { expect, test } from 'vitest';
import { resolveUser } from './entities.resolvers.ts';

const ID = '0a000000-0000-4000-8000-000000000001';

test('a person has the key that the users subgraph gives, and none where it gives none', () => {
  expect(resolveUser({ id: ID.toUpperCase(), analyticsKey: '7' })).toEqual({
    id: ID,
    analyticsKey: '7',
  });
  expect(resolveUser({ id: ID, analyticsKey: null })).toEqual({ id: ID, analyticsKey: null });
  expect(resolveUser({ id: 'no id', analyticsKey: '7' })).toBeNull();
});
