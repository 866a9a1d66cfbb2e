import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startEvidence);

const ONE = 'query ($id: ID!) { evidenceSnippet(id: $id) { id content state } }';

/** The ids of the pieces that a filter finds. */
async function idsWith(filter: string, viewer = rows.manager): Promise<unknown> {
  const found = read(
    await ask.data(viewer, `{ evidence(first: 100, filter: ${filter}) { nodes { id } } }`),
    'evidence',
    'nodes',
  );
  return Array.isArray(found) ? found.map((node) => read(node, 'id')) : found;
}

describe('a snippet', () => {
  it('of another company is answered exactly as one that does not exist', async () => {
    const [foreign, unknown] = await Promise.all(
      [rows.FOREIGN, rows.UNKNOWN].map((id) => ask.execute(rows.manager, ONE, { id })),
    );
    expect(foreign?.errors?.[0]?.extensions).toEqual({ code: 'NOT_FOUND' });
    expect(JSON.stringify(foreign).replaceAll(rows.FOREIGN, rows.UNKNOWN)).toBe(
      JSON.stringify(unknown),
    );
  });

  it.each([rows.WITHDRAWN, rows.TOMBSTONE])(
    'stays as a tombstone once it is withdrawn: %s',
    async (id) => {
      expect(await ask.data(rows.manager, ONE, { id })).toEqual({
        evidenceSnippet: { id, content: null, state: 'WITHDRAWN' },
      });
    },
  );

  it('that a company reads leaves a record with the people whom it tells of', async () => {
    await ask.data(rows.manager, ONE, { id: rows.BEST });
    const [record] = await ask.sql(
      `select user_id, recipient_categories, metadata from privacy.data_processing_records
       where activity = 'sensitive_read' order by processed_at desc limit 1`,
    );
    const [company] = await ask.sql('select name from users.companies where id = $1', [rows.OWN]);
    expect(record).toEqual({
      user_id: rows.AUTHOR,
      recipient_categories: [company?.['name']],
      metadata: { fields: ['EvidenceSnippet.content'], companyId: rows.OWN },
    });
  });

  it('that is published shows anonymous viewers its content and nothing else', async () => {
    const { data, errors } = await ask.execute(
      anonymous,
      `query ($id: ID!) { evidenceSnippet(id: $id) {
         id content state sourceType createdAt metadata company { id } outcomeScores { id } } }`,
      { id: rows.BEST },
    );
    expect(data).toEqual({
      evidenceSnippet: {
        id: rows.BEST,
        content: 'I felt ready.',
        state: null,
        sourceType: null,
        createdAt: null,
        metadata: null,
        company: null,
        outcomeScores: null,
      },
    });
    expect(errors?.map((error) => error.extensions?.['code'])).toEqual(
      Array.from({ length: 6 }, () => 'UNAUTHENTICATED'),
    );
    expect(await ask.codes(anonymous, ONE, { id: rows.SURVEY })).toEqual(['NOT_FOUND']);
  });

  it('that is published shows another company only its content, through a publication', async () => {
    const fields = `id content state sourceType createdAt source { __typename } company { id }
      campaign { id } programInstance { id } outcomeScores { id }`;
    const { found, codes } = await ask.entity(
      rows.otherManager,
      { __typename: 'EvidenceSnippet', id: rows.BEST },
      fields,
    );
    expect(found).toMatchObject({ id: rows.BEST, content: 'I felt ready.', createdAt: null });
    expect(codes).toEqual(Array.from({ length: 8 }, () => 'FORBIDDEN'));
    expect(await ask.codes(rows.otherManager, ONE, { id: rows.BEST })).toEqual(['NOT_FOUND']);
    expect(await ask.codes(rows.otherManager, similar(rows.BEST))).toEqual(['NOT_FOUND']);
    const list = await ask.data(rows.otherManager, '{ evidence(first: 100) { nodes { id } } }');
    expect(JSON.stringify(list)).not.toContain(rows.BEST);
  });

  it('shows its company its scores, without their person', async () => {
    const query = `query ($id: ID!) { evidenceSnippet(id: $id) {
      outcomeScores { outcomeType score confidence user { id } } metadata } }`;
    const { data, errors } = await ask.execute(rows.manager, query, { id: rows.BEST });
    expect(data).toEqual({
      evidenceSnippet: {
        outcomeScores: [
          { outcomeType: 'JOB_READINESS', score: 0.9, confidence: 0.9, user: null },
          { outcomeType: 'CONFIDENCE', score: 0.7, confidence: 0.8, user: null },
        ],
        metadata: null,
      },
    });
    expect(errors).toHaveLength(3);
    expect(await ask.codes(admin, query, { id: rows.BEST })).toEqual([]);
  });

  it('refers to its source by entity type', async () => {
    const sources = await ask.data(
      rows.manager,
      `{ evidence(filter: { campaignId: "${rows.CAMPAIGN}" }, orderBy: CREATED_ASC) {
           nodes { source { __typename } } } }`,
    );
    expect(sources).toEqual({
      evidence: {
        nodes: [
          { source: { __typename: 'BuddyFeedback' } },
          { source: { __typename: 'KintellSession' } },
          { source: { __typename: 'BuddyCheckin' } },
          { source: null },
          { source: { __typename: 'LearningProgress' } },
        ],
      },
    });
  });
});

