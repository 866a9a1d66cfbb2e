/**
 * Every list in each of its orders and by each part of its filter, as each class of viewer, over
 * 50,000 rows of which every other one is the viewer's company's: no page reads much more than it shows.
 */
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { findReason } from './indexes/exemptions.ts';
import { listsOf, openAsker, type Answer, type Asker } from './indexes/lists.ts';
import { fillTables, OWN, PARENT } from './indexes/many-rows.ts';
import { sendPlans } from './indexes/plans.ts';
import { admin, anonymous, companyUser, officer, partner, person } from './viewers.ts';

const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ['admin', admin],
  ['officer', officer],
  ['company', companyUser(OWN, PARENT, ['programs:write'])],
  ['partner', partner(OWN)],
  ['person', person(PARENT, 'volunteer', OWN)],
  ['anonymous', anonymous],
];

/** Rows and index entries that a page of 20 may read, and a count besides the rows that it counts. */
const MAX_EXAMINED = 2_500;

/** Rows that a count may read for each that it counts: a filter by one of ten states walks past nine. */
const MAX_EXAMINED_PER_COUNTED = 10;

/** The statements of an answer that read too much, in words. */
function excessive({ total, statements }: Answer): string[] {
  return statements.flatMap(({ text, examined, scans }) => {
    const counts = text.includes(' as total ');
    const most = MAX_EXAMINED + (counts ? MAX_EXAMINED_PER_COUNTED * total : 0);
    return examined > most ? [`${counts ? 'its count' : 'its page'}: ${scans.join(', ')}`] : [];
  });
}

describe.each(SUBGRAPHS)('the lists of $name', (subgraph) => {
  let database: TestDatabase;
  let asker: Asker;

  beforeAll(async () => {
    database = await createTestDatabase();
    const domains = subgraph.name === 'privacy' ? ['privacy', 'events'] : [subgraph.name];
    await fillTables(database.superuserUrl, domains);
    await sendPlans(database.superuserUrl);
    asker = await openAsker(subgraph, database);
  }, 300_000);
  afterAll(async () => {
    await asker.close();
    await database.drop();
  });

  it.each(VIEWERS)(
    'are found by indexes for the class %s',
    async (viewerClass, viewer) => {
      const found: string[] = [];
      for (const list of listsOf(subgraph)) {
        const answer = await asker.ask(viewer, list);
        if (!answer || answer.codes.some(isRefusal)) continue;
        const name = [list.coordinate, list.part, list.farInto && 'far in']
          .filter(Boolean)
          .join(' ');
        expect([name, answer.codes]).toEqual([name, []]);
        if (findReason(list, viewerClass) !== undefined) continue;
        found.push(...excessive(answer).map((what) => `${name}, ${what}`));
      }
      expect(found).toEqual([]);
    },
    300_000,
  );
});

function isRefusal(code: unknown): boolean {
  return code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
}
