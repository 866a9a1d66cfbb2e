/** The demo data as this subgraph shows it: its JSON columns have the form that fields read. */
import { askSubgraph, read } from '@teei/test/ask.ts';
import { everyField } from '@teei/test/every-field.ts';
import { startTestSubgraph } from '@teei/test/subgraph.ts';
import { admin, anonymous } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import { ARGUMENTS, TABLES } from '../test/fixtures.ts';
import { reportingSubgraph } from './subgraph.ts';

const ask = askSubgraph(() => startTestSubgraph(reportingSubgraph));

describe('the demo data', () => {
  it.each(Object.entries(TABLES))('shows staff all of %s', async (name, table) => {
    const found = await ask.sql(`select id from ${table} order by id limit 100`);
    const references = found.map(({ id }) => ({ __typename: name, id }));
    const fields = everyField(reportingSubgraph.schema, name, ARGUMENTS);
    expect(await ask.entities(admin, references, `... on ${name} { ${fields} }`)).toMatchObject(
      references,
    );
  });

  it('has evidence for every paragraph that a model wrote', async () => {
    const data = await ask.data(
      admin,
      `{ reports(first: 100, filter: { writtenByModel: true }) {
           nodes { sections uncitedParagraphs } } }`,
    );
    const nodes = read(data, 'reports', 'nodes');
    if (!Array.isArray(nodes)) throw new TypeError('No reports.');
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) {
      expect(JSON.stringify(read(node, 'sections'))).toContain('"index":0');
      expect(read(node, 'uncitedParagraphs')).toEqual([]);
    }
  });

  it('has a public page whose blocks say something', async () => {
    const data = await ask.data(
      anonymous,
      `{ publication(slug: "fjordbank-impact-2025") { blocks { kind
           ... on HeadingBlock { says: text } ... on TextBlock { says: markdown }
           ... on MetricBlock { says: label } ... on EvidenceBlock { evidence { id } }
           ... on ChartBlock { says: metric } ... on TileBlock { says: title } } } }`,
    );
    const blocks = read(data, 'publication', 'blocks');
    if (!Array.isArray(blocks)) throw new TypeError('No blocks.');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect(read(block, 'says') ?? read(block, 'evidence')).toBeTruthy();
    }
  });
});
