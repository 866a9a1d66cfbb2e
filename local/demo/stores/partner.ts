/** The demo's partner, with a key that everybody may know, and what it may run. */
import { readFile } from 'node:fs/promises';
import { addClient, addKey } from '@teei/gateway/src/partners/client.sql.ts';
import { hashKey } from '@teei/gateway/src/partners/keys.ts';
import { readManifest } from '@teei/gateway/src/partners/manifest.ts';
import { publishOperations } from '@teei/gateway/src/partners/operation.sql.ts';
import type pg from 'pg';
import { PARTNER } from '../story/story.ts';

const MANIFEST = new URL('../../../operations/benevity.json', import.meta.url);

export async function writePartner(client: pg.ClientBase): Promise<void> {
  const { client: name, companyId, platform, key } = PARTNER;
  const id = await addClient(client, { name, companyId, platform, scopes: [] });
  await addKey(client, id, hashKey(key));
  await publishOperations(client, id, readManifest(await readFile(MANIFEST, 'utf8')));
}
