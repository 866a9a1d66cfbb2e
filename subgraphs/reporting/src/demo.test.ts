/** The demo data as this subgraph shows it: its JSON columns have the form that fields read. */
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, TABLES } from '../test/selection.ts';
import { member } from '@teei/platform/json/member.ts';
import { reportingSubgraph } from './subgraph.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(reportingSubgraph);
});
afterAll(() => subgraph.close());

describe('the demo data', () => {
  it.each(Object.entries(TABLES))('shows staff all of %s', async (name, table) => {
    const type = reportingSubgraph.schema.getType(name);
    if (!isObjectType(type)) throw new TypeError(name);
    const found = await subgraph.sql(`select id from ${table} order by id limit 100`);
    const of = found.map(({ id }) => ({ __typename: name, id }));
    const { data, errors } = await subgraph.execute(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
         ... on ${name} { ${everything(reportingSubgraph.schema, type, 1)} } } }`,
      { viewer: admin, variables: { of } },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ _entities: of });
    expect(subgraph.unexpected).toEqual([]);
  });

  it('has evidence for every paragraph that a model wrote', async () => {
    const { data } = await subgraph.execute(
      `{ reports(first: 100, filter: { writtenByModel: true }) {
           nodes { sections uncitedParagraphs } } }`,
      { viewer: admin },
    );
    const nodes = member(member(data, 'reports'), 'nodes');
    if (!Array.isArray(nodes)) throw new TypeError('No reports.');
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      expect(JSON.stringify(member(node, 'sections'))).toContain('"index":0');
      expect(member(node, 'uncitedParagraphs')).toEqual([]);
    }
  });

  it('has a public page whose blocks say something', async () => {
    const { data, errors } = await subgraph.execute(
      `{ publication(slug: "fjordbank-impact-2025") { blocks { kind
           ... on HeadingBlock { says: text } ... on TextBlock { says: markdown }
           ... on MetricBlock { says: label } ... on EvidenceBlock { evidence { id } }
           ... on ChartBlock { says: metric } ... on TileBlock { says: title } } } }`,
      { viewer: anonymous },
    );
    expect(errors).toBeUndefined();
    const blocks = member(member(data, 'publication'), 'blocks');
    if (!Array.isArray(blocks)) throw new TypeError('No blocks.');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect(member(block, 'says') ?? member(block, 'evidence')).toBeTruthy();
    }
  });
});
