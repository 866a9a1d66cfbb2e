/** Archives of exports, fetched and opened as whoever has asked for them does. */
import { createHash, randomBytes } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

/** Token of a link, and the hash that the graph is told. */
export function makeLink(): { readonly token: string; readonly linkHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, linkHash: createHash('sha256').update(token).digest('hex') };
}

/** Files of an archive that a link opens, by their names. */
export async function openArchive(
  url: string,
  identity: string,
): Promise<Readonly<Record<string, string>>> {
  const fetched = await fetch(url);
  expect([fetched.status, fetched.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return openSealed(new Uint8Array(await fetched.arrayBuffer()), identity);
}

/** Opens the bytes of an archive; returns the texts of its files by name. */
export async function openSealed(
  sealed: Uint8Array,
  identity: string,
): Promise<Readonly<Record<string, string>>> {
  expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Object.fromEntries(
    Object.entries(unzipSync(await decrypter.decrypt(sealed))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );
}
