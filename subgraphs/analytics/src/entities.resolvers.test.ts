import { admin, companyUser } from '@teei/test/viewers.ts';
import { expect, test } from 'vitest';
import { resolveB4si } from './entities.resolvers.ts';

const OURS = '0a000000-0000-4000-8000-000000000001';
const THEIRS = '0a000000-0000-4000-8000-000000000002';

const of = (companyId: string, viewer = companyUser(OURS)) =>
  resolveB4si({ companyId, year: 2025 }, { viewer });

test('an investment is found by staff and its own company, with the id of the company', () => {
  const found = { id: OURS, companyId: OURS, year: 2025 };
  expect(of(OURS.toUpperCase())).toEqual(found);
  expect(of(OURS, admin)).toEqual(found);
  expect(of(THEIRS)).toBeNull();
  expect(of('no id')).toBeNull();
});
