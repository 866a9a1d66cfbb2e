import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { addDomain, addTheme, PNG, TOKENS, upload } from '../../test/brands.ts';
import {
  INACTIVE_THEME,
  manager,
  MANAGER,
  OTHER,
  OWN,
  rival,
  ROWS,
  startUsers,
} from '../../test/fixtures.ts';
import { withUsersServices } from '../subgraph.ts';
import { proofName } from '../domain/domain.dns.ts';

/** TXT records by name. */
const records = new Map<string, readonly string[]>();
const ask = askSubgraph(() =>
  startUsers(withUsersServices({ resolveTxt: async (name) => records.get(name) ?? [] })),
);

const DOMAIN = 'domain { id domain status verificationToken company { id } }';
const ADD = `addDomain { ${DOMAIN} }`;
const ACTIVATE = 'activateTheme { theme { id isActive } }';
const REMOVE = 'removeDomain { deletedId }';

/** Entries of the branding log about a row, oldest first. */
async function auditOf(id: unknown): Promise<unknown[]> {
  const rows = await ask.sql(
    `select action, changes, performed_by from users.branding_audit_log
     where resource_id = $1 order by performed_at, id`,
    [id],
  );
  return [...rows];
}

const switched = (from: boolean) => ({ is_active: { from, to: !from } });

describe('the active theme of a company', () => {
  it('gives way to the one that is activated, with an entry in the log for each', async () => {
    await done(ask, manager, ACTIVATE, { id: INACTIVE_THEME });
    expect(await auditOf(INACTIVE_THEME)).toEqual([
      { action: 'activated', changes: switched(false), performed_by: MANAGER },
    ]);
    expect((await auditOf(ROWS.BrandingTheme.own)).at(-1)).toEqual({
      action: 'deactivated',
      changes: switched(true),
      performed_by: MANAGER,
    });
  });

  it('is one, however many are activated at once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 10; n += 1) ids.push(await addTheme(ask, OWN));
    await Promise.all(ids.map((id) => done(ask, manager, ACTIVATE, { id })));
    const active = await ask.sql(
      'select id from users.branding_themes where tenant_id = $1 and is_active',
      [OWN],
    );
    expect(active).toHaveLength(1);
    const [theme] = active;
    const remove = 'deleteTheme { deletedId }';
    expect(await refused(ask, manager, remove, { id: theme?.['id'] })).toEqual(['id CONFLICT']);
  });

  it('is created by staff for the company of the input, with tokens that are checked', async () => {
    const create = 'createTheme { theme { company { id } tokens isActive } }';
    const input = { companyId: OTHER, name: 'Sun', tokens: TOKENS };
    expect(await done(ask, admin, create, input)).toMatchObject({
      theme: { company: { id: OTHER }, tokens: TOKENS, isActive: false },
    });
    expect(await refused(ask, manager, create, { name: 'Sun', tokens: {} })).toEqual([
      'tokens colors BAD_USER_INPUT',
    ]);
    const nowhere = { ...input, companyId: INACTIVE_THEME };
    expect(await refused(ask, admin, create, nowhere)).toEqual(['companyId NOT_FOUND']);
  });
});

describe('a domain', () => {
  it('is added, proved by its TXT record, given up and removed', async () => {
    const added = await done(ask, manager, ADD, { domain: 'Tiltak.Fjordbank.NO.' });
    const [id, token] = ['id', 'verificationToken'].map((name) => read(added, 'domain', name));
    expect(added).toMatchObject({
      domain: { domain: 'tiltak.fjordbank.no', status: 'PENDING', company: { id: OWN } },
    });
    expect(token).toMatch(/^teei-verify-[0-9a-f]{32}$/);

    const verify = `verifyDomain { ${DOMAIN} }`;
    records.set(proofName('tiltak.fjordbank.no'), ['v=spf1 -all']);
    expect(await refused(ask, manager, verify, { id })).toEqual(['id CONFLICT']);
    records.set(proofName('tiltak.fjordbank.no'), ['v=spf1 -all', String(token)]);
    expect(await done(ask, manager, verify, { id })).toMatchObject({
      domain: { status: 'VERIFIED' },
    });
    expect(await refused(ask, manager, REMOVE, { id })).toEqual(['id CONFLICT']);
    expect(await done(ask, manager, `revokeDomain { ${DOMAIN} }`, { id })).toMatchObject({
      domain: { status: 'REVOKED' },
    });
    await done(ask, manager, REMOVE, { id });
    const log = await auditOf(id);
    expect(log.map((entry) => read(entry, 'action'))).toEqual([
      'created',
      'verified',
      'deactivated',
      'deleted',
    ]);
    expect(JSON.stringify(log)).not.toContain(token);
  });

  it.each(['pending', 'verified'] as const)(
    'of another company that is %s keeps its name',
    async (state) => {
      const domain = `${state}.fjordbank.no`;
      await addDomain(ask, state, domain);
      expect(await refused(ask, rival, ADD, { domain })).toEqual(['domain CONFLICT']);
    },
  );

  it('that was given up, or that nobody has proved for a week, is free, and does not tell for whom', async () => {
    const ids = [
      await addDomain(ask, 'revoked', 'former.fjordbank.no'),
      await addDomain(ask, 'pending', 'late.fjordbank.no'),
    ];
    await ask.sql(
      `update users.branding_domains set created_at = now() - interval '8 days' where id = $1`,
      [ids[1]],
    );
    for (const domain of ['former.fjordbank.no', 'late.fjordbank.no']) {
      expect(await done(ask, rival, ADD, { domain })).toMatchObject({
        domain: { company: { id: OTHER } },
      });
    }
    for (const id of ids) {
      expect(await auditOf(id)).toMatchObject([{ action: 'deleted', performed_by: null }]);
    }
  });
});

describe('the image of a theme', () => {
  const PUT = 'putAsset { asset { id url hash } }';

  it('replaces the one of its kind, and its content goes with the last that refers to it', async () => {
    const theme = { themeId: ROWS.BrandingTheme.own };
    const first = await done(ask, manager, PUT, { ...theme, kind: 'LOGO', ...upload(PNG) });
    const hash = read(first, 'asset', 'hash');
    expect(read(first, 'asset')).toEqual({
      id: ROWS.BrandingAsset.own,
      url: `/images/${String(hash)}`,
      hash,
    });
    const stored = () => ask.sql('select content from files.images where hash = $1', [hash]);
    expect(await stored()).toEqual([{ content: PNG }]);

    const copy = await done(ask, manager, PUT, { ...theme, kind: 'HERO_IMAGE', ...upload(PNG) });
    const svg = upload(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'),
    );
    await done(ask, manager, PUT, { ...theme, kind: 'LOGO', ...svg });
    expect(await stored()).toHaveLength(1);
    const id = read(copy, 'asset', 'id');
    await done(ask, manager, 'removeAsset { deletedId }', { id });
    expect(await stored()).toEqual([]);
    expect((await auditOf(id)).map((entry) => read(entry, 'action'))).toEqual([
      'created',
      'deleted',
    ]);
  });
});
