import { askSubgraph } from '@teei/test/ask.ts';
import { emptyFields, everyField } from '@teei/test/every-field.ts';
import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { admin, anonymous, officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../test/fixtures.ts';
import { evidenceSubgraph } from './subgraph.ts';

const VIEWERS = {
  admin,
  officer,
  manager: rows.manager,
  otherManager: rows.otherManager,
  partner: rows.machine,
  author: rows.author,
  stranger: rows.stranger,
  anonymous,
};

/** A row of each own type, and another company's. */
const ROWS = {
  EvidenceSnippet: { own: rows.BEST, other: rows.FOREIGN },
  OutcomeScore: { own: rows.SCORE, other: rows.FOREIGN_SCORE },
  AiPromptAudit: { own: rows.PROMPT, other: rows.FOREIGN_PROMPT },
};

/** A row of each type that this subgraph adds fields to. */
const EXTENDED = {
  Company: rows.OWN,
  Campaign: rows.CAMPAIGN,
  ProgramInstance: rows.INSTANCE,
  User: rows.AUTHOR,
};

const ARGUMENTS = { period: '{ month: "2025-10" }', type: 'JOB_READINESS' };

const ask = askSubgraph(rows.startEvidence);

describe('every type', () => {
  it.each([
    ...Object.entries(ROWS).map(([type, { own }]) => [type, own] as const),
    ...Object.entries(EXTENDED),
  ])('answers staff every field: %s', async (typeName, id) => {
    const fields = everyField(evidenceSubgraph.schema, typeName, ARGUMENTS);
    const found = await ask.entities(
      admin,
      [{ __typename: typeName, id }],
      `... on ${typeName} { ${fields} }`,
    );
    // The status of a request that still runs is null on purpose, and nobody has reviewed the response yet.
    const empty = /(?:byStatus\.\d\.status|provenance\.(?:promptVersion|reviewedBy|reviewedAt))$/;
    expect(emptyFields(found).filter((path) => !empty.test(path))).toEqual([]);
  });

  it.each(Object.entries(ROWS))(
    'answers for another company’s row as for one that does not exist: %s',
    async (typeName, { other }) => {
      for (const viewer of [rows.manager, rows.machine, rows.author, anonymous]) {
        const [foreign, unknown] = [await answer(other), await answer(rows.UNKNOWN)];
        expect(foreign.found).toBeNull();
        expect(foreign).toEqual(unknown);

        function answer(id: string) {
          return ask.entity(viewer, { __typename: typeName, id });
        }
      }
    },
  );

  it.each([
    ['EvidenceSnippet', Object.keys(VIEWERS).slice(2)],
    ['OutcomeScore', ['manager', 'author']],
    ['AiPromptAudit', ['manager']],
  ] as const)('shows a row of %s to staff and %j', async (typeName, classes) => {
    const seen: string[] = [];
    for (const [name, viewer] of Object.entries(VIEWERS)) {
      const { found } = await ask.entity(viewer, { __typename: typeName, id: ROWS[typeName].own });
      if (found !== null) seen.push(name);
    }
    expect(seen).toEqual(['admin', 'officer', ...classes]);
  });

  it('is found by its other keys', async () => {
    const found = await ask.entities(
      rows.manager,
      [{ __typename: 'AiPromptAudit', requestId: rows.REQUEST }],
      '... on AiPromptAudit { id }',
    );
    expect(found).toEqual([{ __typename: 'AiPromptAudit', id: rows.PROMPT }]);
  });
});

describe('the lists of the root', () => {
  it.each([
    ['evidence', [admin, officer, rows.manager]],
    ['outcomeScores', [admin, officer, rows.author, rows.stranger]],
    ['aiPromptAudits', [admin, officer, rows.manager]],
  ] as const)('%s are refused to everybody else', async (field, readers) => {
    for (const viewer of Object.values(VIEWERS)) {
      if (viewer === rows.otherManager) continue;
      const codes = await ask.codes(viewer, `{ ${field} { totalCount } }`);
      const refusal = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect(codes).toEqual(readers.some((reader) => reader === viewer) ? [] : [refusal]);
    }
  });

  it.each([
    ['evidence', 'CREATED_DESC', 32],
    ['evidence', 'CREATED_ASC', 32],
    ['aiPromptAudits', 'CREATED_DESC', 5],
    ['aiPromptAudits', 'CREATED_ASC', 5],
    ['aiPromptAudits', 'COST_DESC', 5],
  ])('%s by %s page from either end without a gap or a repeat', async (field, order, count) => {
    const list = { field, args: `, orderBy: ${order}` };
    const whole = await ask.pages(rows.manager, { ...list, size: 100 });
    expect(new Set(whole).size).toBe(count);
    expect(await ask.pages(rows.manager, { ...list, size: 4 })).toEqual(whole);
    expect(await ask.pages(rows.manager, { ...list, size: 4, backward: true })).toEqual(whole);
  });

  it('hold a company’s own rows and no others', async () => {
    const count = '{ evidence { totalCount } aiPromptAudits { totalCount } }';
    expect(await ask.data(rows.manager, count)).toEqual({
      evidence: { totalCount: 32 },
      aiPromptAudits: { totalCount: 5 },
    });
    expect(await ask.data(rows.otherManager, count)).toEqual({
      evidence: { totalCount: 1 },
      aiPromptAudits: { totalCount: 1 },
    });
  });
});

/** Nested lists of some campaigns and both companies, `first` rows of each. */
function board(campaigns: readonly string[], first: number): Promise<SubgraphResponse> {
  const references = [
    ...campaigns.map((id) => ({ __typename: 'Campaign', id })),
    { __typename: 'Company', id: rows.OWN },
    { __typename: 'Company', id: rows.OTHER },
  ];
  return ask.execute(
    admin,
    `query ($references: [_Any!]!, $first: Int!) { _entities(representations: $references) {
       ... on Campaign {
         topEvidence(n: $first) { content outcomeScores { outcomeType score evidence { state } } }
         evidence(first: $first) { totalCount nodes { content source { __typename } } } }
       ... on Company {
         aiUsage(period: { year: "2025" }) { requests byStatus { status costUsd } }
         aiPromptAudits(first: $first, filter: { operation: [REPORT_GENERATION] }) {
           nodes { operation evidence { content } } } } } }`,
    { first, references },
  );
}

describe('the number of statements', () => {
  it('depends on the shape of the query and not on the rows, whole lists need no count', async () => {
    const campaigns = [rows.CAMPAIGN, rows.QUIET_CAMPAIGN, rows.FOREIGN_CAMPAIGN];
    const one = await board(campaigns.slice(0, 1), 1);
    const many = await board(campaigns, 50);
    expect(many.errors).toBeUndefined();
    // One of them records who has read the words.
    expect(one.extensions.statements).toBe(9);
    expect(many.extensions.statements).toBe(8);
  });
});
