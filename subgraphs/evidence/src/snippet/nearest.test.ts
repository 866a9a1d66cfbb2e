import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import type { CursorCodec } from '@teei/platform/pagination/cursor.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { liftRestriction, restrict } from '@teei/test/restrict.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { compiler, recordingDatabase } from '@teei/test/compiler.ts';
import { admin } from '@teei/test/viewers.ts';
import type { CompiledQuery } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { DIMENSIONS, type Embedder } from '../embedding/embedder.ts';
import { listNearest, nearestBySigns } from './nearest.sql.ts';
import { searchedPieces } from './searched.sql.ts';
import { countRecords } from './similarity.rules.ts';

type Vector = readonly number[];

/** Codec for statements of which no cursor is asked. */
const NO_CURSORS: CursorCodec = { encode: () => '', decode: () => [] };

/** Texts that the embedder was given, and the vector that it answers each with. */
const asked: string[] = [];
let answer: Vector | DeliveryError = [];
const embedder: Embedder = {
  name: 'e-1',
  async embed(texts) {
    asked.push(...texts);
    if (answer instanceof DeliveryError) throw answer;
    return [answer];
  },
};

const ask = askSubgraph(() => rows.startEvidence({ embedder }));

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = randomNumbers(7);

/** Number that is about as likely below zero as above, near zero most likely. */
const noise = (): number => random() + random() + random() + random() - 2;

const near = (center: Vector, distance: number): Vector =>
  center.map((x) => x + distance * noise());

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, n) => sum + x * (b[n] ?? 0), 0);

function ofLengthOne(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((x) => x / length);
}

/** Meanings that texts are about. All vectors have a part in common, as those of models do. */
const COMMON = Array.from({ length: DIMENSIONS }, noise);
const TOPICS = Array.from({ length: 12 }, () => near(COMMON, 1));

/** Id of the piece of a number: of those about the first topic alone, it begins and ends with 0, so digits draw no fair sample. */
function idOf(n: number): string {
  const digit = n % TOPICS.length === 0 ? '0' : 'f';
  return `${digit}e000000-0000-4000-8000-${String(n).padStart(11, '0')}${digit}`;
}

const PIECES = Array.from({ length: 2_400 }, (_, n) => ({
  id: idOf(n),
  vector: ofLengthOne(near(TOPICS[n % TOPICS.length] ?? [], 1)),
  isScored: n % 5 === 0,
  /** Those of five topics, and some of another: more than a search lists, and few of what is nearest to the other topics. */
  isNote: n % TOPICS.length >= 7 || (n % TOPICS.length === 6 && n < 240),
}));

/** Ids of the ten pieces nearest to a question, by comparison with all of them. */
function nearestOf(pieces: typeof PIECES, question: Vector): readonly string[] {
  return pieces
    .map(({ id, vector }) => ({ id, similarity: dot(vector, question) }))
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, 10)
    .map(({ id }) => id);
}

const SEARCH = `query ($text: String!, $filter: EvidenceFilter) {
  searchEvidence(text: $text, k: 10, filter: $filter) { node { id } } }`;

/** No word of a piece: what is found has its meaning. */
const WORDLESS = '?!';

/** Ids of the pieces that a search for a vector finds, best first. */
async function find(
  question: Vector | DeliveryError,
  { viewer = rows.otherManager, text = WORDLESS, filter = {} } = {},
): Promise<readonly string[]> {
  answer = question;
  const found = read(await ask.data(viewer, SEARCH, { text, filter }), 'searchEvidence');
  return Array.isArray(found) ? found.map((match) => String(read(match, 'node', 'id'))) : [];
}

async function insertPieces(): Promise<void> {
  for (let first = 0; first < PIECES.length; first += 500) {
    await ask.sql(
      `insert into evidence.evidence_snippets
         (id, company_id, campaign_id, source_type, source_id, content, embedding, embedding_model)
       select id, $1, $2, case when "isNote" then 'checkin_note' else 'survey' end, gen_random_uuid(), 'word',
         vector::evidence.vector, 'e-1'
       from jsonb_to_recordset($3) as piece (id uuid, vector real[], "isNote" boolean)`,
      [rows.OTHER, rows.FOREIGN_CAMPAIGN, JSON.stringify(PIECES.slice(first, first + 500))],
    );
  }
  await ask.sql(
    `insert into evidence.outcome_scores (user_id, evidence_snippet_id, outcome_type, score, confidence, model_version)
     select $1, id, 'belonging', 0.9, 0.9, 'q2q-1' from unnest($2::uuid[]) as id`,
    [rows.STRANGER, PIECES.filter(({ isScored }) => isScored).map(({ id }) => id)],
  );
  await ask.sql('analyze evidence.evidence_snippets');
}

