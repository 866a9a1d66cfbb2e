/** Pieces of evidence whose vectors are nearest to that of a question. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { sql, type RawBuilder } from 'kysely';

/** Part of the compared pieces, and number at least, that go on to a stage. */
interface Share {
  readonly divisor: number;
  readonly min: number;
}

/** Pieces that differ from the question in the fewest signs, whose signs are then weighed by the question's numbers. */
const BY_SIGNS: Share = { divisor: 6, min: 500 };

/**
 * Pieces whose vectors are read. Of the ten nearest of 12,200 to a question, by vectors of the Universal Sentence Encoder, all
 * were among so many.
 */
const CANDIDATES: Share = { divisor: 40, min: 300 };

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
 * embedded and that meet a condition. The cosine is that of vectors of bytes; the pieces that it is calculated of are chosen by the signs of their
 * numbers, compared with those of the question's and then weighed by its numbers.
 *
 * @param company null for TEEI's own programmes; a company user searches their own whatever it is
 * @param whereMet `where` clause on `id`, or nothing
 */
export async function listNearest(
  { model, numbers }: QuestionVector,
  company: string | null,
  whereMet: RawBuilder<unknown>,
  context: CollectionContext,
): Promise<readonly string[]> {
  const greatest = Math.max(...numbers.map(Math.abs));
  const weights = numbers.map((x) => Math.round((x / greatest) * MAX_WEIGHT) + MAX_WEIGHT + 1);
  const common = (bit: number): RawBuilder<unknown> =>
    sql`bit_count(signs & ${bits(weights.map((weight) => (weight >> bit) & 1))})`;
  const rows = await select(
    context,
    sql`
    with compared as materialized (
      select * from evidence.sign_differences(${company}::uuid, ${model}, ${bits(numbers)}) ${whereMet}
    ), near as materialized (
      select * from compared order by differences, id ${limitToShare(BY_SIGNS)}
    ), candidate as materialized (
      select id from near
      order by ${common(0)} + 2 * ${common(1)} + 4 * ${common(2)} + 8 * (${common(3)} - bit_count(signs)) desc, id
      ${limitToShare(CANDIDATES)}
    )
    select t.id, encode(t.embedding_bytes, 'hex') as hex
    from candidate join evidence.evidence_snippets as t using (id) where t.embedding_model = ${model}`,
  );
  return rows
    .map(({ id, hex }) => ({ id: String(id), similarity: cosine(String(hex), numbers) }))
    .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function limitToShare({ divisor, min }: Share): RawBuilder<unknown> {
  return sql`limit (select greatest(count(*) / ${sql.lit(divisor)}, ${sql.lit(min)}) from compared)`;
}

/** Bits of numbers, 1 for those above zero. */
function bits(numbers: readonly number[]): RawBuilder<unknown> {
  return sql`${numbers.map((x) => (x > 0 ? '1' : '0')).join('')}::bit(512)`;
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
