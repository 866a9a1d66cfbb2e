import { askSubgraph } from '@teei/test/ask.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  EXPIRED_TOKEN,
  GOOD_TOKEN,
  machine,
  manager,
  otto,
  OWN,
  PUBLIC_PAGE,
  SNIPPET,
  startReporting,
  stranger,
  TOKEN_PAGE,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

const PAGE = `query ($slug: String!, $token: String) { publication(slug: $slug, token: $token) {
  title company { id }
  blocks { order kind
    ... on HeadingBlock { text level } ... on TextBlock { markdown }
    ... on MetricBlock { label metric period value unit asOf } ... on EvidenceBlock { evidence { id } }
    ... on ChartBlock { title metric granularity period series } ... on TileBlock { title text link } } } }`;

function read(slug: string, token?: string, viewer = anonymous) {
  return ask.execute(viewer, PAGE, token === undefined ? { slug } : { slug, token });
}

/** Reads the page with token access twice in one operation, first with a valid token. */
function readTwice(secondToken: string) {
  return ask.execute(
    anonymous,
    `query ($first: String, $second: String) {
       first: publication(slug: "own-partners", token: $first) { blocks { order } }
       second: publication(slug: "own-partners", token: $second) { blocks { order } } }`,
    { first: GOOD_TOKEN, second: secondToken },
  );
}

/** Views of the public page. */
async function readersOf(granularity: string, period: string) {
  const { data, errors } = await ask.execute(
    manager,
    `{ publication(slug: "own-impact") {
         views(granularity: ${granularity}, period: ${period}) {
           periodStart count uniqueVisitors } } }`,
  );
  expect(errors).toBeUndefined();
  return data?.['publication'];
}

describe('a public page', () => {
  it('is read by anybody, block by block from the top', async () => {
    const { data, errors } = await read('own-impact');
    const shown = { metric: 'VOLUNTEER_HOURS', period: '2025-Q3' };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      publication: {
        title: 'Our impact',
        company: { id: OWN },
        blocks: [
          { order: 0, kind: 'HEADING', text: 'Our year', level: 1 },
          { order: 1, kind: 'TEXT', markdown: 'It was **good**.' },
          {
            order: 2,
            kind: 'METRIC',
            ...shown,
            label: 'Hours',
            value: 1234.5,
            unit: 'hours',
            asOf: '2025-10-01T00:00:00Z',
          },
          { order: 3, kind: 'EVIDENCE', evidence: { id: SNIPPET } },
          {
            order: 4,
            kind: 'CHART',
            ...shown,
            title: 'Hours',
            granularity: 'MONTH',
            series: [1, 2, 3],
          },
          { order: 5, kind: 'TILE', title: 'Did you know', text: 'Yes.', link: '/join' },
        ],
      },
    });
    for (const viewer of [manager, machine, otto, stranger, admin]) {
      expect((await read('own-impact', undefined, viewer)).data).toEqual(data);
    }
  });

  it('reads only the kinds of blocks when no other field is selected', async () => {
    const { data, extensions } = await ask.execute(
      anonymous,
      '{ publication(slug: "own-impact") { blocks { __typename } } }',
    );
    expect(data).toMatchObject({
      publication: { blocks: [{ __typename: 'HeadingBlock' }, {}, {}, {}, {}, {}] },
    });
    expect(extensions.statements).toBe(2);
  });

  it('shows notes, tokens and views only to its company and staff', async () => {
    const inside = `{ publication(slug: "own-impact") { title metadata publishedBlocks
      tokens { totalCount } views(period: { month: "2025-11" }) { count } } }`;
    const { data, errors } = await ask.execute(anonymous, inside);
    expect(data).toEqual({
      publication: {
        title: 'Our impact',
        metadata: null,
        publishedBlocks: null,
        tokens: null,
        views: null,
      },
    });
    expect(errors).toHaveLength(4);
    expect((await ask.execute(stranger, inside)).data).toEqual(data);
    expect(await ask.execute(manager, inside)).toMatchObject({
      data: { publication: { metadata: { note: 'internal' }, tokens: { totalCount: 0 } } },
    });
  });
});

