/** Pieces of evidence whose vectors are nearest to that of a question. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Searched } from './searched.sql.ts';

/** Parts of all compared pieces that go on to a stage, as divisors of their number; 500 and 300 at least, which the function knows. */
interface Parts {
  /** Those that differ from the question in the fewest signs, which are then weighed by the question's numbers. */
  readonly near: number;
  /** Those of them that are the best so far. */
  readonly best: number;
}

/**
 * Parts without a filter, or of pieces that are listed. Measured once, on 29 November 2026: of the ten nearest of 12,200 to a question, by
 * vectors of the Universal Sentence Encoder, all were among so many. Of random directions it is nine of ten (decision 91).
 */
const PARTS: Parts = { near: 6, best: 40 };

/** Parts that a filter is applied to, in the order by signs: all that are weighed, of which the first that meet it go on. */
const PARTS_TO_FILTER: Parts = { near: 6, best: 6 };

/** Pieces that meet the filter whose vectors are read, at most, and so many at least that no others are looked for. */
const MAX_CANDIDATES = 300;
const MIN_CANDIDATES = 200;

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
 * embedded and that meet a filter. The cosine is that of vectors of bytes; the pieces that it is calculated of are chosen by the signs of their
 * numbers, compared with those of the question's and then weighed by its numbers.
 */
export async function listNearest(
  question: QuestionVector,
  searched: Searched,
  context: CollectionContext,
): Promise<readonly string[]> {
  const { company, ids, isMet, allMet } = searched;
  if (!isMet || ids) {
    const among = sql`${ids ?? null}::uuid[]`;
    return compare(question, candidatesAmong(question, company, among), context);
  }
  const found = await compare(question, candidatesThat(isMet, question, company), context);
  if (found.length >= MIN_CANDIDATES) return found;
  // Few of the nearest meet the filter: others may that are among the nearest of those that do.
  return compare(question, candidatesAmong(question, company, allMet), context);
}

/** Candidates among the pieces of an array of ids; NULL for all. */
function candidatesAmong(
  question: QuestionVector,
  company: string | null,
  among: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select id from ${nearestBySigns(question, company, PARTS, among)} as near (id)`;
}

/** Candidates that meet a condition, which is asked of the nearest first. */
function candidatesThat(
  isMet: (id: RawBuilder<unknown>) => Condition,
  question: QuestionVector,
  company: string | null,
): RawBuilder<unknown> {
  return sql`
    select n.id from (
      select id from ${nearestBySigns(question, company, PARTS_TO_FILTER)} with ordinality as near (id, place)
      order by place offset 0
    ) as n where ${isMet(sql`n.id`)} limit ${sql.lit(MAX_CANDIDATES)}`;
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

/** Ids of candidates by the cosine of their vectors and the question's, the greatest first. */
async function compare(
  { model, numbers }: QuestionVector,
  candidates: RawBuilder<unknown>,
  context: CollectionContext,
): Promise<readonly string[]> {
  const rows = await select(
    context,
    sql`
    with candidate as materialized (${candidates})
    select t.id, encode(t.embedding_bytes, 'hex') as hex
    from candidate join evidence.evidence_snippets as t using (id) where t.embedding_model = ${model}`,
  );
  return rows
    .map(({ id, hex }) => ({ id: String(id), similarity: cosine(String(hex), numbers) }))
    .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Bits of numbers, 1 for those above zero. */
function bits(numbers: readonly number[]): string {
  return numbers.map((x) => (x > 0 ? '1' : '0')).join('');
}

/** Cosine of a vector of signed bytes, in hexadecimal, and a question, but for the question's length, which all have in common. */
function cosine(hex: string, numbers: readonly number[]): number {
  const { buffer, byteOffset, length } = Buffer.from(hex, 'hex');
  const vector = new Int8Array(buffer, byteOffset, length);
  let product = 0;
  let square = 0;
  for (let index = 0; index < length; index += 1) {
    const x = vector[index] ?? 0;
    product += x * (numbers[index] ?? 0);
    square += x * x;
  }
  return product / Math.sqrt(square);
}