describe('a list of evidence', () => {
  it.each([
    [`{ campaignId: "${rows.CAMPAIGN}" }`, 5],
    [`{ instanceId: "${rows.INSTANCE}" }`, 4],
    [`{ companyId: "${rows.OTHER}" }`, 0],
    ['{ sourceType: [CHECKIN_NOTE] }', 4],
    ['{ createdAt: { month: "2025-10" } }', 8],
    ['{ state: [WITHDRAWN] }', 2],
    ['{ state: [REDACTED] }', 1],
    ['{ state: [LIVE] }', 29],
    ['{ state: [LIVE, WITHDRAWN] }', 31],
    ['{ state: [] }', 0],
    ['{ consentedFor: [AI_PROCESSING] }', 30],
    ['{ consentedFor: [AI_PROCESSING, PUBLICATION] }', 1],
    ['{ outcome: { type: JOB_READINESS } }', 3],
    ['{ outcome: { type: JOB_READINESS, gte: 0.7, minConfidence: 0.6 } }', 2],
    ['{ outcome: { type: JOB_READINESS, gte: 0.95 } }', 2],
    ['{ outcome: { type: WELL_BEING } }', 1],
    ['{ outcome: { type: WELL_BEING, gte: 0 } }', 0],
    ['{ search: "the sam" }', 2],
    ['{ search: "secretly" }', 0],
    ['{ search: "%" }', 0],
  ])('with %s finds %i pieces', async (filter, count) => {
    expect(await idsWith(filter)).toHaveLength(count);
  });

  it('requires one score to meet all parts of an outcome', async () => {
    // 0.9 of job readiness and 0.8 of confidence lie on the same piece, in different scores.
    expect(await idsWith('{ outcome: { type: CONFIDENCE, gte: 0.8 } }')).toEqual([]);
  });

  it('filters by the states that its pieces show', async () => {
    const all = await ask.data(rows.manager, '{ evidence(first: 100) { nodes { id state } } }');
    const nodes = read(all, 'evidence', 'nodes');
    for (const state of ['LIVE', 'REDACTED', 'WITHDRAWN']) {
      const shown = Array.isArray(nodes)
        ? nodes.filter((node) => read(node, 'state') === state)
        : [];
      expect(await idsWith(`{ state: [${state}] }`)).toEqual(shown.map((node) => read(node, 'id')));
    }
  });
});

/** The best of each of the three campaigns, for the own company. */
function topEvidence(args: string): Promise<unknown> {
  return ask.entities(
    rows.manager,
    [rows.CAMPAIGN, rows.QUIET_CAMPAIGN, rows.FOREIGN_CAMPAIGN].map((id) => ({
      __typename: 'Campaign',
      id,
    })),
    `... on Campaign { topEvidence${args} { id } }`,
  );
}