describe('a search of evidence by meaning', () => {
  beforeAll(insertPieces);

  it.each([
    ['of all pieces', {}, PIECES],
    [
      'of those that meet a filter',
      { outcome: { type: 'BELONGING', gte: 0.5 } },
      PIECES.filter(({ isScored }) => isScored),
    ],
    [
      'of those that meet a filter which few of the nearest meet',
      { sourceType: ['CHECKIN_NOTE'] },
      PIECES.filter(({ isNote }) => isNote),
    ],
    [
      'of those that meet a filter which all meet',
      { sourceType: ['SURVEY', 'CHECKIN_NOTE'] },
      PIECES,
    ],
  ])('finds at least 0.95 of the ten nearest %s', async (_title, filter, pieces) => {
    let hits = 0;
    for (const topic of TOPICS) {
      const question = near(topic, 1);
      const wanted = nearestOf(pieces, question);
      const found = await find(question, { filter });
      hits += wanted.filter((id) => found.includes(id)).length;
    }
    expect(hits / (TOPICS.length * 10)).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['a half, of which a third', { near: 2, best: 3 }],
    ['a thousand, of which six hundred', { near: 6, best: 40 }],
    ['a half, all of which', { near: 2, best: 2 }],
  ])('has the nearest among %s go on', async (_title, parts) => {
    let hits = 0;
    for (const topic of TOPICS) {
      const question = near(topic, 1);
      const wanted = nearestOf(PIECES, question);
      const { sql: text, parameters } = nearestBySigns(
        { model: embedder.name, numbers: question },
        rows.OTHER,
        parts,
      ).compile(compiler);
      const found = await ask.sql(`select id from ${text} as near (id)`, [...parameters]);
      expect(found.length).toBeGreaterThanOrEqual(600);
      expect(found.length).toBeLessThan(0.6 * PIECES.length);
      const ids = new Set(found.map(({ id }) => id));
      hits += wanted.filter((id) => ids.has(id)).length;
    }
    expect(hits / (TOPICS.length * 10)).toBeGreaterThanOrEqual(0.95);
  });

  it('brings at most two thousand of them to Node, whatever it is among', async () => {
    const statements: CompiledQuery[] = [];
    const db = recordingDatabase((statement) => statements.push(statement));
    const context = { viewer: admin, db, cursors: NO_CURSORS, now: new Date(TEST_NOW) };
    const searched = await searchedPieces({ companyId: rows.OTHER }, context);
    const ids = PIECES.map(({ id }) => id);
    await listNearest(
      { model: embedder.name, numbers: TOPICS[0] ?? [] },
      { ...searched, ids },
      PIECES.length,
      context,
    );
    const { sql: text, parameters } = statements.at(-1) ?? {};
    const [row] = await ask.sql(String(text), parameters);
    expect(countRecords(Buffer.from(String(row?.['records']), 'base64'))).toBe(2_000);
  });

  it('orders what it finds by the cosine, and gives staff the same of a company', async () => {
    const question = PIECES[42]?.vector ?? [];
    const found = await find(question);
    expect(found[0]).toBe(PIECES[42]?.id);
    // Bytes have the least different ones in another order here and there.
    expect(found.slice(0, 5)).toEqual(nearestOf(PIECES, question).slice(0, 5));
    const filter = { companyId: rows.OTHER };
    expect(await find(question, { viewer: admin, filter })).toEqual(found);
  });

  it('finds no piece of another company, of another model or of TEEI’s own programmes', async () => {
    const question = PIECES[0]?.vector ?? [];
    expect(await find(question, { viewer: rows.manager })).toEqual([]);
    expect(
      await find(question, { viewer: rows.manager, filter: { companyId: rows.OTHER } }),
    ).toEqual([]);
    expect(await find(question, { viewer: admin })).toEqual([]);
    const { id } = PIECES[0] ?? {};
    const setModel = 'update evidence.evidence_snippets set embedding_model = $2 where id = $1';
    await ask.sql(setModel, [id, 'e-0']);
    expect(await find(question)).not.toContain(id);
    await ask.sql(setModel, [id, 'e-1']);
    expect(await find(question)).toContain(id);
  });

  it('finds TEEI’s own pieces for staff who name no company', async () => {
    const vector = TOPICS[1] ?? [];
    const [own] = await ask.sql(
      `insert into evidence.evidence_snippets (source_type, source_id, content, embedding, embedding_model)
       values ('survey', gen_random_uuid(), 'word', $1::real[]::evidence.vector, 'e-1') returning id`,
      [vector],
    );
    expect(await find(vector, { viewer: admin })).toEqual([own?.['id']]);
  });

  it('finds no piece that is withdrawn, or about somebody whose data is restricted', async () => {
    const { id, vector = [] } = PIECES[5] ?? {};
    expect(await find(vector)).toContain(id);
    await restrict(ask, rows.STRANGER);
    expect(await find(vector)).not.toContain(id);
    await liftRestriction(ask, rows.STRANGER);
    expect(await find(vector)).toContain(id);
    await ask.sql(
      `update evidence.evidence_snippets set metadata = '{"state": "withdrawn"}' where id = $1`,
      [id],
    );
    expect(await find(vector)).not.toContain(id);
    const [kept] = await ask.sql(
      `select embedding_signs, embedding_bytes from evidence.evidence_snippets where id = $1`,
      [id],
    );
    expect(kept).toEqual({ embedding_signs: null, embedding_bytes: null });
  });

  it('sends its question without names', async () => {
    asked.length = 0;
    await find(TOPICS[0] ?? [], { text: 'What does Lars Moen say about work?' });
    expect(asked.join()).toContain('say about work?');
    expect(asked.join()).not.toContain('Moen');
  });

  it.each([
    ['evidence_snippets_embedding_signs_idx', ''],
    ['evidence_snippets_sampled_signs_idx', 'and uuid_hash(t.id) & 15 = 0'],
  ])('compares with the entries of %s alone', async (index, inSample) => {
    await ask.sql('vacuum analyze evidence.evidence_snippets');
    const plan = await ask.sql(
      `explain select t.id, bit_count(t.embedding_signs # t.embedding_signs) from evidence.evidence_snippets as t
       where t.company_id = '${rows.OTHER}' and t.embedding_model = 'e-1' and t.embedding_signs is not null ${inSample}`,
    );
    expect(JSON.stringify(plan)).toContain(`Index Only Scan using ${index}`);
  });

  it('goes by words alone while the model fails', async () => {
    const failure = new DeliveryError('Broken.', false);
    expect(await find(failure, { viewer: rows.manager, text: 'feeling ready' })).toContain(
      rows.BEST,
    );
  });
});
