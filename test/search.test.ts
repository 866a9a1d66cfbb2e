/** Searches in scripts whose letters carry marks, by GraphQL, in every kind of text that is searched. */
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';

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
