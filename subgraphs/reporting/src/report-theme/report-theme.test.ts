import { askSubgraph, versionOf } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { id, manager, OTHER, OWN, startReporting } from '../../test/fixtures.ts';

const THEME = id(91);
const UPSERT = 'upsertReportTheme { reportTheme { id company { id } } }';
const NEW = { name: 'Board pack', themeConfig: { accent: '#0b5d3b', coverImage: true } };
const ask = askSubgraph(startReporting);

describe('a report theme', () => {
  it.each([
    ['the own company', manager, {}, OWN],
    ['the company that staff give', admin, { companyId: OTHER }, OTHER],
  ])('is created for %s', async (_whose, viewer, values, company) => {
    const payload = await done(ask, viewer, UPSERT, { ...NEW, ...values });
    expect(payload).toMatchObject({ reportTheme: { company: { id: company } } });
  });

  it.each([
    ['where staff give none', {}, 'companyId BAD_USER_INPUT'],
    ['that does not exist', { companyId: id(99) }, 'companyId NOT_FOUND'],
  ])('is not created for a company %s', async (_which, values, error) => {
    expect(await refused(ask, admin, UPSERT, { ...NEW, ...values })).toEqual([error]);
  });

  it('stays with its company', async () => {
    const theme = {
      ...NEW,
      id: THEME,
      expectedUpdatedAt: await versionOf(ask, admin, 'ReportTheme', THEME),
    };
    expect(await refused(ask, admin, UPSERT, { ...theme, companyId: OTHER })).toEqual([
      'companyId BAD_USER_INPUT',
    ]);
    await done(ask, admin, UPSERT, { ...theme, companyId: OWN });
  });
});
