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
  it('is made for the own company, with what it sets, and told of', async () => {
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

  it('is made by staff for the company that they name', async () => {
    const payload = await done(ask, admin, UPSERT, { ...NEW, companyId: OTHER });
    expect(payload).toMatchObject({ reportTheme: { company: { id: OTHER } } });
    expect(await refused(ask, admin, UPSERT, NEW)).toEqual([
      { field: ['companyId'], code: 'BAD_USER_INPUT' },
    ]);
    expect(await refused(ask, admin, UPSERT, { ...NEW, companyId: UNKNOWN })).toEqual([
      { field: ['companyId'], code: 'NOT_FOUND' },
    ]);
  });

  it('is written anew as a whole, for the version that was read', async () => {
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

  it('costs six statements with its answer', async () => {
    const { extensions } = await ask.execute(
      manager,
      `mutation { upsertReportTheme(input: { name: "Plain", themeConfig: {}, idempotencyKey: "six-statements" }) {
         reportTheme { name } } }`,
    );
    // The key with its lock, the theme, the event, the key's record; and the answer.
    expect(extensions.statements).toBe(6);
  });
});

describe('a report theme is refused', () => {
  it('without the version of what it changes, and with one of what is new', async () => {
    const fault = [{ field: ['expectedUpdatedAt'], code: 'BAD_USER_INPUT' }];
    expect(await refused(ask, manager, UPSERT, { ...NEW, id: THEME })).toEqual(fault);
    const expectedUpdatedAt = await versionOf(THEME);
    expect(await refused(ask, manager, UPSERT, { ...NEW, expectedUpdatedAt })).toEqual(fault);
  });

  it('to staff who would move it to another company', async () => {
    const input = { ...NEW, id: THEME, expectedUpdatedAt: await versionOf(THEME) };
    expect(await refused(ask, admin, UPSERT, { ...input, companyId: OTHER })).toEqual([
      { field: ['companyId'], code: 'BAD_USER_INPUT' },
    ]);
    await done(ask, admin, UPSERT, { ...input, companyId: OWN });
  });

  it('to a company that names one, be it its own', async () => {
    const before = await newestEvent(ask);
    const input = `{ name: "Mine", themeConfig: {}, companyId: "${OWN}" }`;
    const query = `mutation { upsertReportTheme(input: ${input}) { reportTheme { id } } }`;
    expect(await ask.codes(manager, query)).toEqual(['FORBIDDEN']);
    expect(await newestEvent(ask)).toBe(before);
  });
});
