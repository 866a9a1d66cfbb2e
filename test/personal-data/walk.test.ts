/** The walk from a person to what is held on them, on the demo data. */
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { privacySubgraph } from '@teei/privacy/src/subgraph.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askSubgraph } from '../ask.ts';
import { startTestSubgraph } from '../subgraph.ts';
import { admin, officer, person } from '../viewers.ts';
import { DIRECT_CONDITIONS } from './direct-conditions.ts';
import { REGISTER } from './register.ts';

const ask = askSubgraph(() => startTestSubgraph(privacySubgraph));

/** Schemas of the 56 tables. */
const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];

const holdingForm = z.object({ subgraph: z.string(), table: z.string(), rows: z.number() });
const previewForm = z.object({
  subgraph: z.string(),
  table: z.string(),
  deleted: z.number(),
  masked: z.number(),
  kept: z.number(),
  keptOn: z.string().nullable(),
  maskedColumns: z.array(z.string()),
});
const answerForm = z.tuple([
  z.object({
    holdings: z.array(holdingForm),
    erasurePreview: z.object({
      blockedBy: z.array(z.string()),
      tables: z.array(previewForm),
    }),
  }),
]);

const FIELDS = `... on User { holdings { subgraph table rows oldest newest }
  erasurePreview { blockedBy tables { subgraph table deleted masked kept keptOn maskedColumns } } }`;

async function heldOn(id: string) {
  const reference = { __typename: 'User', id };
  const [found] = answerForm.parse(await ask.entities(officer, [reference], FIELDS));
  return found;
}

/** Numbers of a person's rows in the 56 tables, counted without the walk. */
async function countDirectly(id: string): Promise<Record<string, number>> {
  const counts = Object.entries(DIRECT_CONDITIONS).map(
    ([table, condition]) =>
      `select '${table}' as table, count(*)::int as rows from ${table} as t where ${condition}`,
  );
  const rows = await ask.sql(counts.join(' union all ').replaceAll('$1', `'${id}'::uuid`));
  return Object.fromEntries(
    z
      .array(z.object({ table: z.string(), rows: z.number() }))
      .parse(rows)
      .filter((row) => row.rows > 0)
      .map((row) => [row.table, row.rows]),
  );
}

describe.each([
  'participant',
  'volunteer',
  'companyUser',
  'coordinator',
  'admin',
  'officer',
] as const)('what is held on the %s of the demo', (account) => {
  const id = ACCOUNTS[account].userId;

  it('is a direct count over the 56 tables', async () => {
    const { holdings } = await heldOn(id);
    const counted = holdings.filter(({ subgraph }) => DOMAINS.includes(subgraph));
    expect(
      Object.fromEntries(
        counted.map(({ subgraph, table, rows }) => [`${subgraph}.${table}`, rows]),
      ),
    ).toEqual(await countDirectly(id));
  });

  it('is deleted, masked, or kept on a ground, to the row', async () => {
    const { holdings, erasurePreview } = await heldOn(id);
    expect(erasurePreview.blockedBy).toEqual([]);
    expect(
      erasurePreview.tables.map(({ subgraph, table, deleted, masked, kept }) => ({
        subgraph,
        table,
        rows: deleted + masked + kept,
      })),
    ).toMatchObject(holdings.map(({ subgraph, table, rows }) => ({ subgraph, table, rows })));
    for (const { masked, kept, keptOn, maskedColumns } of erasurePreview.tables) {
      expect(keptOn === null).toBe(masked + kept === 0);
      expect(maskedColumns.length > 0).toBe(masked > 0);
    }
  });
});

describe('the walk', () => {
  it('is told to the person and the privacy officer alone', async () => {
    const { userId } = ACCOUNTS.participant;
    const reference = { __typename: 'User', id: userId };
    const fields = '... on User { holdings { rows } erasurePreview { tables { kept } } }';
    const own = await ask.about(person(userId, 'participant'), [reference], fields);
    expect(own.errors).toBeUndefined();
    for (const viewer of [person(ACCOUNTS.volunteer.userId, 'volunteer'), admin]) {
      const { errors = [] } = await ask.about(viewer, [reference], fields);
      expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual([
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
    }
  });

  it('says that who was erased is erased', async () => {
    const [erased] = await ask.sql(`select id from users.users where email like 'erased+%'`);
    const { erasurePreview } = await heldOn(String(erased?.['id']));
    expect(erasurePreview.blockedBy).toEqual(['ALREADY_ERASED']);
  });

  it('leads back from every row with sensitive data to the same people', async () => {
    const tables = await ask.sql(`
      select t.name, w.about from personal_data.tables as t
      join lateral (
        select string_agg('(' || w.condition || ')', ' or ') as about from personal_data.ways as w
        where w.table_name = t.name and (w.kind = 'person' or w.kind = 'quote' and w.clears <> '{}')
      ) as w on w.about is not null
      where exists (select from personal_data.columns as c where c.table_name = t.name and c.category = 'SENSITIVE')
        and exists (select from pg_attribute where attrelid = t.name::regclass and attname = 'id')
      order by 1`);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['evidence.ai_prompt_audit', 'reporting.report_lineage']),
    );
    let met = 0;
    for (const { name, about } of tables) {
      const rows = await ask.sql(`
        select t.id, array(select u.id from users.users as u
            where ${String(about).replaceAll('$1', 'u.id')} order by u.id) as people,
          array(select distinct p from personal_data.people_of('${String(name)}', array[t.id::text]) as p
            order by p) as found,
          array(select distinct p from personal_data.people_behind('${String(name)}', 'id', array[t.id::text]) as p
            order by p) as walked
        from (select * from ${String(name)} order by md5(id::text) limit 5) as t`);
      for (const { people, found, walked } of rows) {
        expect([name, found, walked]).toEqual([name, people, people]);
        met += Array.isArray(found) ? found.length : 0;
      }
    }
    expect(met).toBeGreaterThan(30);
  });

  it('reaches every table with personal data, but for those that no person can be found in', async () => {
    const rows = await ask.sql('select distinct table_name from personal_data.ways');
    const reached = new Set(rows.map((row) => row['table_name']));
    const skipped = [...REGISTER]
      .filter(([name]) => !name.startsWith('teei.') && !reached.has(name))
      .filter(([, { columns }]) => [...columns.values()].some((mark) => mark !== null))
      .map(([name]) => name);
    expect(skipped.toSorted()).toEqual(Object.keys(NOBODY_FOUND).toSorted());
  });
});

/** Tables with marked columns in which no person can be found, each with the reason. */
const NOBODY_FOUND: Readonly<Record<string, string>> = {
  'users.companies': 'The id of who switched a feature, in a JSON document about the company.',
  'users.idempotency_keys': 'Keyed hashes and the id of a row, for a day.',
  'identity.sign_in_attempts': 'Keyed hashes of addresses, for a quarter of an hour.',
  'outbound.delivery_reports': 'Ids of messages at their providers, for a quarter of an hour.',
  'gateway.client_keys': 'Hashes of keys of machines.',
  'reporting.webhooks': 'Secrets of machines.',
  'reporting.publications': 'Copies of blocks, whose quotes are read from the evidence.',
  'reporting.publication_blocks': 'Ids of quotes, which are read from the evidence.',
  'reporting.publication_tokens': 'Hashes of links that anybody may hold.',
  'personal_data.salt': 'A secret of the database.',
  'files.company_export_chunks':
    'Sealed for a company, for eight days; an erasure deletes those of the person’s companies.',
  'reporting.publication_views': 'Hashes under a salt of the day, which is not kept.',
};
