import { askSubgraph, read } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { id, manager, OWN, SNIPPET, startReporting, VERA } from '../../test/fixtures.ts';
import { BLOCKS, consent, DRAFT, putDraft, putToken } from '../../test/publication-specimens.ts';

const ask = askSubgraph(startReporting);

const MOVES = {
  LIVE: 'publishPublication',
  DRAFT: 'unpublishPublication',
  ARCHIVED: 'archivePublication',
} as const;

/** Own's third quarter of 2025. */
const PERIOD = id(100);

const FIELDS =
  'publication { status blocks { kind order ... on MetricBlock { value unit asOf } } }';
const publish = `${MOVES.LIVE} { ${FIELDS} }`;
const issue = 'issuePublicationToken { token publicationToken { id } }';
const SHOW = `query ($slug: String!, $token: String) { publication(slug: $slug, token: $token) { title } }`;

const isMarked = async () => {
  const [row] = await ask.sql(
    `select metadata #> '{publication,live}' as live from evidence.evidence_snippets where id = $1`,
    [SNIPPET],
  );
  return row?.['live'];
};

describe('a page that is published', () => {
  it('keeps its figures when the record changes, and shows the quote to everybody', async () => {
    await putDraft(ask);
    const figure = { value: 200, unit: 'hours', asOf: '2025-11-15T09:00:00.000Z' };
    expect(await done(ask, manager, publish, { id: DRAFT })).toMatchObject({
      publication: { status: 'LIVE', blocks: [{}, figure, { kind: 'EVIDENCE' }] },
    });
    expect(await isMarked()).toBe(true);
    await force(ask, 'reporting.metrics_company_period', PERIOD, 'total_volunteer_hours = 1');
    const { data } = await ask.execute(
      anonymous,
      `{ publication(slug: "own-draft") { blocks { ... on MetricBlock { value unit asOf } } } }`,
    );
    expect(read(data, 'publication', 'blocks', 1)).toMatchObject(figure);
    await force(ask, 'reporting.metrics_company_period', PERIOD, 'total_volunteer_hours = 200');
  });

  it('no longer marks its quote as public once it is taken back', async () => {
    await putDraft(ask);
    await done(ask, admin, publish, { id: DRAFT });
    await done(ask, admin, MOVES.DRAFT, { id: DRAFT });
    // The fixtures' other pages show it too.
    expect(await isMarked()).toBe(true);
    await ask.sql(
      `update reporting.publication_blocks set content = '{}'
      where kind = 'EVIDENCE' and publication_id <> $1`,
      [DRAFT],
    );
    await done(ask, admin, publish, { id: DRAFT });
    await done(ask, admin, MOVES.DRAFT, { id: DRAFT });
    expect(await isMarked()).toBe(false);
  });

  it('is refused with a quote whose author does not consent, and with a small group', async () => {
    await putDraft(ask);
    await consent(ask, false);
    expect(await refused(ask, manager, publish, { id: DRAFT })).toEqual(['id CONFLICT']);
    await consent(ask, true);
    await meet(4);
    expect(await refused(ask, manager, publish, { id: DRAFT })).toEqual(['id CONFLICT']);
    await meet(5);
    await done(ask, manager, publish, { id: DRAFT });
    await meet(0);
  });

  it('is refused with a month in which one volunteer met their participant, without a session', async () => {
    await putDraft(ask);
    await meetOnce('2025-09-10');
    expect(await refused(ask, manager, publish, { id: DRAFT })).toEqual(['id CONFLICT']);
    await meetOnce('2025-10-10');
    await done(ask, manager, publish, { id: DRAFT });
    await ask.sql('delete from programs.buddy_events');
  });

  it('keeps its blocks and its address, also for the database', async () => {
    await putDraft(ask);
    await done(ask, manager, publish, { id: DRAFT });
    const input = { id: BLOCKS[0], order: 1 };
    for (const [mutation, body] of [
      ['movePublicationBlock', input],
      ['removePublicationBlock', { id: BLOCKS[0] }],
      ['updatePublication', { id: DRAFT, slug: 'own-other' }],
    ] as const) {
      expect(await refused(ask, manager, mutation, body)).toEqual([
        expect.stringMatching(/CONFLICT$/),
      ]);
    }
    await ask.sql('begin');
    await ask.sql('set local role reporting_admin');
    await expect(
      ask.sql('delete from reporting.publication_blocks where id = $1', [BLOCKS[0]]),
    ).rejects.toThrow('the page is no draft');
    await ask.sql('rollback');
  });
});

