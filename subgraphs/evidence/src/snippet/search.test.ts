import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { LANGUAGES, readPairs } from '../../test/search/pairs.ts';

const ask = askSubgraph(rows.startEvidence);

const SEARCH = `query ($text: String!, $k: Int! = 10, $filter: EvidenceFilter) {
  searchEvidence(text: $text, k: $k, filter: $filter) { score node { id content } } }`;

/** Contents of the pieces that a search finds, best first. */
async function find(
  text: string,
  {
    viewer = rows.manager,
    ...variables
  }: { viewer?: typeof admin; k?: number; filter?: object } = {},
): Promise<readonly unknown[]> {
  const found = read(await ask.data(viewer, SEARCH, { text, ...variables }), 'searchEvidence');
  return Array.isArray(found) ? found.map((match) => read(match, 'node', 'content')) : [];
}

/**
 * Least share of the questions whose quote is among the first ten of all 200: that of decision 42, less one question,
 * since pieces of equal rank are in the order of their ids.
 */
const RECALL_AT_10 = { en: 0.82, no: 0.86, uk: 0.96, ar: 0.88 } as const;

/** Pieces that a search by words ranks, with the rows and the scans of the table that this takes. */
async function readRows(): Promise<readonly unknown[]> {
  // Else those of earlier statements are counted with them.
  await ask.sql('select pg_stat_force_next_flush()');
  return ask.sql(
    `select ranked.pieces, s.seq_scan::int as scans, s.idx_tup_fetch::int as rows
     from (select count(*)::int as pieces from evidence.ranked_by_words($1, $2, 4000)) as ranked
     cross join lateral (
       select * from pg_stat_xact_user_tables
       where relid = 'evidence.evidence_snippets'::regclass and ranked.pieces > 0
     ) as s`,
    [rows.OTHER, 'My mentor helped me to find work, and now I know my neighbours'],
  );
}

describe('a search of evidence', () => {
  beforeAll(async () => {
    const quotes = LANGUAGES.flatMap((language) => readPairs(language)).map(({ quote }) => quote);
    await ask.sql(
      `insert into evidence.evidence_snippets (id, company_id, campaign_id, source_type, source_id, content)
       select md5(quote)::uuid, $1, $2, 'survey', gen_random_uuid(), quote from unnest($3::text[]) as quote`,
      [rows.OTHER, rows.FOREIGN_CAMPAIGN, quotes],
    );
    await ask.sql('analyze evidence.evidence_snippets');
  });

  it.each(LANGUAGES)('finds the quotes that answer questions in %s', async (language) => {
    const pairs = readPairs(language);
    const hits = await Promise.all(
      pairs.map(async ({ question, quote }) => {
        const found = await find(question, { viewer: rows.otherManager });
        return found.includes(quote) ? 1 : 0;
      }),
    );
    const recall = hits.reduce((sum: number, hit) => sum + hit, 0) / pairs.length;
    expect(recall).toBeGreaterThanOrEqual(RECALL_AT_10[language]);
  });

  it('gives staff the same of a company that they name, and else TEEI’s own programmes', async () => {
    const question = 'loneliness at the beginning';
    const filter = { companyId: rows.OTHER };
    expect(await find(question, { viewer: admin, filter })).toEqual(
      await find(question, { viewer: rows.otherManager }),
    );
    expect(await find(question, { viewer: admin })).toEqual([]);
    expect(await find(question, { filter })).toEqual([]);
  });

  it.each([
    ['evidence_snippets_search_terms_idx', ''],
    ['evidence_snippets_sampled_terms_idx', `and substr(t.id::text, 36) = '0'`],
  ])('finds terms by %s', async (index, inSample) => {
    const plan = await ask.sql(
      `explain select t.id from evidence.evidence_snippets as t
       where evidence.search_terms(t.company_id, t.content, t.metadata) @> array['${rows.OTHER}/e:work'] ${inSample}`,
    );
    expect(JSON.stringify(plan)).toContain(index);
  });

  it.each(['evidence_snippets_search_terms_idx', 'evidence_snippets_sampled_terms_idx'])(
    'reads no list of lately written terms before %s',
    async (index) => {
      await ask.sql(
        `insert into evidence.evidence_snippets (id, company_id, source_type, source_id, content)
         values (overlay(gen_random_uuid()::text placing '0' from 36)::uuid, $1, 'survey', gen_random_uuid(), 'lately')`,
        [rows.OWN],
      );
      expect(
        await ask.sql(`select gin_clean_pending_list('evidence.${index}')::int as pages`),
      ).toEqual([{ pages: 0 }]);
    },
  );

  it('looks up the rarest terms of a question by a sample, as long as so many pieces hold them, and one at least', async () => {
    const most = 20;
    const held = await ask.sql(
      `select wanted.term, substr(wanted.term, 38, 1) = '~' as is_trigram, chosen.term is not null as is_chosen, (
         select 16 * count(*)::int from evidence.evidence_snippets as t
         where evidence.search_terms(t.company_id, t.content, t.metadata) @> array[wanted.term]
           and t.id::text like '%0') as holders
       from unnest(evidence.search_terms($1::uuid, $2, '{}')) as wanted (term)
       left join evidence.rarest_terms($1, $2, $3) as chosen using (term) order by holders`,
      [rows.OTHER, 'My mentor helped me to find work, and now I know my neighbours', most],
    );
    for (const isTrigram of [true, false]) {
      const ranking = held.filter((one) => one['is_trigram'] === isTrigram);
      const chosen = ranking.filter((one) => one['is_chosen']).map((one) => Number(one['holders']));
      const left = ranking.filter((one) => !one['is_chosen']).map((one) => Number(one['holders']));
      const total = chosen.reduce((sum, holders) => sum + holders, 0);
      expect(total <= most || chosen.length === 1).toBe(true);
      expect(total + Math.min(...left, Infinity)).toBeGreaterThan(most);
      expect(isTrigram ? left.length : 1).toBeGreaterThan(0);
    }
  });

  it('applies its filter before it takes the best', async () => {
    const all = await find('ready to do it', { k: 1 });
    const filter = { outcome: { type: 'JOB_READINESS', gte: 0.95 } };
    const scored = await find('ready to do it', { k: 1, filter });
    expect(scored).toHaveLength(1);
    expect(scored).not.toEqual(all);
  });

  it('finds inflected and misspelt words, and no withdrawn piece', async () => {
    expect(await find('feeling reddy', { k: 1 })).toEqual(['I felt ready.']);
    expect((await find('secretly')).join()).not.toContain('secret');
    expect(await find('?!')).toEqual([]);
  });

  it.each([
    ['a text', { text: 'x'.repeat(301) }, 'text: expected at most 300 characters'],
    ['a size', { text: 'work', k: 0 }, 'k: expected a whole number from 1 to 100'],
  ])('rejects %s that is out of bounds', async (_what, variables, message) => {
    const { errors } = await ask.execute(rows.manager, SEARCH, variables);
    expect(errors?.map((error) => error.message).join()).toContain(message);
  });

  it('reads no more of the table when another company has more pieces of the same words', async () => {
    const before = await readRows();
    expect(before).toMatchObject([{ scans: 0 }]);
    await ask.sql(
      `insert into evidence.evidence_snippets (company_id, source_type, source_id, content)
       select $1, 'survey', gen_random_uuid(), content from evidence.evidence_snippets, generate_series(1, 3)
       where company_id = $2`,
      [rows.OWN, rows.OTHER],
    );
    expect(await readRows()).toEqual(before);
  });
});
