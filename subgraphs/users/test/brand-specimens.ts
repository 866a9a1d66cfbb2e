/** Uses of the mutations of external identities, themes and domains, for the conformance tests. */
import { ANY_ID, type MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { addAsset, addDomain, addIdentity, addTheme, PNG, TOKENS, upload } from './brands.ts';
import { INACTIVE_THEME, manager, MANAGER, OWN, ROWS, UNKNOWN, VOLUNTEER } from './fixtures.ts';
import { domainStates } from '../src/domain/domain.states.ts';

/** Another member of staff. */
const colleague = { ...admin, userId: MANAGER };

const byManager = { viewer: manager, other: companyUser(OWN, VOLUNTEER) };
const byStaff = { viewer: admin, other: colleague };

let count = 0;

export const BRAND_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  linkExternalIdentity: {
    ...byStaff,
    input: async () => ({
      userId: VOLUNTEER,
      provider: 'WORKDAY',
      externalId: `wd-${(count += 1)}`,
    }),
    variation: { provider: 'GOODERA' },
    shows: { provider: 'WORKDAY' },
    event: {
      type: 'external_identity.linked',
      subject: VOLUNTEER,
      payload: { provider: 'workday' },
    },
    statements: 6,
  },
  unlinkExternalIdentity: {
    ...byStaff,
    input: async (ask) => ({ id: await addIdentity(ask, VOLUNTEER) }),
    variation: { id: UNKNOWN },
    shows: null,
    event: {
      type: 'external_identity.unlinked',
      subject: VOLUNTEER,
      payload: { provider: 'workday' },
    },
    statements: 4,
  },
  createTheme: {
    ...byManager,
    input: { name: 'Fjord', tokens: TOKENS },
    variation: { name: 'Coast' },
    shows: { name: 'Fjord', tokens: TOKENS, isActive: false },
    event: { type: 'branding_theme.created', payload: {} },
    statements: 5,
  },
  updateThemeTokens: {
    ...byManager,
    input: {
      id: INACTIVE_THEME,
      tokens: TOKENS,
    },
    foreign: { id: ROWS.BrandingTheme.other },
    variation: { name: 'Coast' },
    shows: { tokens: TOKENS },
    event: { type: 'branding_theme.updated', payload: { fields: ['tokens'] } },
    statements: 4,
  },
  activateTheme: {
    ...byManager,
    input: async (ask) => ({ id: await addTheme(ask, OWN) }),
    foreign: { id: ROWS.BrandingTheme.other },
    variation: { id: ROWS.BrandingTheme.own },
    shows: { isActive: true },
    event: { type: 'branding_theme.activated', payload: {} },
    statements: 4,
  },
  deleteTheme: {
    ...byManager,
    input: async (ask) => ({ id: await addTheme(ask, OWN) }),
    foreign: { id: ROWS.BrandingTheme.other },
    variation: { id: UNKNOWN },
    shows: null,
    event: { type: 'branding_theme.deleted', payload: {} },
    statements: 4,
  },
  putAsset: {
    ...byManager,
    input: { themeId: ROWS.BrandingTheme.own, kind: 'WATERMARK', ...upload(PNG) },
    foreign: { themeId: ROWS.BrandingTheme.other },
    variation: { kind: 'HERO_IMAGE' },
    shows: { mimeType: 'image/png', width: 1, height: 1, size: PNG.length },
    event: {
      type: 'branding_asset.put',
      payload: { themeId: ROWS.BrandingTheme.own, kind: 'watermark' },
    },
    statements: 6,
  },
  removeAsset: {
    ...byManager,
    input: async (ask) => ({ id: await addAsset(ask, ROWS.BrandingTheme.own) }),
    foreign: { id: ROWS.BrandingAsset.other },
    variation: { id: UNKNOWN },
    shows: null,
    event: {
      type: 'branding_asset.removed',
      payload: { themeId: ROWS.BrandingTheme.own, kind: 'hero_image' },
    },
    statements: 4,
  },
  addDomain: {
    ...byManager,
    input: async () => ({ domain: `impact${(count += 1)}.fjordbank.no` }),
    variation: { domain: 'impact.fjordbank.se' },
    shows: { status: 'PENDING', id: ANY_ID },
    event: { type: 'branding_domain.added', payload: {} },
    statements: 6,
  },
  verifyDomain: {
    ...byManager,
    input: async (ask) => ({ id: await addDomain(ask, 'pending') }),
    foreign: { id: ROWS.BrandingDomain.other },
    variation: { id: UNKNOWN },
    shows: { status: 'VERIFIED', verifiedAt: '2025-11-15T09:00:00Z' },
    event: { type: 'branding_domain.verified', payload: {} },
    statements: 5,
    moves: { machine: domainStates, to: 'verified' },
  },
  revokeDomain: {
    ...byManager,
    input: async (ask) => ({ id: await addDomain(ask, 'verified') }),
    foreign: { id: ROWS.BrandingDomain.other },
    variation: { id: UNKNOWN },
    shows: { status: 'REVOKED' },
    event: { type: 'branding_domain.revoked', payload: {} },
    statements: 4,
    moves: { machine: domainStates, to: 'revoked' },
  },
  removeDomain: {
    ...byManager,
    input: async (ask) => ({ id: await addDomain(ask, 'pending') }),
    foreign: { id: ROWS.BrandingDomain.other },
    variation: { id: UNKNOWN },
    shows: null,
    event: { type: 'branding_domain.removed', payload: {} },
    statements: 4,
  },
};

/** Mutations that the conformance tests cannot try, each with the reason. */
export const BRAND_EXEMPTIONS: Readonly<Record<string, string>> = {
  migrateLegacyExternalIds:
    'It shows no row but progress: identity.mutations.test.ts has it whole.',
};
