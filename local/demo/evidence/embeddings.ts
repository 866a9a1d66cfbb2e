/** Embeddings of the text templates, computed once by generate-embeddings.ts and kept beside it. */
import { EMBEDDINGS } from './generated/embeddings.ts';

/** Numbers of an embedding; the size of the local embedding model. */
export const DIMENSIONS = 512;

const literals = new Map<string, string>();

/**
 * The embedding of a template as an array literal of Postgres.
 *
 * @throws RangeError when the template has none
 */
export function embeddingText(templateKey: string): string {
  const known = literals.get(templateKey);
  if (known !== undefined) return known;
  const literal = `{${[...embedding(templateKey)].map((number) => number.toFixed(4)).join(',')}}`;
  literals.set(templateKey, literal);
  return literal;
}

/** The embedding of a template, of length 1. @throws RangeError when the template has none */
export function embedding(templateKey: string): Float32Array {
  const stored = EMBEDDINGS[templateKey];
  if (stored === undefined) throw new RangeError(`No embedding for the text ${templateKey}.`);
  return unpack(stored);
}

/** Packs an embedding into 512 signed bytes, as base64: directions stay within 0.4 % of a turn. */
export function pack(vector: readonly number[]): string {
  const largest = Math.max(...vector.map(Math.abs));
  return Buffer.from(
    Int8Array.from(vector, (x) => Math.round((x / largest) * 127)).buffer,
  ).toString('base64');
}

/** Undoes `pack`; the result has length 1. */
export function unpack(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  const vector = Float32Array.from({ length: bytes.length }, (_, index) => bytes.readInt8(index));
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}
