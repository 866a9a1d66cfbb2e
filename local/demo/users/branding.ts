/** White label: themes with their assets, domains, and the trail of changes. */
import { createHash } from 'node:crypto';
import { allot } from '../kernel/allotment.ts';
import { DAY, timestamp } from '../kernel/clock.ts';
import type { Company } from '../kernel/model.ts';
import { slug } from '../kernel/names.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Quota } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';

const KINDS = ['logo', 'favicon', 'hero_image', 'watermark'] as const;
const COLOURS = ['#0b5d3b', '#1f4e8c', '#7a1f3d', '#3a3a3a', '#8a4b08', '#35507a'];
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/144.0';

interface Change {
  readonly company: Company;
  readonly type: 'theme' | 'asset' | 'domain';
  readonly id: string;
  readonly at: number;
}

/** Writes themes, assets, domains and their audit. */
export function writeBranding(plan: Plan, output: Output): void {
  const changes: Change[] = [];
  const themes = allot(plan.profile.rows('branding_themes'), plan.companies, () =>
    Math.max(2, Math.ceil(plan.profile.rows('branding_themes') / plan.companies.length)),
  );
  const assets = new Quota(
    plan.profile.rows('branding_assets'),
    plan.profile.rows('branding_themes'),
  );
  for (const [company, count] of themes) {
    for (let index = 0; index < count; index += 1) {
      writeTheme(output, company, index, Math.min(KINDS.length, assets.take()), changes);
    }
  }
  writeDomains(plan, output, changes);
  writeAudit(plan, output, changes);
}

function writeTheme(
  output: Output,
  company: Company,
  index: number,
  assets: number,
  changes: Change[],
): void {
  const id = output.ids.next('branding_themes');
  const at = company.createdAt + (20 + index * 45) * DAY;
  const manager = company.managers[0]?.id ?? null;
  const primary = COLOURS[(company.n + index) % COLOURS.length] ?? '#0b5d3b';
  output.row('branding_themes', {
    id,
    tenant_id: company.id,
    name: index === 0 ? company.name : `${company.name} ${index + 1}`,
    is_active: index === 0,
    tokens_json: {
      colors: { primary, text: '#1a1a1a', background: '#ffffff' },
      typography: { body: 'Inter', heading: 'Inter' },
      spacing: { unit: 4 },
      radii: { card: 8 },
      charts: { palette: [primary, '#9bb7d4', '#e2b36b'] },
    },
    created_by: manager,
    updated_by: manager,
    created_at: timestamp(at),
    updated_at: timestamp(at + DAY),
  });
  changes.push({ company, type: 'theme', id, at });
  for (const kind of KINDS.slice(0, assets)) {
    const assetId = output.ids.next('branding_assets');
    const isVector = kind === 'logo';
    const size = isVector ? 4_812 : 61_440 + company.n * 128;
    output.row('branding_assets', {
      id: assetId,
      theme_id: id,
      company_id: company.id,
      kind,
      url: `https://assets.teei.example/${slug(company.name)}/${kind}-${index + 1}.${isVector ? 'svg' : 'png'}`,
      hash: createHash('sha256').update(assetId).digest('hex'),
      mime_type: isVector ? 'image/svg+xml' : 'image/png',
      size,
      width: isVector ? null : kind === 'favicon' ? 64 : 1_600,
      height: isVector ? null : kind === 'favicon' ? 64 : 900,
      metadata: {},
      uploaded_by: manager,
      created_at: timestamp(at),
      updated_at: timestamp(at),
    });
    changes.push({ company, type: 'asset', id: assetId, at });
  }
}

function writeDomains(plan: Plan, output: Output, changes: Change[]): void {
  const domains = allot(plan.profile.rows('branding_domains'), plan.companies, () => 1);
  for (const [company, count] of domains) {
    if (count === 0) continue;
    const id = output.ids.next('branding_domains');
    const at = company.createdAt + 50 * DAY;
    const isVerified = company.n % 4 !== 2;
    output.row('branding_domains', {
      id,
      tenant_id: company.id,
      domain: `impact.${company.domain}.example`,
      is_verified: isVerified,
      verification_token: `teei-verify-${createHash('sha256').update(id).digest('hex').slice(0, 32)}`,
      verified_at: isVerified ? timestamp(at + DAY) : null,
      created_by: company.managers[0]?.id ?? null,
      created_at: timestamp(at),
      updated_at: timestamp(at + DAY),
    });
    changes.push({ company, type: 'domain', id, at });
  }
}

/** Everything was created; then themes, assets and domains were changed again and again. */
function writeAudit(plan: Plan, output: Output, changes: readonly Change[]): void {
  const random = new Random('branding audit');
  const total = plan.profile.rows('branding_audit_log');
  for (let index = 0; index < total; index += 1) {
    const change = changes[index % changes.length];
    if (!change) return;
    const { company, type, id, at } = change;
    const isFirst = index < changes.length;
    const later = random.between(at + DAY, plan.clock.now);
    const again = type === 'domain' ? 'verified' : type === 'theme' ? 'activated' : 'updated';
    output.row('branding_audit_log', {
      id: output.ids.next('branding_audit_log'),
      tenant_id: company.id,
      resource_type: type,
      resource_id: id,
      action: isFirst ? 'created' : again,
      changes: isFirst ? {} : { at: timestamp(later) },
      performed_by: company.managers[0]?.id ?? null,
      ip_address: `10.${company.n % 250}.0.${1 + (index % 200)}`,
      user_agent: BROWSER,
      performed_at: timestamp(isFirst ? at : later),
    });
  }
}
