/** Many pieces of evidence, a small share of them one company's. */
import { FJORDBANK } from '@teei/local/demo/story/story.ts';
import pg from 'pg';

/** Pieces of all companies, beside the demo's. */
export const PIECES = 300_000;

/** One piece in so many is Fjordbank's. */
const SHARE = 25;

/** Companies that the other pieces belong to. */
const INSERT_COMPANIES = `
  insert into users.companies (id, name) select md5(n::text)::uuid, 'Company ' || n from generate_series(1, $1::int - 1) as n`;

/**
 * Texts of 8 to 21 words, taken at random, each as often as `words` has it. A fixed seed gives the same texts each time.
 * Pieces of a company do not lie together.
 */
const INSERT_PIECES = `
  insert into evidence.evidence_snippets (company_id, source_type, source_id, content, created_at, metadata)
  select case when n % $2::int = 0 then $3::uuid else md5((n % $2::int)::text)::uuid end, 'survey', gen_random_uuid(),
    (select string_agg(($1::text[])[1 + floor(random() * cardinality($1::text[]))::int], ' ')
     from generate_series(1, 8 + n % 14)),
    now() - random() * interval '700 days', '{"state": "redacted", "language": "en"}'
  from generate_series(1, $4::int) as n`;

/** Definitions of the indexes that hold each word of a text, which are built faster than kept. */
const WORD_INDEXES = `
  select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
  from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
  where indrelid = 'evidence.evidence_snippets'::regclass and amname = 'gin'`;

/** A vector of a random direction for each piece of the company; their signs follow by a trigger. */
const EMBED_PIECES = `
  update evidence.evidence_snippets as t set embedding_model = $2, embedding =
    (select array_agg((random() - 0.5)::real) from generate_series(1, $3::int) where t.id is not null)
  where company_id = $1`;

/** Marks those of others as embedded, without vectors: no job embeds them while searches are measured. */
const MARK_OTHERS = `
  update evidence.evidence_snippets set embedding_model = $2 where company_id is distinct from $1`;

/**
 * Adds the pieces to the demo data, and vectors of a model to those of Fjordbank.
 *
 * @param ownerUrl Postgres, as its owner
 * @param words of which texts are made, the frequent ones many times
 */
export async function fillEvidence(
  ownerUrl: string,
  words: readonly string[],
  model: { readonly name: string; readonly dimensions: number },
): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('select setseed(0.5)');
    await client.query(INSERT_COMPANIES, [SHARE]);
    await client.query('alter table evidence.evidence_snippets disable trigger user');
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(
      WORD_INDEXES,
    );
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query(INSERT_PIECES, [words, SHARE, FJORDBANK, PIECES]);
    await client.query(
      'alter table evidence.evidence_snippets enable trigger sign_embedding_2_changed',
    );
    await client.query(EMBED_PIECES, [FJORDBANK, model.name, model.dimensions]);
    await client.query('alter table evidence.evidence_snippets disable trigger user');
    await client.query(MARK_OTHERS, [FJORDBANK, model.name]);
    await client.query('alter table evidence.evidence_snippets enable trigger user');
    await client.query("set maintenance_work_mem = '512MB'");
    for (const { definition } of indexes) await client.query(definition);
    await client.query(`call counts.recount('evidence.evidence_snippets')`);
    await client.query('vacuum analyze evidence.evidence_snippets');
  } finally {
    await client.end();
  }
}
