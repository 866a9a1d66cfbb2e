/** Pieces of evidence whose vectors are nearest to that of a question. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { sql, type RawBuilder } from 'kysely';
import { DIMENSIONS } from '../embedding/embedder.ts';
import type { Searched } from './searched.sql.ts';
import { countRecords, nearestOf } from './similarity.rules.ts';

/** Parts of all compared pieces that go on to a stage, as divisors of their number; 1,000 and 600 at least, which the function knows. */
interface Parts {
  /** Those that differ from the question in the fewest signs, which are then weighed by the question's numbers. */
  readonly near: number;
  /** Those of them that are the best so far. */
  readonly best: number;
}

/** Parts without a filter. */
const PARTS: Parts = { near: 12, best: 40 };

/** Parts of all that meet a filter which few of the nearest meet: it tells nothing of them apart that is near. */
const PARTS_OF_MET: Parts = { near: 3, best: 6 };

/** Parts that a filter is applied to, in the order by signs: all that are weighed, of which the first that meet it go on. */
const PARTS_TO_FILTER: Parts = { near: 6, best: 6 };

/** The same of a filter that most pieces meet. */
const PARTS_OF_MOST: Parts = { near: 12, best: 12 };

/** Pieces that meet the filter whose vectors are read, at most, and so many at least that no others are looked for. */
const MAX_CANDIDATES = 600;
const MIN_CANDIDATES = 200;

/** Pieces whose vectors come to Node at most: they are compared in one turn of the event loop. */
const MAX_COMPARED = 2_000;

/** Greatest number of a question as an integer, whose four bits are weighed apart. */
const MAX_WEIGHT = 7;

/** Question as a vector. */
export interface QuestionVector {
  /** Name of the model that it is by. */
  readonly model: string;
  readonly numbers: readonly number[];
}

/**
 * Ids of the pieces nearest to a question by the cosine, nearest first, among those of a company that the same model has
 * embedded and that meet a filter. The cosine is that of vectors of bytes. Where few meet the filter it is calculated of each; else the
 * pieces that it is calculated of are chosen by the signs of their numbers, compared with those of the question's and then weighed by its numbers.
 *
 * @param most ids that are returned
 */
export async function listNearest(
  question: QuestionVector,
  searched: Searched,
  most: number,
  context: CollectionContext,
): Promise<readonly string[]> {
  const { company, ids, isMet, isMetByMost, allMet } = searched;
  const read = (candidates: RawBuilder<unknown>, max = MAX_COMPARED): Promise<Buffer> =>
    readRecords(question, { candidates, max }, searched, context);
  const nearest = (records: Buffer): readonly string[] =>
    nearestOf(records, question.numbers, most);
  if (ids) return nearest(await read(sql`select unnest(${ids}::uuid[]) as id`));
  if (!isMet) return nearest(await read(inOrder(nearestBySigns(question, company, PARTS))));
  const parts = isMetByMost ? PARTS_OF_MOST : PARTS_TO_FILTER;
  const records = await read(inOrder(nearestBySigns(question, company, parts)), MAX_CANDIDATES);
  if (countRecords(records) >= MIN_CANDIDATES) return nearest(records);
  // Few of the nearest meet the filter: others may that are among the nearest of those that do.
  return nearest(await read(inOrder(nearestBySigns(question, company, PARTS_OF_MET, allMet))));
}

/** Statement of the ids of a relation, in its order. */
function inOrder(near: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select id from ${near} with ordinality as near (id, place) order by place`;
}

/** Relation of the ids of the pieces whose signs are nearest to a question's, in their order; @param among array of ids, NULL for all */
export function nearestBySigns(
  { model, numbers }: QuestionVector,
  company: string | null,
  { near, best }: Parts,
  among = sql`null`,
): RawBuilder<unknown> {
  const greatest = Math.max(...numbers.map(Math.abs));
  const weights = numbers.map((x) => Math.round((x / greatest) * MAX_WEIGHT) + MAX_WEIGHT + 1);
  const weightBits = [0, 1, 2, 3].map((bit) => bits(weights.map((weight) => (weight >> bit) & 1)));
  return sql`evidence.nearest_by_signs(${company}::uuid, ${model}, ${bits(numbers)}::bit(512), ${weightBits}::bit(512)[],
    ${among}, ${sql.lit(near)}, ${sql.lit(best)})`;
}

/**
 * Records of candidates that meet the filter, the first `max` of them, as one value: a row of the answer for each would cost more than
 * their comparison.
 */
async function readRecords(
  { model }: QuestionVector,
  { candidates, max }: { readonly candidates: RawBuilder<unknown>; readonly max: number },
  { valueOf }: Searched,
  context: CollectionContext,
): Promise<Buffer> {
  const record = valueOf(
    sql`c.id`,
    sql`uuid_send(t.id) || t.embedding_bytes`,
    sql`t.embedding_model = ${model} and octet_length(t.embedding_bytes) = ${sql.lit(DIMENSIONS)}`,
  );
  const [row] = await select(
    context,
    sql`
    select encode(string_agg(first.record, ''), 'base64') as records from (
      select r.record from (select ${record} as record from (${candidates} offset 0) as c offset 0) as r
      where r.record is not null limit ${sql.lit(max)}
    ) as first`,
  );
  const records = row?.['records'];
  return Buffer.from(typeof records === 'string' ? records : '', 'base64');
}

/** Bits of numbers, 1 for those above zero. */
function bits(numbers: readonly number[]): string {
  return numbers.map((x) => (x > 0 ? '1' : '0')).join('');
}
