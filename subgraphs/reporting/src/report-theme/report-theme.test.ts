import { askSubgraph, versionOf } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused } from '@teei/test/changes.ts';
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

  it('is made, or changed, anew under a key that has expired, though nobody has forgotten it yet', async () => {
    const version = await versionOf(ask, admin, 'ReportTheme', THEME);
    const theme = { ...NEW, id: THEME, companyId: OWN, expectedUpdatedAt: version };
    const change = { ...theme, idempotencyKey: 'change-it' };
    const make = { ...NEW, idempotencyKey: 'make-it-once' };
    for (const _time of ['first', 'repeated']) {
      await done(ask, admin, UPSERT, change);
      await done(ask, manager, UPSERT, make);
    }
    const before = await newestEvent(ask);
    await ask.sql(
      `update users.idempotency_keys set created_at = now() - interval '2 days', expires_at = now()`,
    );
    // The version is another one since the first time.
    expect(await refused(ask, admin, UPSERT, change)).toEqual(['expectedUpdatedAt CONFLICT']);
    await done(ask, manager, UPSERT, make);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
    // It is kept for another day.
    await done(ask, manager, UPSERT, make);
    expect(await eventsAfter(ask, before)).toHaveLength(1);
  });
});
