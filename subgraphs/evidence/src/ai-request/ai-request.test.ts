import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startEvidence);

describe('a request to a model', () => {
  it('shows its company everything but prompt and response', async () => {
    const { data, errors } = await ask.execute(
      rows.manager,
      `{ aiPromptAudits(filter: { operation: [REPORT_GENERATION] }) {
           nodes { operation status costUsd promptText responseText evidence { id } } } }`,
    );
    expect(data).toEqual({
      aiPromptAudits: {
        nodes: [
          {
            operation: 'REPORT_GENERATION',
            status: 'SUCCESS',
            costUsd: '0.100000',
            promptText: null,
            responseText: null,
            // The other ids are another company's, or none at all.
            evidence: [{ id: rows.BEST }],
          },
        ],
      },
    });
    expect(errors?.map((error) => error.extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it.each([
    ['{ status: [BLOCKED_EVIDENCE, BLOCKED_SAFETY] }', 2],
    ['{ failedGate: [SAFETY] }', 1],
    ['{ failedGate: [SAFETY, EVIDENCE, BUDGET] }', 2],
    ['{ failedGate: [] }', 0],
    ['{ model: ["q2q-1"] }', 1],
    ['{ costUsd: { gte: 0.2, lt: 7 } }', 2],
    ['{ operation: [NLQ_QUERY] }', 4],
    ['{ createdAt: { month: "2025-09" } }', 1],
    [`{ companyId: "${rows.OTHER}" }`, 1],
  ])('is found by %s: %i of them', async (filter, count) => {
    const query = `{ aiPromptAudits(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(admin, query)).toEqual({ aiPromptAudits: { totalCount: count } });
  });
});

/** The usage of the own and of the other company. */
function usage(viewer = rows.manager, period = '{ month: "2025-10" }'): Promise<unknown> {
  return ask.entities(
    viewer,
    [rows.OWN, rows.OTHER].map((id) => ({ __typename: 'Company', id })),
    `... on Company { aiUsage(period: ${period}) { requests tokensInput tokensOutput costUsd
       byStatus { status requests tokensInput tokensOutput costUsd } } }`,
  );
}

describe('the usage of a company', () => {
  const nothing = {
    __typename: 'Company',
    aiUsage: { requests: 0, tokensInput: 0, tokensOutput: 0, costUsd: '0', byStatus: [] },
  };

  it('sums the requests of the period exactly, in total and by status', async () => {
    expect(await usage()).toEqual([
      {
        __typename: 'Company',
        aiUsage: {
          requests: 4,
          tokensInput: 1510,
          tokensOutput: 250,
          costUsd: '0.300001',
          byStatus: [
            {
              status: 'SUCCESS',
              requests: 2,
              tokensInput: 1500,
              tokensOutput: 250,
              costUsd: '0.300000',
            },
            {
              status: 'BLOCKED_EVIDENCE',
              requests: 1,
              tokensInput: 10,
              tokensOutput: 0,
              costUsd: '0.000001',
            },
            { status: null, requests: 1, tokensInput: 0, tokensOutput: 0, costUsd: '0.000000' },
          ],
        },
      },
      nothing,
    ]);
  });

  it('is zero without requests', async () => {
    expect(await usage(rows.manager, '{ year: "2024" }')).toEqual([nothing, nothing]);
  });

  it('rejects an invalid period', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Company { aiUsage(period: { quarter: "2025-Q5" }) { requests } } } }`;
    const of = [{ __typename: 'Company', id: rows.OWN }];
    expect(await ask.codes(rows.manager, query, { of })).toEqual(['BAD_USER_INPUT']);
    expect(await ask.codes(rows.author, query, { of })).toEqual(['FORBIDDEN']);
  });
});
