/** Themes, images, domains and external identities that tests of mutations add. */
import { createHash } from 'node:crypto';
import type { Ask } from '@teei/test/ask.ts';
import type { DomainState } from '../src/domain/domain.states.ts';
import { OWN } from './fixtures.ts';

type Sql = Pick<Ask, 'sql'>;

/** Tokens of a theme that people can read. */
export const TOKENS = {
  colors: { primary: '#0b5d3b', text: '#1a1a1a', background: '#ffffff' },
  typography: { body: 'Inter' },
  spacing: { unit: 4 },
  radii: { card: 8 },
  charts: { palette: ['#0b5d3b', '#9bb7d4'] },
};

/** Verification token of the domains that tests add. */
export const TOKEN = 'teei-verify-test';

async function idOf(ask: Sql, statement: string, ...values: readonly unknown[]): Promise<string> {
  const [row] = await ask.sql(`${statement} returning id`, values);
  return String(row?.['id']);
}

/** Adds an inactive theme of a company; returns its id. */
export function addTheme(ask: Sql, companyId: string): Promise<string> {
  return idOf(
    ask,
    `insert into users.branding_themes (tenant_id, name, tokens_json) values ($1, 'Added', $2)`,
    companyId,
    JSON.stringify(TOKENS),
  );
}

let domains = 0;

/** Adds a domain of the own company in a state; returns its id. */
export function addDomain(
  ask: Sql,
  state: DomainState,
  domain = `added${(domains += 1)}.fjordbank.no`,
  companyId = OWN,
): Promise<string> {
  return idOf(
    ask,
    `insert into users.branding_domains
       (tenant_id, domain, is_verified, verified_at, verification_token)
     values ($1, $2, $3 = 'verified', case when $3 <> 'pending' then now() end, $4)`,
    companyId,
    domain,
    state,
    TOKEN,
  );
}

/** Links a random id at Workday to a person; returns the id of the link. */
export function addIdentity(ask: Sql, userId: string): Promise<string> {
  return idOf(
    ask,
    `insert into users.user_external_ids (profile_id, provider, external_id)
     values ($1, 'workday', gen_random_uuid())`,
    userId,
  );
}

/** A PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Content and hash of a file, as an input. */
export function upload(content: Buffer): { readonly content: string; readonly hash: string } {
  const hash = createHash('sha256').update(content).digest('hex');
  return { content: content.toString('base64'), hash };
}

/** Adds a hero image to a theme, or replaces it; returns its id. */
export function addAsset(ask: Sql, themeId: string): Promise<string> {
  return idOf(
    ask,
    `insert into users.branding_assets (theme_id, kind, url, hash, mime_type, size)
     values ($1, 'hero_image', '/images/x', $2, 'image/png', 9)
     on conflict (theme_id, kind) do update set url = excluded.url`,
    themeId,
    'ef'.repeat(32),
  );
}
