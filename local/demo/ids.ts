// Ids that never change: UUIDv5 of the table and a number.
import { createHash } from 'node:crypto';

/** UUIDv5 of "demo.teei.example" in the DNS namespace (RFC 9562). */
const NAMESPACE = uuid5(
  Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex'),
  'demo.teei.example',
);

/** Ids up to this number are the story's; everything drawn at random comes after them. */
const STORY_ROWS = 100;

const tableNamespaces = new Map<string, Buffer>();

/** The id of row `n` of a table, the same in every profile. */
export function demoId(table: string, n: number): string {
  let namespace = tableNamespaces.get(table);
  if (!namespace) {
    namespace = uuid5(NAMESPACE, table);
    tableNamespaces.set(table, namespace);
  }
  const hex = uuid5(namespace, String(n)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Hands out the ids of each table in order, after those of the story. */
export class Ids {
  readonly #last = new Map<string, number>();

  next(table: string): string {
    const n = (this.#last.get(table) ?? STORY_ROWS) + 1;
    this.#last.set(table, n);
    return demoId(table, n);
  }
}

function uuid5(namespace: Buffer, name: string): Buffer {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}