describe('a page for bearers of a token', () => {
  it('is shown to every bearer of a token that has not expired', async () => {
    for (const viewer of [anonymous, otto, stranger]) {
      const { data, errors } = await read('own-partners', GOOD_TOKEN, viewer);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ publication: { title: 'For partners' } });
      expect(JSON.stringify(data)).toContain('It was **good**.');
    }
  });

  it('has the same error for every invalid token', async () => {
    const slug = 'own-partners';
    const answers = await Promise.all([
      read(slug),
      read(slug, 'a guess'),
      read(slug, ''),
      read(slug, EXPIRED_TOKEN),
      read('own-draft', GOOD_TOKEN),
      read('no-such-page', GOOD_TOKEN),
      read('No/such page\0', GOOD_TOKEN),
    ]);
    const slugs = [slug, slug, slug, slug, 'own-draft', 'no-such-page', 'No/such page\0'];
    for (const [index, { data, errors }] of answers.entries()) {
      expect(data).toEqual({ publication: null });
      expect(errors).toEqual([
        {
          message: `Publication ${slugs[index] ?? ''} was not found.`,
          path: ['publication'],
          extensions: { code: 'NOT_FOUND' },
        },
      ]);
    }
  });

  it('is hidden again in the next request on the same connection', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await read('own-partners', GOOD_TOKEN)).errors).toBeUndefined();
      expect((await read('own-partners')).data).toEqual({ publication: null });
    }
  });

  it('rejects a second token in one operation, and accepts the same one twice', async () => {
    const blocks = Array.from({ length: 6 }, (_, order) => ({ order }));
    expect(await readTwice(GOOD_TOKEN)).toMatchObject({
      data: { first: { blocks }, second: { blocks } },
    });
    const { data, errors } = await readTwice('another');
    expect(data).toMatchObject({ first: { blocks }, second: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(errors)).not.toContain('another');
  });

  it('is hidden from another company, and shown to its own without a token', async () => {
    expect((await read('own-partners', undefined, stranger)).data).toEqual({ publication: null });
    expect((await read('own-partners', undefined, manager)).errors).toBeUndefined();
  });

  it('is no entity to strangers, by id or by slug', async () => {
    const { data } = await ask.execute(
      anonymous,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Publication { title } } }`,
      {
        of: [
          { __typename: 'Publication', id: TOKEN_PAGE },
          { __typename: 'Publication', slug: 'own-partners' },
          { __typename: 'Publication', slug: 'own-impact' },
        ],
      },
    );
    expect(data).toEqual({ _entities: [null, null, { title: 'Our impact' }] });
  });
});

describe('a block', () => {
  it('is an entity of its own type alone', async () => {
    const [row] = await ask.sql(
      `select id from reporting.publication_blocks where publication_id = $1 and kind = 'TEXT'`,
      [PUBLIC_PAGE],
    );
    const { data, errors } = await ask.execute(
      anonymous,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
         ... on TextBlock { markdown } ... on HeadingBlock { text } } }`,
      {
        of: ['TextBlock', 'HeadingBlock'].map((type) => ({ __typename: type, id: row?.['id'] })),
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ _entities: [{ markdown: 'It was **good**.' }, null] });
  });
});

describe('a page’s readers', () => {
  it('are counted by day, by week from Monday and by month', async () => {
    expect(await readersOf('DAY', '{ month: "2025-11" }')).toEqual({
      views: [
        { periodStart: '2025-11-03', count: 3, uniqueVisitors: 2 },
        { periodStart: '2025-11-09', count: 1, uniqueVisitors: 1 },
        { periodStart: '2025-11-10', count: 1, uniqueVisitors: 1 },
      ],
    });
    expect(await readersOf('WEEK', '{ month: "2025-11" }')).toEqual({
      views: [
        { periodStart: '2025-11-03', count: 4, uniqueVisitors: 3 },
        { periodStart: '2025-11-10', count: 1, uniqueVisitors: 1 },
      ],
    });
    expect(await readersOf('MONTH', '{ relative: THIS_MONTH }')).toEqual({
      views: [{ periodStart: '2025-11-01', count: 5, uniqueVisitors: 4 }],
    });
  });

  it('outside of the period are not counted', async () => {
    expect(await readersOf('MONTH', '{ from: "2025-11-04", to: "2025-11-09" }')).toEqual({
      views: [{ periodStart: '2025-11-01', count: 1, uniqueVisitors: 1 }],
    });
  });
});

describe('a page’s tokens', () => {
  it('show whether they are active, and never their value', async () => {
    // The request's clock stands at 2025-11-15, so tokens of the database's today all lie ahead.
    await ask.sql(
      `insert into reporting.publication_tokens (publication_id, token_hash, expires_at)
       values ($1, repeat('0', 64), '2025-11-15T09:00:00Z')`,
      [PUBLIC_PAGE],
    );
    const { data } = await ask.execute(
      manager,
      `{ publication(slug: "own-impact") {
           tokens { nodes { isActive publication { slug } } }
           active: tokens(filter: { isActive: true }) { totalCount }
           ended: tokens(filter: { isActive: false }) { totalCount } } }`,
    );
    expect(data).toEqual({
      publication: {
        tokens: { nodes: [{ isActive: false, publication: { slug: 'own-impact' } }] },
        active: { totalCount: 0 },
        ended: { totalCount: 1 },
      },
    });
  });
});
