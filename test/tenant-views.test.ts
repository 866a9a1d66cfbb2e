/**
 * Views of tenants and staff are read with the owner's rights, so that searches reach indexes: they show a company, or
 * staff, what its policies show it, and tell nothing of others, neither by rows and counts, nor by errors or work.
 */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SUBGRAPHS } from '@teei/local/subgraphs.ts';
import type { ViewSchema } from '@teei/platform/collections/source.ts';
import type { Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { listsOf, openAsker, type Answer, type List } from './indexes/lists.ts';
import { sendPlans } from './indexes/plans.ts';
import { admin, companyUser, partner } from './viewers.ts';

let database: TestDatabase;
let client: pg.Client;
let companies: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  await sendPlans(database.superuserUrl);
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  companies = await column('SELECT id AS value FROM users.companies ORDER BY id');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function column(text: string, values: readonly unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ value: string }>(text, [...values]);
  return rows.map(({ value }) => value);
}

/** Runs a statement as a role of a company. */
async function columnAs(role: string, company: string, text: string): Promise<string[]> {
  await client.query(`BEGIN READ ONLY; SET LOCAL ROLE ${role};
    SET LOCAL viewer.company_id = '${company}'`);
  try {
    return await column(text);
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Each view of a schema with its table and a role that may read it. */
async function grantedViews(
  schema: ViewSchema,
): Promise<readonly (readonly [string, string, string])[]> {
  const found = await column(
    `
    SELECT concat_ws(' ', view.relname, base.oid::regclass, grantee.rolname) AS value
    FROM pg_class AS view
    JOIN pg_class AS base ON base.relname = view.relname AND base.relkind = 'r'
      AND base.relnamespace::regnamespace::text = ANY ($1)
    JOIN pg_roles AS grantee ON has_table_privilege(grantee.oid, view.oid, 'SELECT')
      AND NOT grantee.rolsuper AND grantee.rolname NOT LIKE 'pg\\_%'
      AND NOT pg_has_role(grantee.oid, view.relowner, 'USAGE')
    WHERE view.relnamespace = $2::regnamespace ORDER BY 1`,
    [SUBGRAPHS.map(({ name }) => name), schema],
  );
  return found.map((line) => {
    const [view = '', table = '', role = ''] = line.split(' ');
    return [view, table, role] as const;
  });
}

describe.each([
  ['tenant', ['company', 'partner'], 7],
  ['staff', ['admin'], 3],
] as const)('a view of the schema %s', (schema, classes, least) => {
  it('has the name of a table whose collection finds rows in it', async () => {
    const views = await column(
      'SELECT viewname AS value FROM pg_views WHERE schemaname = $1 ORDER BY 1',
      [schema],
    );
    const declared = SUBGRAPHS.flatMap(({ collections }) =>
      collections
        .filter((collection) => collection.views.includes(schema))
        .map(({ table }) => table.split('.')[1]),
    );
    expect(new Set(views)).toEqual(new Set(declared));
  });

  it(`is for the classes ${classes.join(' and ')} of its own domain, to read and nothing else`, async () => {
    const granted = await grantedViews(schema);
    expect(granted.length).toBeGreaterThanOrEqual(least);
    for (const [, table, role] of granted) {
      const [domain] = table.split('.');
      expect(classes.map((name) => `${domain}_${name}`)).toContain(role);
    }
    const writable = await column(
      `SELECT format('%s by %s', view.relname, grantee.rolname) AS value
      FROM pg_class AS view, pg_roles AS grantee
      WHERE view.relnamespace = $1::regnamespace AND NOT grantee.rolsuper
        AND grantee.rolname NOT LIKE 'pg\\_%' AND NOT pg_has_role(grantee.oid, view.relowner, 'USAGE')
        AND has_table_privilege(grantee.oid, view.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`,
      [schema],
    );
    expect(writable).toEqual([]);
  });

  it('is searched beside every other part of its lists’ filters', async () => {
    const viewer = schema === 'staff' ? admin : companyUser(companies[0] ?? '');
    let met = 0;
    for (const subgraph of SUBGRAPHS) {
      const asker = await openAsker(subgraph, database);
      try {
        for (const list of listsWithViews(subgraph, schema)) {
          const parts: string[] = [];
          for (const part of partsOf(subgraph, list)) {
            const answer = await asker.ask(viewer, { ...list, args: filterBy([part]) });
            if (!answer?.codes.includes('FORBIDDEN')) parts.push(part);
          }
          if (parts.length === 0) continue;
          const args = filterBy(parts);
          expect([args, (await asker.ask(viewer, { ...list, args }))?.codes]).toEqual([args, []]);
          met += 1;
        }
      } finally {
        await asker.close();
      }
    }
    expect(met).toBeGreaterThanOrEqual(3);
  });
});

/** The lists over all rows of the tables with a view. */
function listsWithViews(subgraph: Subgraph, schema: ViewSchema): readonly List[] {
  return listsOf(subgraph).filter(
    ({ coordinate, part, collection }) =>
      part === '' && coordinate.startsWith('Query.') && collection.views.includes(schema),
  );
}

/** The parts of a list's filter, each with a value. */
function partsOf(subgraph: Subgraph, list: List): readonly string[] {
  return listsOf(subgraph).flatMap(({ coordinate, args }) => {
    const [, part] = /^, filter: \{ (.*) \}$/.exec(args) ?? [];
    return part !== undefined && coordinate === list.coordinate ? [part] : [];
  });
}

function filterBy(parts: readonly string[]): string {
  return `, filter: { ${parts.join(', ')} }`;
}

describe('a tenant view', () => {
  it('holds just the rows of the company that its policies show to the company', async () => {
    let met = 0;
    for (const [view, table, role] of await grantedViews('tenant')) {
      const tenant = table === 'reporting.publications' ? 'tenant_id' : 'company_id';
      const own = table === 'users.users' ? 'company_ids @> ARRAY[$1::uuid]' : `${tenant} = $1`;
      for (const company of companies) {
        const shown = await columnAs(
          role,
          company,
          `SELECT id AS value FROM tenant.${view} ORDER BY id`,
        );
        expect(shown).toEqual(
          await column(`SELECT id AS value FROM ${table} WHERE ${own} ORDER BY id`, [company]),
        );
        const hidden = await columnAs(
          role,
          company,
          `SELECT id AS value FROM tenant.${view} WHERE id NOT IN (SELECT id FROM ${table})`,
        );
        expect([view, role, hidden]).toEqual([view, role, []]);
        met += shown.length;
      }
    }
    expect(met).toBeGreaterThan(100);
  });

  it('holds nothing for whoever has no company', async () => {
    for (const [view, , role] of await grantedViews('tenant')) {
      expect(await columnAs(role, '', `SELECT id AS value FROM tenant.${view}`)).toEqual([]);
    }
  });

  it('is, as a staff view, named by one file alone, so that no other statement can look through it', async () => {
    const root = fileURLToPath(new URL('../', import.meta.url));
    const naming: string[] = [];
    const sources = '{platform,subgraphs,gateway,local}/**/*.ts';
    for (const name of globSync(sources, { cwd: root, exclude: ['**/node_modules/**'] })) {
      const text = await readFile(`${root}${name}`, 'utf8');
      if (
        /\b(?:from|join|table\()\s*[`'"]?(?:tenant|staff)\.|[`'"](?:tenant|staff)\.\$?\{?\w*/.test(
          text,
        )
      ) {
        naming.push(name);
      }
    }
    expect(naming).toEqual(['platform/collections/source.ts']);
  });
});

/** Values that only the rival's rows have, and the filter that would find them. */
const SECRETS: readonly (readonly [list: string, filter: string, made: string])[] = [
  [
    'Query.users',
    'search: "onlyrivals"',
    `UPDATE users.users SET last_name = 'Onlyrivals' WHERE company_ids = ARRAY[$1::uuid]`,
  ],
  [
    'Query.campaigns',
    'search: "onlyrivals"',
    `UPDATE campaigns.campaigns SET name = 'onlyrivals' WHERE company_id = $1`,
  ],
  [
    'Query.campaigns',
    'tag: "onlyrivals"',
    `UPDATE campaigns.campaigns SET tags = '["onlyrivals", null, 1, {"a": []}]' WHERE company_id = $1`,
  ],
  [
    'Query.campaigns',
    'utilization: { gt: 900 }',
    `UPDATE campaigns.campaigns SET volunteer_capacity = 1, volunteers_enrolled = 999 WHERE company_id = $1`,
  ],
  [
    'Query.campaignSnapshots',
    'sroi: { gt: 90000 }',
    `UPDATE campaigns.campaign_metrics_snapshots SET sroi_ratio = 99999 WHERE company_id = $1`,
  ],
  [
    'Query.campaignSnapshots',
    'utilization: { gt: 900 }',
    `UPDATE campaigns.campaign_metrics_snapshots SET volunteers_utilization = 999 WHERE company_id = $1`,
  ],
  [
    'Query.programInstances',
    'search: "onlyrivals"',
    `UPDATE programs.program_instances SET name = 'onlyrivals' WHERE company_id = $1`,
  ],
  [
    'Query.programInstances',
    'outcomeScore: { type: BELONGING, gte: 900 }',
    `UPDATE programs.program_instances SET outcome_scores = '{"belonging": 999, "confidence": "no number"}' WHERE company_id = $1`,
  ],
  [
    'Query.kintellSessions',
    'topic: "onlyrivals"',
    `UPDATE programs.kintell_sessions SET topics = '["onlyrivals"]' WHERE company_id = $1`,
  ],
  [
    'Query.evidence',
    'search: "onlyrivals"',
    `UPDATE evidence.evidence_snippets SET content = 'onlyrivals', metadata = '{}' WHERE company_id = $1`,
  ],
  [
    'Query.evidence',
    'outcome: { type: BELONGING, gte: 0.9999 }',
    `UPDATE evidence.outcome_scores SET score = 1 WHERE company_id = $1 AND outcome_type = 'belonging'`,
  ],
  [
    'Query.aiPromptAudits',
    'costUsd: { gt: 90000 }',
    `UPDATE evidence.ai_prompt_audit SET cost_usd = 99999 WHERE company_id = $1`,
  ],
  [
    'Query.sroiCalculations',
    'ratio: { gt: 90000 }',
    `UPDATE reporting.sroi_calculations SET sroi_ratio = 99999 WHERE company_id = $1 AND sroi_ratio IS NOT NULL`,
  ],
  [
    'Query.impactDeliveries',
    'period: "1066-Q1"',
    `UPDATE reporting.impact_deliveries SET payload = payload || '{"period": "1066-Q1"}' WHERE company_id = $1`,
  ],
];

describe('a search for what only another company has', () => {
  let rival: string;
  let own: string;

  beforeAll(async () => {
    const [most = '', next = ''] = await column(`
      SELECT company_id AS value FROM evidence.outcome_scores
      WHERE company_id IN (SELECT company_id FROM evidence.ai_prompt_audit)
        AND company_id IN (SELECT company_id FROM reporting.impact_deliveries)
        AND company_id IN (SELECT company_id FROM reporting.sroi_calculations)
      GROUP BY company_id ORDER BY count(*) DESC LIMIT 2`);
    [rival, own] = [most, next];
    await client.query('SET session_replication_role = replica');
    for (const [, , made] of SECRETS) await client.query(made, [rival]);
    await client.query('RESET session_replication_role');
  });

  it.each(SECRETS)('finds nothing in %s by %s', async (coordinate, filter) => {
    const subgraph = SUBGRAPHS.find((each) =>
      listsOf(each).some((list) => list.coordinate === coordinate),
    );
    const list = subgraph && listsOf(subgraph).find((each) => each.coordinate === coordinate);
    if (!subgraph || !list) throw new TypeError(`No list ${coordinate}.`);
    const asker = await openAsker(subgraph, database);
    const totals = async (company: string, wanted: string): Promise<Answer | undefined> =>
      asker.ask(companyUser(company), { ...list, part: wanted, args: `, filter: { ${wanted} }` });
    try {
      const theirs = await totals(rival, filter);
      expect(theirs?.codes).toEqual([]);
      expect(theirs?.total).toBeGreaterThan(0);
      const ours = await totals(own, filter);
      expect([ours?.codes, ours?.total]).toEqual([[], 0]);
      if (!filter.includes('search')) return;
      const nobodys = await totals(own, filter.replace('onlyrivals', 'nobodyhas'));
      expect(ours?.statements.map(({ scans }) => scans)).toEqual(
        nobodys?.statements.map(({ scans }) => scans),
      );
    } finally {
      await asker.close();
    }
  });

  it('finds the partner of the other company nothing either', async () => {
    const reporting = SUBGRAPHS.find(({ name }) => name === 'reporting');
    const list =
      reporting &&
      listsOf(reporting).find(({ coordinate }) => coordinate === 'Query.impactDeliveries');
    if (!reporting || !list) throw new TypeError('No list of deliveries.');
    const asker = await openAsker(reporting, database);
    const args = ', filter: { period: "1066-Q1" }';
    try {
      expect((await asker.ask(partner(own), { ...list, args }))?.total).toBe(0);
      expect((await asker.ask(partner(rival), { ...list, args }))?.total).toBeGreaterThan(0);
    } finally {
      await asker.close();
    }
  });
});
