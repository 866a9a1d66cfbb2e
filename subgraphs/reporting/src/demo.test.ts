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

  it('has public pages whose figures are those of the record', async () => {
    const differing = await ask.sql(
      `select b.content from reporting.publication_blocks as b
       join reporting.publications as p on p.id = b.publication_id
       left join reporting.metrics_company_period as m
         on m.company_id = b.company_id and m.period = b.content ->> 'period'
       where p.status = 'LIVE' and b.kind = 'METRIC'
         and (b.content -> 'value')::numeric is distinct from
           case b.content ->> 'metric' when 'SROI_RATIO' then m.sroi_ratio else m.total_volunteer_hours end`,
    );
    expect(differing).toEqual([]);
    const [charts] = await ask.sql(
      `select count(*)::int as n, bool_and(sums.hours = m.total_volunteer_hours) as add_up
       from reporting.publication_blocks as b
       join reporting.publications as p on p.id = b.publication_id and p.status = 'LIVE'
       join reporting.metrics_company_period as m
         on m.company_id = b.company_id and m.period = b.content ->> 'period'
       cross join lateral (
         select sum((s ->> 'value')::numeric) as hours from jsonb_array_elements(b.content -> 'series') as s
       ) as sums
       where b.kind = 'CHART'`,
    );
    expect(charts?.['n']).toBeGreaterThan(0);
    expect(charts?.['add_up']).toBe(true);
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