describe('the blocks of a draft', () => {
  it('are numbered from 0 without a gap, however they are moved and removed', async () => {
    await putDraft(ask);
    await Promise.all([
      done(ask, manager, 'movePublicationBlock { publication { id } }', {
        id: BLOCKS[2],
        order: 0,
      }),
      done(ask, manager, 'removePublicationBlock { publication { id } }', { id: BLOCKS[1] }),
    ]);
    const rows = await ask.sql(
      `select id, "order" from reporting.publication_blocks where publication_id = $1 order by "order"`,
      [DRAFT],
    );
    expect(rows).toEqual([
      { id: BLOCKS[2], order: 0 },
      { id: BLOCKS[0], order: 1 },
    ]);
  });
});

describe('a page for bearers of a token', () => {
  it('needs a token that works, is opened by it, and is closed by its end', async () => {
    await putDraft(ask);
    const set = 'setPublicationVisibility { publication { visibility } }';
    const visible = { id: DRAFT, visibility: 'TOKEN' };
    expect(await refused(ask, manager, set, visible)).toEqual(['visibility BAD_USER_INPUT']);
    const issued = await done(ask, manager, issue, {
      publicationId: DRAFT,
      expiresAt: '2025-12-15T09:00:00Z',
      idempotencyKey: 'publishing:token',
    });
    const token = read(issued, 'token');
    expect(token).toMatch(/^[\w-]{43}$/);
    // Request and database have different clocks here.
    const tokenId = read(issued, 'publicationToken', 'id');
    await force(ask, 'reporting.publication_tokens', String(tokenId), "expires_at = '2099-01-01'");
    await done(ask, manager, set, visible);
    await done(ask, manager, publish, { id: DRAFT });
    expect(await ask.codes(anonymous, SHOW, { slug: 'own-draft' })).toEqual(['NOT_FOUND']);
    expect(await ask.data(anonymous, SHOW, { slug: 'own-draft', token })).toBeTruthy();
    await done(ask, manager, 'revokePublicationToken { publicationToken { isActive } }', {
      id: tokenId,
    });
    expect(await ask.codes(anonymous, SHOW, { slug: 'own-draft', token })).toEqual(['NOT_FOUND']);
  });

  it('shows a token once, not again under the same key', async () => {
    await putDraft(ask);
    const input = {
      publicationId: DRAFT,
      expiresAt: '2025-12-15T09:00:00Z',
      idempotencyKey: 'publishing:once',
    };
    expect(read(await done(ask, manager, issue, input), 'token')).toBeTypeOf('string');
    expect(read(await done(ask, manager, issue, input), 'token')).toBeNull();
  });

  it.each([
    ['too short', '2025-11-15T09:59:59Z'],
    ['too long', '2026-11-17T09:00:00Z'],
  ])('has no token whose life is %s', async (_what, expiresAt) => {
    await putDraft(ask);
    expect(await refused(ask, manager, issue, { publicationId: DRAFT, expiresAt })).toEqual([
      'expiresAt BAD_USER_INPUT',
    ]);
  });

  it('has at most 20 tokens', async () => {
    await putDraft(ask);
    for (let token = 0; token < 20; token += 1) await putToken(ask);
    const input = { publicationId: DRAFT, expiresAt: '2025-12-15T09:00:00Z' };
    expect(await refused(ask, manager, issue, input)).toEqual(['publicationId CONFLICT']);
  });
});

/** Lets so many volunteers of Own complete a session each in August 2025. */
async function meet(volunteers: number): Promise<void> {
  await ask.sql(`delete from programs.kintell_sessions`);
  await ask.sql(
    `insert into users.users (id, email, role)
     select ('0c000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, n || '@example.org', 'volunteer'
     from generate_series(1, $1) as n on conflict do nothing`,
    [volunteers],
  );
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `insert into programs.kintell_sessions
       (session_type, participant_id, volunteer_id, scheduled_at, completed_at,
        duration_minutes, company_id, program_instance_id)
     select 'mentorship', $2, ('0c000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       '2025-08-01Z', '2025-08-01Z', 60, $3, gen_random_uuid() from generate_series(1, $1) as n`,
    [volunteers, VERA, OWN],
  );
  await ask.sql('set session_replication_role = default');
}

/** A meeting of one pair of own's, on a day and in no session. */
async function meetOnce(day: string): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql('delete from programs.buddy_events');
  await ask.sql(
    `with pair as (
       insert into programs.buddy_matches (participant_id, buddy_id, company_id, program_instance_id, status)
       values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), 'active') returning id)
     insert into programs.buddy_events (match_id, event_type, event_date, company_id)
     select id, 'hangout', $2, $1 from pair`,
    [OWN, day],
  );
  await ask.sql('set session_replication_role = default');
}

it.each(['/\\else.example', '//else.example', 'https://', 'https:///join'])(
  'a card does not link to %s, which browsers read in their own way',
  async (link) => {
    await putDraft(ask);
    const card = { publicationId: DRAFT, kind: 'TILE', content: { title: 'A', link } };
    const errors = await refused(ask, manager, 'addPublicationBlock', card);
    expect(errors).toEqual(['content link BAD_USER_INPUT']);
  },
);
