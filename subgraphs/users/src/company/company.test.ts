import { askSubgraph } from '@teei/test/ask.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  manager,
  MORE_VOLUNTEERS,
  OTHER,
  OWN,
  rival,
  startUsers,
  UNKNOWN,
  volunteer,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const company = (id: string, fields: string): string => `{ company(id: "${id}") { ${fields} } }`;

describe('a company', () => {
  it('is open to its impact manager', async () => {
    const query = company(
      OWN,
      `name industry country publicProfile benchmarkOptIn aiBudgetMonthly aiSpendCurrentMonth
       aiBudgetUtilization`,
    );
    expect(await ask.data(manager, query)).toEqual({
      company: {
        name: 'Own Bank',
        industry: 'FINANCE',
        country: 'NO',
        publicProfile: true,
        benchmarkOptIn: true,
        aiBudgetMonthly: '200.00',
        aiSpendCurrentMonth: '166.500000',
        aiBudgetUtilization: 0.8325,
      },
    });
  });

  it('that is another is answered exactly as one that does not exist', async () => {
    for (const viewer of [manager, volunteer, partner(OWN)]) {
      const answerOf = async (id: string) =>
        JSON.stringify(await ask.execute(viewer, company(id, 'name'))).replaceAll(id, '');
      expect(await answerOf(OTHER)).toContain('NOT_FOUND');
      expect(await answerOf(OTHER)).toBe(await answerOf(UNKNOWN));
    }
  });

  it('with a public profile shows everybody its name and brand, and nothing else', async () => {
    expect(
      await ask.data(anonymous, company(OWN, 'name activeTheme { tokens assets { kind url } }')),
    ).toEqual({
      company: {
        name: 'Own Bank',
        activeTheme: {
          tokens: { colors: { primary: '#003366' } },
          assets: [
            { kind: 'FAVICON', url: 'https://cdn.example/own.ico' },
            { kind: 'LOGO', url: 'https://cdn.example/own.png' },
          ],
        },
      },
    });
    for (const field of [
      'features',
      'benchmarkOptIn',
      'aiBudgetMonthly',
      'aiSpendCurrentMonth',
      'aiBudgetUtilization',
      'members { totalCount }',
      'themes { totalCount }',
      'domains { totalCount }',
      'brandingAudit { totalCount }',
      'notificationQuotas { id }',
      'notificationTemplates { totalCount }',
    ]) {
      expect(await ask.codes(anonymous, company(OWN, field))).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('with a public profile shows another company its name and brand, where a page leads to it', async () => {
    const reference = { __typename: 'Company', id: OWN };
    for (const viewer of [rival, partner(OTHER)]) {
      const shown = await ask.entity(viewer, reference, 'name activeTheme { assets { kind } }');
      expect(shown).toMatchObject({ found: { name: 'Own Bank' }, codes: [] });
      const kept =
        'features benchmarkOptIn aiBudgetMonthly aiSpendCurrentMonth aiBudgetUtilization';
      expect(await ask.entity(viewer, reference, kept)).toMatchObject({
        found: { features: null, aiBudgetMonthly: null },
        codes: Array.from({ length: 5 }, () => 'FORBIDDEN'),
      });
      expect(await ask.codes(viewer, company(OWN, 'name'))).toEqual(['NOT_FOUND']);
      expect(JSON.stringify(await ask.data(viewer, names('{}')))).not.toContain('Own Bank');
    }
    const lists =
      'members { totalCount } notificationQuotas { id } brandingAudit { totalCount } domains { nodes { domain } } themes { nodes { isActive } }';
    expect((await ask.entity(rival, reference, lists)).found).toEqual({
      __typename: 'Company',
      members: { totalCount: 0 },
      notificationQuotas: [],
      brandingAudit: { totalCount: 0 },
      domains: { nodes: [{ domain: 'impact.own.example' }] },
      themes: { nodes: [{ isActive: true }] },
    });
  });

  it('without a public profile shows strangers nothing', async () => {
    expect(await ask.codes(anonymous, company(OTHER, 'name'))).toEqual(['NOT_FOUND']);
  });

  it('keeps its costs and its people from volunteers and machine clients', async () => {
    for (const viewer of [volunteer, partner(OWN)]) {
      expect(
        await ask.codes(viewer, company(OWN, 'aiBudgetMonthly features members { totalCount }')),
      ).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
  });
});

const names = (filter: string): string => `{ companies(filter: ${filter}) { nodes { name } } }`;

describe('a list of companies', () => {
  it.each([
    ['{}', ['Other Energy', 'Own Bank']],
    ['{ industry: [FINANCE, RETAIL] }', ['Own Bank']],
    ['{ country: ["SE", "DK"] }', ['Other Energy']],
    ['{ name: "bank" }', ['Own Bank']],
    ['{ name: "%" }', []],
    ['{ feature: "impactIn.benevity" }', ['Own Bank']],
    ['{ feature: "impactIn" }', []],
    ['{ createdAt: { year: "2019" } }', []],
  ])('with the filter %s holds %j', async (filter, found) => {
    expect(await ask.data(admin, names(filter))).toEqual({
      companies: { nodes: found.map((name) => ({ name })) },
    });
  });

  it('holds for strangers those with a public profile, and is not theirs to search by feature', async () => {
    expect(await ask.data(anonymous, names('{}'))).toEqual({
      companies: { nodes: [{ name: 'Own Bank' }] },
    });
    expect(await ask.codes(anonymous, names('{ feature: "publicProfile" }'))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(await ask.codes(partner(OWN), names('{ feature: "publicProfile" }'))).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('the members of a company', () => {
  it.each([
    ['', MORE_VOLUNTEERS + 2],
    ['filter: { role: [COMPANY_USER] }', 1],
    ['filter: { role: [VOLUNTEER] }', MORE_VOLUNTEERS + 1],
    ['filter: { joinedAt: { from: "2025-01-01", to: "2025-02-01" } }', 1],
  ])('with %j are %i', async (filter, total) => {
    const list = `members(first: 1${filter && `, ${filter}`}) { totalCount }`;
    expect(await ask.data(manager, company(OWN, list))).toEqual({
      company: { members: { totalCount: total } },
    });
  });

  it('are counted without reading one of them', async () => {
    const counted = await ask.execute(manager, company(OWN, 'members { totalCount }'));
    expect(counted.extensions.statements).toBe(2);
  });
});
