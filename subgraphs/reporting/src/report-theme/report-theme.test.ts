import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { id, manager, OTHER, OWN, startReporting } from '../../test/fixtures.ts';

const THEME = id(91);
const UPSERT = 'upsertReportTheme { reportTheme { id company { id } } }';
const NEW = { name: 'Board pack', themeConfig: { accent: '#0b5d3b', coverImage: true } };

const ask = askSubgraph(startReporting);

async function expectedUpdatedAt(): Promise<unknown> {
  const { found } = await ask.entity(admin, { __typename: 'ReportTheme', id: THEME }, 'updatedAt');
  return read(found, 'updatedAt');
}

describe('a report theme without an id', () => {
  it.each([
    ['the own company', manager, {}, OWN],
    ['the company that staff give', admin, { companyId: OTHER }, OTHER],
  ])('is created for %s', async (_whose, viewer, values, company) => {
    const before = await newestEvent(ask);
    expect(await done(ask, viewer, UPSERT, { ...NEW, ...values })).toMatchObject({
      reportTheme: { company: { id: company } },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([{ payload: { created: true } }]);
  });

  it.each([
    ['staff give no company', {}, 'companyId BAD_USER_INPUT'],
    ['there is no such company', { companyId: id(99) }, 'companyId NOT_FOUND'],
    [
      'it has a version',
      { companyId: OWN, expectedUpdatedAt: '2025-01-01T00:00:00Z' },
      'expectedUpdatedAt BAD_USER_INPUT',
    ],
  ])('is rejected when %s', async (_what, values, error) => {
    expect(await refused(ask, admin, UPSERT, { ...NEW, ...values })).toEqual([error]);
  });
});

describe('a report theme with an id', () => {
  it('needs its version', async () => {
    expect(await refused(ask, manager, UPSERT, { ...NEW, id: THEME })).toEqual([
      'expectedUpdatedAt BAD_USER_INPUT',
    ]);
  });

  it('stays with its company', async () => {
    const input = { ...NEW, id: THEME, expectedUpdatedAt: await expectedUpdatedAt() };
    expect(await refused(ask, admin, UPSERT, { ...input, companyId: OTHER })).toEqual([
      'companyId BAD_USER_INPUT',
    ]);
    await done(ask, admin, UPSERT, { ...input, companyId: OWN });
  });
});
