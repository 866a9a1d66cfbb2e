/** SQL of the contents of images. */
import { sql, type RawBuilder } from 'kysely';
import type { StoredImage } from './asset.rules.ts';

/** Stores the content; the value is its hash. */
export function storeImage({ content, mimeType }: StoredImage): RawBuilder<string> {
  return sql`files.store_image(${content}, ${mimeType})`;
}
