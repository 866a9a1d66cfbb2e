import { askSubgraph } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import {
  id,
  manager,
  OTHER,
  OWN,
  REPORT,
  REPORT_NUMBER,
  SNIPPET,
  startReporting,
  UNCITED_SNIPPET,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startReporting);

describe('a report', () => {
  it('names its paragraphs without evidence, counted through all sections', async () => {
    const { data, errors } = await ask.execute(
      manager,
      `{ report(id: "${REPORT}") { reportId period { from to } modelName tokensTotal
           estimatedCostUsd locale uncitedParagraphs company { id }
           citations(first: 100) { totalCount nodes { paragraphIndex evidence { id }
             report { id } } } }
         other: reportByReportId(reportId: "${id(31)}") { uncitedParagraphs }
         empty: reportByReportId(reportId: "${id(32)}") { uncitedParagraphs modelName } }`,
    );
    expect(errors).toBeUndefined();
    const citation = { evidence: { id: SNIPPET }, report: { id: REPORT } };
    expect(data).toEqual({
      report: {
        reportId: REPORT_NUMBER,
        period: { from: '2025-07-01', to: '2025-09-30' },
        modelName: 'model-a',
        tokensTotal: 1200,
        estimatedCostUsd: '0.012500',
        locale: 'en',
        uncitedParagraphs: [1],
        company: { id: OWN },
        citations: {
          totalCount: 2,
          nodes: [
            { paragraphIndex: 0, ...citation },
            { paragraphIndex: 2, ...citation },
          ],
        },
      },
      other: { uncitedParagraphs: [0, 2] },
      empty: { uncitedParagraphs: [], modelName: null },
    });
  });

  it('is found by its number as an entity, in either case of the letters', async () => {
    const { data } = await ask.execute(
      manager,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Report { id } } }`,
      {
        of: [
          { __typename: 'Report', reportId: REPORT_NUMBER.toUpperCase() },
          { __typename: 'Report', id: REPORT },
          { __typename: 'Report', reportId: 'none' },
          { __typename: 'Report', reportId: REPORT },
        ],
      },
    );
    expect(data).toEqual({ _entities: [{ id: REPORT }, { id: REPORT }, null, null] });
  });

  it.each([
    ['citations(filter: { paragraph: 2 }) { totalCount }', 1],
    [`citations(filter: { evidenceId: "${SNIPPET}" }) { totalCount }`, 2],
    [`citations(filter: { evidenceId: "${UNCITED_SNIPPET}" }) { totalCount }`, 0],
  ])('with %s has %i citations', async (field, totalCount) => {
    const { data } = await ask.execute(manager, `{ report(id: "${REPORT}") { found: ${field} } }`);
    expect(data).toEqual({ report: { found: { totalCount } } });
  });

  it.each([
    ['period: { quarter: "2025-Q3" }', 1],
    ['period: { from: "2025-06-30", to: "2025-07-01" }', 2],
    ['locale: ["no"]', 1],
    ['model: ["model-a", "model-b"]', 2],
    ['writtenByModel: false', 1],
    [`companyId: "${OTHER}"`, 0],
  ])('is found by %s, %i times', async (filter, totalCount) => {
    const { data } = await ask.execute(
      manager,
      `{ reports(filter: { ${filter} }) { totalCount } }`,
    );
    expect(data).toEqual({ reports: { totalCount } });
  });

  it('is found from the evidence that it cites', async () => {
    const { data } = await ask.execute(
      manager,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on EvidenceSnippet {
         citedIn { paragraphIndex report { reportId } } first: citedIn(first: 1) { id } } } }`,
      {
        of: [SNIPPET, UNCITED_SNIPPET].map((snippet) => ({
          __typename: 'EvidenceSnippet',
          id: snippet,
        })),
      },
    );
    expect(data).toMatchObject({
      _entities: [
        { citedIn: [{}, {}, {}], first: [{}] },
        { citedIn: [], first: [] },
      ],
    });
    expect(JSON.stringify(data)).toContain(REPORT_NUMBER);
  });
});
