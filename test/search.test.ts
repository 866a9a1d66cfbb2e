/** Rows found by what people know of them: words in any script, and natural keys. */
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { buildSchema, getNamedType, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { NATURAL_KEYS, NOT_LOOKED_UP } from './schema/natural-keys.ts';

/** Lists that have a search, with the column that it finds a row of theirs by. */
const SEARCHED = [
  { list: 'campaigns', table: 'campaigns.campaigns', column: 'name' },
  { list: 'programInstances', table: 'programs.program_instances', column: 'name' },
  { list: 'evidence', table: 'evidence.evidence_snippets', column: 'content' },
  { list: 'users', table: 'users.users', column: 'last_name' },
];

const COMPOSED = '\u00c5se';
const DECOMPOSED = 'A\u030ase';

/**
 * The text of a row, what finds it, and what differs from that by a mark and must not: cut at marks,
 * the last are no other words than those before them.
 */
const TEXTS = [
  {
    script: 'Hindi with vowel signs and a virama',
    text: 'हिन्दी शिक्षा कार्यक्रम',
    found: ['शिक्षा', 'शिक्षा हिन्दी', 'कार्यक्र'],
    other: ['शक्ष', 'शाक्षा'],
  },
  {
    script: 'Bengali with vowel signs and an anusvara',
    text: 'বাংলা ভাষার শ্রেণি',
    found: ['বাংলা', 'শ্রেণি বাংলা', 'ভাষা'],
    other: ['বংল', 'বুংলা'],
  },
  {
    script: 'composed letters',
    text: `${COMPOSED} Nordmann`,
    found: [COMPOSED, DECOMPOSED, `nordmann ${DECOMPOSED}`],
    other: ['A se', 'Ase'],
  },
  {
    script: 'decomposed letters',
    text: `${DECOMPOSED} Nordmann`,
    found: [DECOMPOSED, COMPOSED, `nordmann ${COMPOSED}`],
    other: ['A se', 'Ase'],
  },
];

const VIEWERS = ['companyUser', 'admin'] as const;

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
});
afterAll(() => graph.close());

/** The ids that a search gives to somebody of the demo, on one page. */
async function idsFoundBy(
  viewer: (typeof VIEWERS)[number],
  list: string,
  search: string | undefined,
): Promise<readonly unknown[]> {
  const query = `query ($search: String) {
    page: ${list}(first: 50, filter: { search: $search }) { nodes { id } }
  }`;
  const { data, errors } = await graph.ask(query, {
    as: tokenSubject(ACCOUNTS[viewer]),
    ...(search !== undefined && { variables: { search } }),
  });
  expect(errors).toEqual([]);
  const nodes = read(data, 'page', 'nodes');
  return Array.isArray(nodes) ? nodes.map((node) => read(node, 'id')) : [];
}

describe.each(SEARCHED)('a search of $list', ({ list, table, column }) => {
  it.each(TEXTS)('finds words in $script', async ({ text, found, other }) => {
    const [id] = await idsFoundBy('companyUser', list, undefined);
    await graph.sql(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, text]);
    for (const viewer of VIEWERS) {
      for (const search of found) {
        const ids = await idsFoundBy(viewer, list, search);
        expect([search, ids.includes(id)]).toEqual([search, true]);
      }
      for (const search of other) {
        const ids = await idsFoundBy(viewer, list, search);
        expect([search, ids.includes(id)]).toEqual([search, false]);
      }
    }
  });
});

describe('a natural key', () => {
  const fields = buildSchema(readSupergraph(), { assumeValid: true }).getQueryType()?.getFields();

  it('is every unique key of the tables of users, programmes and campaigns, but for ids', async () => {
    const rows = await graph.sql(
      `select i.indrelid::regclass::text as table,
         array(select a.attname::text from pg_attribute as a
           where a.attrelid = i.indrelid and a.attnum = any (i.indkey) order by 1) as columns
       from pg_index as i join pg_class as c on c.oid = i.indrelid
       join pg_namespace as n on n.oid = c.relnamespace
       where i.indisunique and i.indpred is null and n.nspname in ('users', 'programs', 'campaigns')`,
    );
    const keys = rows
      .map(({ table, columns }) => ({ table, columns: z.array(z.string()).parse(columns) }))
      .filter(({ columns }) => columns.length > 0 && !columns.includes('id'))
      .map(({ table, columns }) => `${String(table)} ${columns.join(' ')}`);
    const listed = NATURAL_KEYS.map(
      ({ table, key }) => `${table} ${Object.values(key).toSorted().join(' ')}`,
    );
    const others = keys.filter((key) => !listed.includes(key));
    expect(others.toSorted()).toEqual(Object.keys(NOT_LOOKED_UP));
  });

  it.each(NATURAL_KEYS)('of $table is answered by $field', async ({ table, key, field }) => {
    const [row] = await graph.sql(
      `select ${Object.values(key)
        .map((column) => `${column}::text`)
        .join(', ')} from ${table}
       where (${Object.values(key).join(', ')}) is not null order by id limit 1`,
    );
    const args = Object.entries(key).map(([name, column]) => {
      const type = fields?.[field]?.args.find((argument) => argument.name === name)?.type;
      const value = String(row?.[column]);
      const literal = isEnumType(getNamedType(type)) ? value.toUpperCase() : JSON.stringify(value);
      return `${name}: ${literal}`;
    });
    const { data, errors } = await graph.ask(`{ row: ${field}(${args.join(', ')}) { id } }`, {
      as: tokenSubject(ACCOUNTS.admin),
    });
    expect(errors).toEqual([]);
    expect(read(data, 'row', 'id')).toEqual(expect.any(String));
  });
});
