/** Specimens of the mutations of saved views, and of links to them. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { colleague, id, manager, MANAGER, OWN } from './fixtures.ts';

/** A view of Own's manager, and one of another company's volunteer. */
export const VIEW = id(40);
const FOREIGN_VIEW = id(43);
const FOREIGN_LINK = id(48);
const DOOMED = id(47);

const VIEWERS = { viewer: manager, other: colleague };
const CONFIG = { columns: ['volunteerHours', 'sroi'], period: 'THIS_QUARTER' };

/** Inserts a link to a view that works in the database's time too; returns its id. */
export async function putLink({ sql }: Pick<Ask, 'sql'>): Promise<unknown> {
  const [link] = await sql(
    `insert into reporting.share_links (view_id, token_hash, expires_at)
     values ($1, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '2099-01-01T00:00:00Z')
     returning id`,
    [VIEW],
  );
  return link?.['id'];
}

/** A link of another company, for the specimen of revoking. */
export async function insertForeignLink(subgraph: Pick<TestSubgraph, 'sql'>): Promise<void> {
  await subgraph.sql(
    `insert into reporting.share_links (id, view_id, token_hash, expires_at)
     values ($1, $2, repeat('b', 64), '2099-01-01T00:00:00Z')`,
    [FOREIGN_LINK, FOREIGN_VIEW],
  );
}

export const VIEW_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  saveView: {
    ...VIEWERS,
    put: (ask) => ask.sql(`delete from reporting.saved_views where name = 'Board'`),
    input: { name: 'Board', viewConfig: CONFIG },
    variation: { name: 'Another board' },
    shows: { name: 'Board', viewConfig: CONFIG, company: { id: OWN } },
    event: { type: 'saved_view.created', subject: MANAGER, payload: {} },
    statements: 6,
    excludes: 'CONFLICT',
  },
  updateView: {
    ...VIEWERS,
    input: {
      id: VIEW,
      name: 'Our board',
      viewConfig: CONFIG,
    },
    foreign: { id: FOREIGN_VIEW },
    variation: { name: 'Another board' },
    shows: { name: 'Our board', viewConfig: CONFIG },
    event: {
      type: 'saved_view.updated',
      subject: MANAGER,
      payload: { fields: ['name', 'viewConfig'] },
    },
    statements: 4,
  },
  deleteView: {
    ...VIEWERS,
    put: (ask) =>
      ask.sql(
        `insert into reporting.saved_views (id, company_id, user_id, name)
         values ($1, $2, $3, 'Doomed') on conflict do nothing`,
        [DOOMED, OWN, MANAGER],
      ),
    input: { id: DOOMED },
    foreign: { id: FOREIGN_VIEW },
    variation: { id: VIEW },
    shows: null,
    event: { type: 'saved_view.deleted', subject: MANAGER, payload: {} },
    statements: 4,
  },
  createShareLink: {
    ...VIEWERS,
    input: { viewId: VIEW, expiresAt: '2025-12-15T09:00:00Z', isPublic: true },
    foreign: { viewId: FOREIGN_VIEW },
    variation: { isPublic: false },
    shows: { isActive: true, isPublic: true },
    event: { type: 'share_link.created', payload: { viewId: VIEW, isPublic: true } },
    statements: 6,
  },
  revokeShareLink: {
    ...VIEWERS,
    input: async (ask) => ({ id: await putLink(ask) }),
    foreign: { id: FOREIGN_LINK },
    variation: { id: id(45) },
    shows: { isActive: false },
    event: { type: 'share_link.revoked', payload: { viewId: VIEW } },
    statements: 4,
  },
};
