/** Similarity of pieces of evidence to a question, by vectors of bytes. */
import { DIMENSIONS } from '../embedding/embedder.ts';

/** Bytes of a UUID. */
const ID_BYTES = 16;

/** Bytes of a record: the id of a piece, then its vector of signed bytes. */
const RECORD_BYTES = ID_BYTES + DIMENSIONS;

/** Number of records. */
export function countRecords(records: Buffer): number {
  return records.length / RECORD_BYTES;
}

/**
 * Ids in records by the cosine of their vectors and the question's, the greatest first; those that are equal by id.
 *
 * @param most ids that are returned
 */
export function nearestOf(
  records: Buffer,
  question: readonly number[],
  most: number,
): readonly string[] {
  const bytes = new Int8Array(records.buffer, records.byteOffset, records.length);
  const numbers = Float64Array.from(question);
  const similarities = new Float64Array(countRecords(records));
  for (let at = 0; at < similarities.length; at += 1) {
    similarities[at] = cosine(bytes, at * RECORD_BYTES + ID_BYTES, numbers);
  }
  const idOf = (at: number): Buffer =>
    records.subarray(at * RECORD_BYTES, at * RECORD_BYTES + ID_BYTES);
  return [...similarities.keys()]
    .toSorted(
      (a, b) => (similarities[b] ?? 0) - (similarities[a] ?? 0) || Buffer.compare(idOf(a), idOf(b)),
    )
    .slice(0, most)
    .map((at) => uuidOf(idOf(at)));
}

/** Cosine of a vector among bytes and a question, but for the question's length, which all have in common. */
function cosine(bytes: Int8Array, from: number, question: Float64Array): number {
  let product = 0;
  let square = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) {
    const x = bytes[from + at] ?? 0;
    product += x * (question[at] ?? 0);
    square += x * x;
  }
  return product / Math.sqrt(square);
}

function uuidOf(id: Buffer): string {
  const hex = id.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
