import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateTypes } from './generate-types.ts';
import { DOMAINS } from './runner/apply-migrations.ts';

let database: TestDatabase;
let outDir: string;

beforeAll(async () => {
  database = await createTestDatabase();
  outDir = await mkdtemp(path.join(tmpdir(), 'generated-'));
  await generateTypes(database.ownerUrl, outDir);
});

afterAll(async () => {
  await rm(outDir, { recursive: true });
  await database.drop();
});

const generated = (root: string, domain: string): Promise<string> =>
  readFile(path.join(root, domain, 'src', 'generated', 'database.ts'), 'utf8');

test.each(DOMAINS)(
  'the committed types of %s are those of the migrated database',
  async (domain) => {
    const committed = await generated(path.join(import.meta.dirname, '..', 'subgraphs'), domain);
    expect(committed, 'pnpm db:generate writes them anew').toBe(await generated(outDir, domain));
  },
);

test('a domain has the types of its own tables alone', async () => {
  const types = await generated(outDir, 'campaigns');
  expect(/export interface DB \{[^}]*\}/.exec(types)?.[0]).toBe(
    `export interface DB {
  campaign_metrics_snapshots: CampaignMetricsSnapshots;
  campaigns: Campaigns;
}`,
  );
});

test.each([
  ['campaigns', 'start_date: string | null'],
  ['campaigns', 'created_at: Generated<string>'],
  ['campaigns', 'budget_cents: Generated<number>'],
  ['campaigns', 'capacity_utilization: Generated<Numeric>'],
  ['campaigns', 'tags: Generated<Json>'],
  ['evidence', 'embedding: number[] | null'],
])('values have the types that the platform reads them as: %s %s', async (domain, property) => {
  expect(await generated(outDir, domain)).toContain(`  ${property};\n`);
});
