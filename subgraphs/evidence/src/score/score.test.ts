import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startEvidence);

describe('outcome scores', () => {
  it('of the viewer are shown to the viewer, with a reference to themself', async () => {
    const query = '{ outcomeScores(orderBy: CREATED_ASC) { totalCount nodes { user { id } } } }';
    expect(await ask.data(rows.author, query)).toEqual({
      outcomeScores: {
        totalCount: 7,
        nodes: Array.from({ length: 7 }, () => ({ user: { id: rows.AUTHOR } })),
      },
    });
    expect(await ask.data(rows.stranger, query)).toMatchObject({
      outcomeScores: { totalCount: 1 },
    });
  });

  it('of a person are refused to companies and to other people', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on User { outcomeScores { totalCount } } } }`;
    const of = [{ __typename: 'User', id: rows.AUTHOR }];
    for (const viewer of [rows.manager, rows.stranger, rows.machine]) {
      expect(await ask.codes(viewer, query, { of })).toEqual(['FORBIDDEN']);
    }
    expect(await ask.data(rows.author, query, { of })).toEqual({
      _entities: [{ outcomeScores: { totalCount: 7 } }],
    });
  });

  it('show a person the content of evidence only where it is published', async () => {
    const found = await ask.data(
      rows.author,
      '{ outcomeScores(first: 3, orderBy: CREATED_ASC) { nodes { evidence { content } } } }',
    );
    const published = { evidence: { content: 'I felt ready.' } };
    expect(found).toEqual({ outcomeScores: { nodes: [published, published, { evidence: null }] } });
  });

  it.each([
    [`{ userId: "${rows.STRANGER}" }`, 1],
    ['{ type: [BELONGING, WELL_BEING] }', 3],
    ['{ modelVersion: ["human"] }', 0],
    ['{ score: { gte: 0.9 } }', 3],
    ['{ confidence: { lt: 0.5 } }', 2],
    [`{ instanceId: "${rows.INSTANCE}" }`, 4],
    ['{ createdAt: { from: "2025-10-08", to: "2025-10-09" } }', 2],
  ])('with %s are %i', async (filter, count) => {
    const query = `{ outcomeScores(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(admin, query)).toEqual({ outcomeScores: { totalCount: count } });
  });
});
