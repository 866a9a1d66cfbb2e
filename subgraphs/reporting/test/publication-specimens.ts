/** Specimens of the mutations of pages, their blocks and their tokens. */
import type { Ask } from '@teei/test/ask.ts';
import { ANY_ID, type MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import type { TestSubgraph } from '@teei/test/subgraph.ts';
import { force } from '@teei/test/transitions.ts';
import { admin } from '@teei/test/viewers.ts';
import { publicationStates } from '../src/publication/publication.states.ts';
import { id, manager, OTHER, OWN, SNIPPET } from './fixtures.ts';

/** A page of Own that each use prepares, and a draft of another company. */
export const DRAFT = id(62);
export const FOREIGN_DRAFT = id(63);
const FOREIGN_BLOCK = id(210);

export const BLOCKS = [id(200), id(201), id(202)] as const;

/** Puts the draft into a state, with three blocks, and no tokens. */
export async function putDraft(ask: Ask, status = 'DRAFT'): Promise<void> {
  await ask.sql('delete from reporting.publication_tokens where publication_id = $1', [DRAFT]);
  await ask.sql(
    'delete from reporting.publication_blocks where publication_id = any ($1) or id = any ($2)',
    [[DRAFT, FOREIGN_DRAFT], BLOCKS],
  );
  await force(
    ask,
    'reporting.publications',
    DRAFT,
    `status = '${status}', visibility = 'PUBLIC', slug = 'own-draft', blocks = '[]'`,
  );
  const contents = [
    ['HEADING', { text: 'Our year', level: 1 }],
    ['METRIC', { label: 'Hours', metric: 'VOLUNTEER_HOURS', period: '2025-Q3' }],
    ['EVIDENCE', { evidenceSnippetId: SNIPPET }],
  ] as const;
  for (const [order, [kind, content]] of contents.entries()) {
    await ask.sql(
      `insert into reporting.publication_blocks (id, publication_id, kind, "order", content)
       values ($1, $2, $3, $4, $5)`,
      [BLOCKS[order], DRAFT, kind, order, JSON.stringify(content)],
    );
  }
  await ask.sql(
    `insert into reporting.publication_blocks (id, publication_id, kind, "order", content)
     values ($1, $2, 'TEXT', 0, '{"markdown": "Foreign."}')`,
    [FOREIGN_BLOCK, FOREIGN_DRAFT],
  );
  await consent(ask, true);
}

/** Sets the consent of the quoted author to publication. */
export async function consent(ask: Ask, consented: boolean): Promise<void> {
  await ask.sql(
    `update evidence.evidence_snippets
     set metadata = jsonb_build_object('publication', jsonb_build_object('consented', $2::boolean))
     where id = $1`,
    [SNIPPET, consented],
  );
}

/** Inserts a token of the draft that works for a month of the request's clock. */
export async function putToken(ask: Ask): Promise<unknown> {
  const [token] = await ask.sql(
    `insert into reporting.publication_tokens (publication_id, token_hash, expires_at)
     values ($1, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '2099-01-01T00:00:00Z')
     returning id`,
    [DRAFT],
  );
  return token?.['id'];
}

let pages = 0;

const VIEWERS = { viewer: manager, other: admin };
const STALE = { expectedUpdatedAt: '2099-01-01T00:00:00Z' };

/** A change of a page's status, from a status. */
function move(
  from: string,
  to: string,
  event: MutationSpecimen['event'],
  statements: number,
): MutationSpecimen {
  return {
    ...VIEWERS,
    put: (ask) => putDraft(ask, from),
    input: { id: DRAFT },
    foreign: { id: FOREIGN_DRAFT },
    variation: STALE,
    shows: { status: to },
    event,
    statements,
    moves: { machine: publicationStates, to },
  };
}

/** A change of the draft's blocks. */
function edit(
  input: Readonly<Record<string, unknown>>,
  event: MutationSpecimen['event'],
  { statements, foreign = { id: FOREIGN_BLOCK }, variation }: EditOptions,
): MutationSpecimen {
  return {
    ...VIEWERS,
    put: putDraft,
    input,
    foreign,
    variation,
    shows: { status: 'DRAFT' },
    event,
    statements,
  };
}

interface EditOptions {
  readonly statements: number;
  readonly foreign?: Readonly<Record<string, string>>;
  readonly variation: Readonly<Record<string, unknown>>;
}

export const PUBLICATION_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  createPublication: {
    ...VIEWERS,
    input: async () => ({ slug: `own-page-${(pages += 1)}`, title: 'Our impact' }),
    variation: { title: 'Our impact in 2025' },
    shows: { title: 'Our impact', status: 'DRAFT', visibility: 'TOKEN', company: { id: OWN } },
    event: { type: 'publication.created', payload: {} },
    statements: 5,
  },
  updatePublication: {
    ...VIEWERS,
    put: putDraft,
    input: { id: DRAFT, title: 'Ours', slug: 'own-year' },
    foreign: { id: FOREIGN_DRAFT },
    variation: { title: 'Our year' },
    shows: { title: 'Ours', slug: 'own-year' },
    event: { type: 'publication.updated', payload: { fields: ['slug', 'title'] } },
    statements: 4,
  },
  publishPublication: move(
    'DRAFT',
    'LIVE',
    { type: 'publication.published', payload: { visibility: 'PUBLIC', blocks: 3 } },
    11,
  ),
  unpublishPublication: move('LIVE', 'DRAFT', { type: 'publication.unpublished', payload: {} }, 4),
  archivePublication: move(
    'LIVE',
    'ARCHIVED',
    { type: 'publication.archived', payload: { from: 'LIVE' } },
    4,
  ),
  setPublicationVisibility: {
    ...VIEWERS,
    put: async (ask) => {
      await putDraft(ask);
      await putToken(ask);
    },
    input: { id: DRAFT, visibility: 'TOKEN' },
    foreign: { id: FOREIGN_DRAFT },
    variation: { visibility: 'PUBLIC' },
    shows: { visibility: 'TOKEN' },
    event: { type: 'publication.visibility_set', payload: { from: 'PUBLIC', to: 'TOKEN' } },
    statements: 4,
  },
  addPublicationBlock: edit(
    { publicationId: DRAFT, kind: 'TEXT', content: { markdown: 'It was **good**.' } },
    { type: 'publication.block_added', payload: { blockId: ANY_ID, kind: 'TEXT' } },
    {
      statements: 8,
      foreign: { publicationId: FOREIGN_DRAFT },
      variation: { content: { markdown: 'Better.' } },
    },
  ),
  updatePublicationBlock: edit(
    { id: BLOCKS[0], content: { text: 'Our other year', level: 2 } },
    { type: 'publication.block_updated', payload: { blockId: BLOCKS[0], kind: 'HEADING' } },
    { statements: 8, variation: { content: { text: 'A year' } } },
  ),
  movePublicationBlock: edit(
    { id: BLOCKS[0], order: 9 },
    { type: 'publication.block_moved', payload: { blockId: BLOCKS[0], from: 0, to: 2 } },
    { statements: 8, variation: { order: 1 } },
  ),
  removePublicationBlock: edit(
    { id: BLOCKS[1] },
    { type: 'publication.block_removed', payload: { blockId: BLOCKS[1], kind: 'METRIC' } },
    { statements: 9, variation: { id: BLOCKS[2] } },
  ),
  issuePublicationToken: {
    ...VIEWERS,
    put: putDraft,
    input: { publicationId: DRAFT, expiresAt: '2025-12-15T09:00:00Z' },
    foreign: { publicationId: FOREIGN_DRAFT },
    variation: { expiresAt: '2025-12-16T09:00:00Z' },
    shows: { isActive: true, publication: { id: DRAFT } },
    event: { type: 'publication_token.issued', payload: { publicationId: DRAFT } },
    statements: 8,
  },
  revokePublicationToken: {
    ...VIEWERS,
    input: async (ask) => {
      await putDraft(ask);
      return { id: await putToken(ask) };
    },
    foreign: { id: id(220) },
    variation: { id: id(221) },
    shows: { isActive: false },
    event: { type: 'publication_token.revoked', payload: { publicationId: DRAFT } },
    statements: 4,
    excludes: 'CONFLICT',
  },
};

/** A token of another company, for the specimen of revoking. */
export async function insertForeignToken(subgraph: Pick<TestSubgraph, 'sql'>): Promise<void> {
  await subgraph.sql(
    `insert into reporting.publication_tokens (id, publication_id, company_id, token_hash, expires_at)
     values ($1, $2, $3, repeat('a', 64), '2099-01-01T00:00:00Z')`,
    [id(220), FOREIGN_DRAFT, OTHER],
  );
}
