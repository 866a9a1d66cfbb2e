import { readFile, glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import { EVENTS } from './events.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** A type of event in the code that tells it; a reaction has its type as the name of a member. */
const TELLING = /'([a-z_]+(?:\.[a-z_]+)+)'(?!:)/g;

it('the manual has every event that the code tells, and who tells it', async () => {
  const told = new Set<string>();
  const files = glob('subgraphs/*/src/**/*.{resolvers,reactions}.ts', { cwd: ROOT });
  for await (const file of files) {
    const [, domain = ''] = file.split('/');
    const source = await readFile(`${ROOT}${file}`, 'utf8');
    for (const [, type = ''] of source.matchAll(TELLING)) told.add(`${domain} tells ${type}`);
  }
  const documented = [...EVENTS.values()].flatMap(({ type, toldBy }) =>
    toldBy.map((domain) => `${domain} tells ${type}`),
  );
  expect(documented.length).toBeGreaterThan(5);
  expect([...told].toSorted()).toEqual(documented.toSorted());
});

it('the manual has everybody who hears of an event, and whose word they take', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.superuserUrl);
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `select consumer || ' hears of ' || event_type || ' from ' || teller as line
     from events.subscriptions`,
  );
  await client.end();
  await database.drop();
  const documented = [...EVENTS.values()].flatMap(({ type, toldBy, heardBy }) =>
    heardBy.flatMap((consumer) =>
      toldBy.map((domain) => `${consumer} hears of ${type} from ${domain}`),
    ),
  );
  expect(rows.map(({ line }) => line).toSorted()).toEqual(documented.toSorted());
});
