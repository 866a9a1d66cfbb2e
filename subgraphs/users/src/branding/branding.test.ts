import { askSubgraph, type EntityAnswer } from '@teei/test/ask.ts';
import { admin, anonymous, officer, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  INACTIVE_THEME,
  manager,
  OTHER,
  OWN,
  rival,
  ROWS,
  startUsers,
  volunteer,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const ofCompany = (fields: string): string => `{ company(id: "${OWN}") { ${fields} } }`;

const byDomain = (domain: string, fields = 'id'): string =>
  `{ tenantByDomain(domain: "${domain}") { ${fields} } }`;
const everything = 'id domain company { name } activeTheme { name }';

describe('a tenant by its domain', () => {
  it('is found by everybody, however the domain is written', async () => {
    expect(await ask.data(anonymous, byDomain('Impact.OWN.example.', everything))).toEqual({
      tenantByDomain: {
        id: OWN,
        domain: 'impact.own.example',
        company: { name: 'Own Bank' },
        activeTheme: { name: 'Fjord' },
      },
    });
    for (const viewer of [manager, volunteer, partner(OWN), rival, partner(OTHER), admin]) {
      expect(await ask.data(viewer, byDomain('impact.own.example'))).toEqual({
        tenantByDomain: { id: OWN },
      });
    }
  });

  it('without a public profile keeps its name and brand from strangers', async () => {
    expect(await ask.data(anonymous, byDomain('impact.other.example', everything))).toEqual({
      tenantByDomain: {
        id: OTHER,
        domain: 'impact.other.example',
        company: null,
        activeTheme: null,
      },
    });
  });

  it('is not found by a domain that is pending, revoked or unknown, by whomever', async () => {
    for (const viewer of [anonymous, manager, admin]) {
      for (const name of ['new', 'old', 'no']) {
        expect(await ask.codes(viewer, byDomain(`${name}.own.example`))).toEqual(['NOT_FOUND']);
      }
    }
  });
});

describe('the themes of a company', () => {
  it('are one active theme and inactive ones', async () => {
    const query = ofCompany(
      `activeTheme { id } waiting: themes(filter: { isActive: false }) { nodes { id isActive } }`,
    );
    expect(await ask.data(manager, query)).toEqual({
      company: {
        activeTheme: { id: ROWS.BrandingTheme.own },
        waiting: { nodes: [{ id: INACTIVE_THEME, isActive: false }] },
      },
    });
  });

  it('do not show volunteers their authors', async () => {
    expect(
      await ask.codes(
        volunteer,
        ofCompany('activeTheme { name createdBy { id } updatedBy { id } }'),
      ),
    ).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

const domainByName = (domain: string): Promise<EntityAnswer> =>
  ask.entity(manager, { __typename: 'BrandingDomain', domain }, 'id');

describe('the domains of a company', () => {
  it.each([
    ['PENDING', 'new.own.example'],
    ['VERIFIED', 'impact.own.example'],
    ['REVOKED', 'old.own.example'],
  ])('are found by their state: %s', async (status, domain) => {
    const query = ofCompany(`domains(filter: { status: [${status}] }) { nodes { domain status } }`);
    expect(await ask.data(manager, query)).toEqual({
      company: { domains: { nodes: [{ domain, status }] } },
    });
  });

  it('show their verification token to the company and to admins alone', async () => {
    const query = ofCompany('domains { nodes { verificationToken } }');
    expect(JSON.stringify(await ask.data(manager, query))).toContain('token-3');
    expect(JSON.stringify(await ask.data(admin, query))).toContain('token-3');
    expect(await ask.codes(officer, query)).toContain('FORBIDDEN');
    for (const viewer of [anonymous, volunteer, partner(OWN), rival]) {
      const { found } = await ask.entity(
        viewer,
        { __typename: 'BrandingDomain', id: ROWS.BrandingDomain.own },
        'domain verificationToken',
      );
      expect(found).toMatchObject({ domain: 'impact.own.example', verificationToken: null });
    }
  });

  it('are entities by their name as well', async () => {
    expect(await domainByName('impact.own.example')).toMatchObject({
      found: { id: ROWS.BrandingDomain.own },
      codes: [],
    });
    expect(await domainByName('new.other.example')).toEqual({ found: null, codes: [] });
  });
});

describe('the changes to a brand', () => {
  it.each([
    ['{}', 1],
    ['{ resourceType: [THEME] }', 1],
    ['{ resourceType: [ASSET, DOMAIN] }', 0],
    ['{ action: [ACTIVATED] }', 1],
    [`{ resourceId: "${ROWS.BrandingTheme.own}" }`, 1],
    ['{ performedAt: { month: "2025-06" } }', 0],
  ])('with the filter %s are %i', async (filter, total) => {
    const query = ofCompany(`brandingAudit(filter: ${filter}) { totalCount }`);
    expect(await ask.data(manager, query)).toEqual({
      company: { brandingAudit: { totalCount: total } },
    });
  });

  it('show their author and origin', async () => {
    const query = ofCompany(
      'brandingAudit { nodes { action changes ipAddress userAgent performedBy { firstName } } }',
    );
    expect(await ask.data(manager, query)).toEqual({
      company: {
        brandingAudit: {
          nodes: [
            {
              action: 'ACTIVATED',
              changes: { isActive: true },
              ipAddress: '192.0.2.7',
              userAgent: 'Browser',
              performedBy: { firstName: 'Mia' },
            },
          ],
        },
      },
    });
  });
});