describe('the best evidence of a campaign', () => {
  it('ranks by the mean of score × confidence, then by age; unscored last, withdrawn never', async () => {
    expect(await topEvidence('(n: 10)')).toEqual([
      {
        __typename: 'Campaign',
        topEvidence: [{ id: rows.BEST }, { id: rows.UNSURE }, { id: rows.SURVEY }],
      },
      {
        __typename: 'Campaign',
        topEvidence: [{ id: rows.EQUAL_NEW }, { id: rows.EQUAL_OLD }, { id: rows.UNTOLD }],
      },
      { __typename: 'Campaign', topEvidence: [] },
    ]);
  });

  it('has `n` snippets, three by default', async () => {
    expect(read(await topEvidence('(n: 1)'), 0, 'topEvidence')).toEqual([{ id: rows.BEST }]);
    expect(read(await topEvidence(''), 0, 'topEvidence')).toHaveLength(3);
    const query = `query ($of: [_Any!]!, $n: Int!) { _entities(representations: $of) {
      ... on Campaign { topEvidence(n: $n) { id } } } }`;
    for (const n of [0, 101]) {
      const of = [{ __typename: 'Campaign', id: rows.CAMPAIGN }];
      expect(await ask.codes(rows.manager, query, { of, n })).toEqual(['BAD_USER_INPUT']);
    }
  });
});

function similar(id: string, args = ''): string {
  return `{ similarTo(id: "${id}" ${args}) { similarity node { id content } } }`;
}

describe('similar evidence', () => {
  it('comes nearest first, without the piece itself, withdrawn pieces and other companies’', async () => {
    const found = await ask.data(rows.manager, similar(rows.BEST));
    expect(found).toMatchObject({
      similarTo: [
        { node: { id: rows.UNSURE, content: 'I think I can do it.' } },
        { node: { id: rows.SURVEY, content: 'It was fine.' } },
      ],
    });
    expect(read(found, 'similarTo', 0, 'similarity')).toBeCloseTo(0.8, 5);
    expect(read(found, 'similarTo', 1, 'similarity')).toBeCloseTo(0.6, 5);
  });

  it('is found in all companies for staff, within the filter', async () => {
    const nearest = await ask.data(admin, similar(rows.BEST, ', first: 1'));
    expect(read(nearest, 'similarTo', 0, 'node', 'id')).toBe(rows.FOREIGN);
    const filtered = await ask.data(
      admin,
      similar(rows.BEST, ', first: 1, filter: { sourceType: [SURVEY] }'),
    );
    expect(read(filtered, 'similarTo', 0, 'node', 'id')).toBe(rows.SURVEY);
  });

  it('is limited to 3000 compared snippets, with an error that says what to do', async () => {
    const copies = `insert into evidence.evidence_snippets
        (company_id, campaign_id, source_type, source_id, content, embedding)
      select company_id, campaign_id, source_type, gen_random_uuid(), 'a copy', embedding
      from evidence.evidence_snippets, generate_series(1, $1) where id = $2`;
    try {
      await ask.sql(copies, [3_001, rows.FOREIGN]);
      const { errors } = await ask.execute(admin, similar(rows.BEST));
      expect(errors?.map(({ message, extensions }) => [message, extensions?.['code']])).toEqual([
        [
          'filter: expected one that at most 3000 snippets meet, such as a companyId, a campaignId or a period, received null.',
          'BAD_USER_INPUT',
        ],
      ]);
      const own = `, first: 1, filter: { companyId: "${rows.OWN}" }`;
      const found = await ask.data(admin, similar(rows.BEST, own));
      expect(read(found, 'similarTo', 0, 'node', 'id')).toBe(rows.UNSURE);
      // Whoever sees few has few compared, with or without a filter.
      const nearest = await ask.data(rows.manager, similar(rows.BEST, ', first: 1'));
      expect(read(nearest, 'similarTo', 0, 'node', 'id')).toBe(rows.UNSURE);
    } finally {
      await ask.sql(`delete from evidence.evidence_snippets where content = 'a copy'`);
    }
  });

  it('is empty for a snippet without an embedding, and NOT_FOUND for an unknown one', async () => {
    expect(await ask.data(rows.manager, similar(rows.UNTOLD))).toEqual({ similarTo: [] });
    for (const id of [rows.FOREIGN, rows.UNKNOWN]) {
      expect(await ask.codes(rows.manager, similar(id))).toEqual(['NOT_FOUND']);
    }
    expect(await ask.codes(rows.manager, similar('7'))).toEqual(['BAD_USER_INPUT']);
    expect(await ask.codes(rows.author, similar(rows.BEST))).toEqual(['FORBIDDEN']);
  });
});
