import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, eventsAfter, newestEvent, refused, type Change } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { id, manager, MANAGER, OTHER, OWN, startReporting } from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

const THEME = id(91);
const UNKNOWN = id(99);

const UPSERT: Change = {
  mutation: 'upsertReportTheme',
  inputType: 'UpsertReportThemeInput',
  fields: 'reportTheme { id name themeConfig updatedAt company { id } }',
};

const CONFIG = { accent: '#0b5d3b', text: '#1A1A1A', font: 'Inter', coverImage: true };
const NEW = { name: 'Board pack', themeConfig: CONFIG };

async function versionOf(theme: string): Promise<string> {
  const { found } = await ask.entity(admin, { __typename: 'ReportTheme', id: theme }, 'updatedAt');
  return String(read(found, 'updatedAt'));
}

describe('a report theme', () => {
  it('is created for the own company, with its values and an event', async () => {
    const before = await newestEvent(ask);
    const payload = await done(ask, manager, UPSERT, NEW);
    expect(payload).toMatchObject({ reportTheme: { ...NEW, company: { id: OWN } } });
    expect(await eventsAfter(ask, before)).toEqual([
      {
        event_type: 'report_theme.saved',
        aggregate_id: read(payload, 'reportTheme', 'id'),
        company_id: OWN,
        subject_id: null,
        actor_id: MANAGER,
        actor_class: 'company',
        payload: { created: true },
      },
    ]);
  });

  it('is created by staff for the company of the input', async () => {
    const payload = await done(ask, admin, UPSERT, { ...NEW, companyId: OTHER });
    expect(payload).toMatchObject({ reportTheme: { company: { id: OTHER } } });
    expect(await refused(ask, admin, UPSERT, NEW)).toEqual([
      { field: ['companyId'], code: 'BAD_USER_INPUT' },
    ]);
    expect(await refused(ask, admin, UPSERT, { ...NEW, companyId: UNKNOWN })).toEqual([
      { field: ['companyId'], code: 'NOT_FOUND' },
    ]);
  });

  it('is replaced as a whole, with the expected version', async () => {
    const before = await newestEvent(ask);
    const version = await versionOf(THEME);
    const input = { id: THEME, name: 'Ice', themeConfig: {}, expectedUpdatedAt: version };
    expect(await done(ask, manager, UPSERT, input)).toMatchObject({
      reportTheme: { id: THEME, name: 'Ice', themeConfig: {} },
    });
    expect(await eventsAfter(ask, before)).toMatchObject([
      { event_type: 'report_theme.saved', aggregate_id: THEME, payload: { created: false } },
    ]);
    expect(await refused(ask, manager, UPSERT, input)).toEqual([
      { field: ['expectedUpdatedAt'], code: 'CONFLICT' },
    ]);
  });

  it('costs six statements with its payload', async () => {
    const { extensions } = await ask.execute(
      manager,
      `mutation { upsertReportTheme(input: { name: "Plain", themeConfig: {}, idempotencyKey: "six-statements" }) {
         reportTheme { name } } }`,
    );
    // The key with its lock, the theme, the event, the key's record; and the answer.
    expect(extensions.statements).toBe(6);
  });
});

describe('a report theme is rejected', () => {
  it('without the version of a stored theme, and with one of a new theme', async () => {
    const fault = [{ field: ['expectedUpdatedAt'], code: 'BAD_USER_INPUT' }];
    expect(await refused(ask, manager, UPSERT, { ...NEW, id: THEME })).toEqual(fault);
    const expectedUpdatedAt = await versionOf(THEME);
    expect(await refused(ask, manager, UPSERT, { ...NEW, expectedUpdatedAt })).toEqual(fault);
  });

  it('when staff would move it to another company', async () => {
    const input = { ...NEW, id: THEME, expectedUpdatedAt: await versionOf(THEME) };
    expect(await refused(ask, admin, UPSERT, { ...input, companyId: OTHER })).toEqual([
      { field: ['companyId'], code: 'BAD_USER_INPUT' },
    ]);
    await done(ask, admin, UPSERT, { ...input, companyId: OWN });
  });

  it('when a company user gives a company, even the own one', async () => {
    const before = await newestEvent(ask);
    const input = `{ name: "Mine", themeConfig: {}, companyId: "${OWN}" }`;
    const query = `mutation { upsertReportTheme(input: ${input}) { reportTheme { id } } }`;
    expect(await ask.codes(manager, query)).toEqual(['FORBIDDEN']);
    expect(await newestEvent(ask)).toBe(before);
  });
});
