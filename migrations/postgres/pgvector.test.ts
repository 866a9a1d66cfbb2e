import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMigrationFiles } from '../runner/migration-files.ts';

/** The embedded server has no pgvector; this one has. */
let database: PGlite;

beforeAll(async () => {
  database = await PGlite.create({ extensions: { vector } });
  for (const { sql } of await readMigrationFiles()) await database.exec(sql);
  await database.exec(`
    INSERT INTO users.companies (id, name) VALUES (gen_random_uuid(), 'Fjordbank');
    INSERT INTO evidence.evidence_snippets (company_id, source_type, source_id, content, embedding)
    SELECT companies.id, 'survey', companies.id, content, ${embedding('x', 'y')}
    FROM users.companies, (VALUES ('near', 3, 0), ('far', -1, 0), ('between', 0, 1))
      AS snippets (content, x, y)`);
});

afterAll(() => database.close());

/** 510 zeros and two numbers. */
function embedding(x: string, y: string): string {
  return `(array_fill(0::real, ARRAY[510]) || ARRAY[${x}, ${y}]::real[])::evidence.vector`;
}

async function select(sql: string): Promise<unknown> {
  return (await database.query(sql)).rows;
}

describe('with pgvector on the server', () => {
  test('the column of embeddings has its type, its dimension and an index of neighbours', async () => {
    expect(
      await select(`
        SELECT format_type(atttypid, atttypmod) AS type, indexdef ~ 'hnsw' AS indexed
        FROM pg_attribute, pg_indexes
        WHERE attrelid = 'evidence.evidence_snippets'::regclass AND attname = 'embedding'
          AND indexname = 'evidence_snippets_embedding_idx'`),
    ).toEqual([{ type: 'evidence.vector(512)', indexed: true }]);
    await expect(
      database.query(
        'UPDATE evidence.evidence_snippets SET embedding = ARRAY[1]::real[]::evidence.vector',
      ),
    ).rejects.toThrow('expected 512 dimensions');
  });

  test('the queries are those of a server without it', async () => {
    await database.exec('BEGIN; SET LOCAL ROLE evidence_admin');
    expect(
      await select(`
        SELECT content, evidence.cosine_distance(embedding, ${embedding('1', '0')}) AS distance,
          cardinality(embedding::real[]) AS numbers
        FROM evidence.evidence_snippets
        ORDER BY embedding OPERATOR(evidence.<=>) ${embedding('1', '0')}`),
    ).toEqual([
      { content: 'near', distance: 0, numbers: 512 },
      { content: 'between', distance: 1, numbers: 512 },
      { content: 'far', distance: 2, numbers: 512 },
    ]);
    await database.exec('ROLLBACK');
  });
});
