/**
 * Rows that an answer may speak of, for each viewer: written down again here, independent of every
 * policy.
 */
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Database, OwnedRow, Owners } from './owners.ts';

/** Returns whether an answer to a viewer may hold a row's id. */
export type CanSee = (row: OwnedRow) => boolean;

/** Tables that everybody who signed in may read: of no company, and about nobody. */
const SHARED = new Set([
  'programs.program_templates',
  'programs.beneficiary_groups',
  'privacy.consent_text_versions',
]);

/** Ids that a public page shows, and the tenants that have a web address. */
const PUBLIC = `
  with public_company as (
    select id from users.companies where features @> '{"publicProfile": true}'
  ), public_theme as (
    select t.id from users.branding_themes as t join public_company as c on c.id = t.tenant_id
    where t.is_active
  ), public_page as (
    select id from reporting.publications where status = 'LIVE' and visibility = 'PUBLIC'
  )
  select id from public_company
  union select tenant_id from users.branding_domains where is_verified
  union select id from users.branding_domains where is_verified
  union select id from public_theme
  union select id from users.branding_assets where theme_id in (select id from public_theme)
  union select id from public_page
  union select tenant_id from reporting.publications where id in (select id from public_page)
  union select id from reporting.publication_blocks
    where publication_id in (select id from public_page)
  union select id from evidence.evidence_snippets where metadata @> '{"publication": {"live": true}}'
  union select id from programs.program_templates where is_active and is_public
  union select id from programs.beneficiary_groups where is_active and is_public
  union select id from privacy.consent_text_versions`;

/** A person's companions, and where they take part. */
const REACH = `
  select buddy_id as id from programs.buddy_matches where participant_id = $1
  union select participant_id from programs.buddy_matches where buddy_id = $1
  union select volunteer_id from programs.kintell_sessions where participant_id = $1
  union select participant_id from programs.kintell_sessions where volunteer_id = $1
  union select i.id from programs.program_enrollments as e
    join programs.program_instances as i on i.id = e.program_instance_id where e.user_id = $1
  union select i.campaign_id from programs.program_enrollments as e
    join programs.program_instances as i on i.id = e.program_instance_id where e.user_id = $1
  union select i.company_id from programs.program_enrollments as e
    join programs.program_instances as i on i.id = e.program_instance_id where e.user_id = $1`;

/** A company's people: its members, and those who take part in its programmes. */
const PEOPLE = `
  select user_id as id from users.company_users where company_id = $1
  union select user_id from programs.program_enrollments where company_id = $1`;

/** Tables of a company that each of its volunteers may read. */
const BRAND = /^users\.(?:companies|branding_(?:themes|assets|domains))$/;

/**
 * Tables that a machine client may not read, even of its own company: all but those with figures.
 */
const NOT_FOR_MACHINES =
  /^(?:evidence|privacy|programs\.(?!program_instances)|campaigns\.(?!campaigns))/;

async function ids(database: Database, statement: string, id?: string): Promise<Set<string>> {
  const rows = await database.sql(statement, id === undefined ? [] : [id]);
  return new Set(rows.map((row) => String(row['id'])));
}

/** Says which rows a viewer may be told of. Staff may be told of all. */
export async function visibilityFor(viewer: Viewer, database: Database): Promise<CanSee> {
  const inPublic = await ids(database, PUBLIC);
  const isPublic: CanSee = ({ keys }) => keys.some((key) => inPublic.has(key));
  if (viewer.kind === 'anonymous') return isPublic;
  const isShared: CanSee = (row) => SHARED.has(row.table) || isPublic(row);
  if (viewer.kind === 'user' && viewer.role === 'admin') return () => true;

  const self = viewer.kind === 'user' ? viewer.userId : '';
  const { companyId } = viewer;
  const isOwn: CanSee = (row) => companyId !== null && row.companyId === companyId;
  if (viewerClass(viewer) === 'person') {
    const reach = await ids(database, REACH, self);
    return (row) => {
      if (isShared(row) || row.people.has(self)) return true;
      return row.keys.some((key) => reach.has(key)) || (isOwn(row) && BRAND.test(row.table));
    };
  }
  const people = companyId === null ? new Set() : await ids(database, PEOPLE, companyId);
  const isOfOurs: CanSee = (row) => [...row.people].every((id) => people.has(id));
  if (viewerClass(viewer) === 'partner') {
    return (row) => {
      if (isShared(row) || row.table === 'reporting.platform_mappings') return true;
      if (row.companyId === undefined) return row.people.size > 0 && isOfOurs(row);
      return isOwn(row) && !NOT_FOR_MACHINES.test(row.table);
    };
  }
  return (row) => {
    if (isShared(row) || isOwn(row)) return true;
    // Of the system, for every company.
    if (row.table === 'users.notification_templates') return row.companyId === null;
    if (row.people.has(self)) return true;
    const isTold = row.table === 'users.users' || row.table === 'reporting.vis_calculations';
    return isTold && isOfOurs(row);
  };
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The rows that an answer speaks of: by an id anywhere in a text of it, or by another unique value
 * that is a text of it.
 */
export function rowsIn(answer: unknown, owners: Owners): Set<OwnedRow> {
  const found = new Set<OwnedRow>();
  const rest: unknown[] = [answer];
  while (rest.length > 0) {
    const value = rest.pop();
    if (typeof value === 'string') {
      for (const key of [value, ...(value.match(UUID) ?? [])]) {
        const row = owners.find(key);
        if (row) found.add(row);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) rest.push(name, part);
    }
  }
  return found;
}

/** Paths of lists without further pages whose `totalCount` differs from their number of nodes. */
export function miscounted(answer: unknown, path = ''): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const parts = new Map<string, unknown>(Object.entries(answer));
  const nodes = parts.get('nodes');
  const page = parts.get('pageInfo');
  const isWhole = typeof page === 'object' && page !== null && !Reflect.get(page, 'hasNextPage');
  const isWrong = isWhole && Array.isArray(nodes) && parts.get('totalCount') !== nodes.length;
  return [
    ...(isWrong ? [path] : []),
    ...[...parts].flatMap(([name, part]) => miscounted(part, `${path}.${name}`)),
  ];
}
