/** Ids that never change: UUIDv5 of the table and a number. */
import { hash } from 'node:crypto';

/** The DNS namespace of RFC 9562, and the demo's own in it. */
const DNS = bytesOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
const NAMESPACE = bytesOf(uuid5(DNS, 'demo.teei.example'));

/** Ids up to this number are the story's; everything drawn at random comes after them. */
const STORY_ROWS = 100;

const tableNamespaces = new Map<string, Buffer>();

/** The id of row `n` of a table, the same in every profile. */
export function demoId(table: string, n: number): string {
  let namespace = tableNamespaces.get(table);
  if (!namespace) {
    namespace = bytesOf(uuid5(NAMESPACE, table));
    tableNamespaces.set(table, namespace);
  }
  return uuid5(namespace, String(n));
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

/** UUIDv5 of RFC 9562: SHA-1 over namespace and name, with the version and variant set. */
function uuid5(namespace: Uint8Array, name: string): string {
  const hex = hash('sha1', Buffer.concat([namespace, Buffer.from(name)]));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
