import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PublicationBlocks } from '../generated/database.ts';

/** Object types by publication_blocks.kind. */
const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['TILE', 'TileBlock'],
  ['TEXT', 'TextBlock'],
  ['CHART', 'ChartBlock'],
  ['EVIDENCE', 'EvidenceBlock'],
  ['METRIC', 'MetricBlock'],
  ['HEADING', 'HeadingBlock'],
]);

/** Collection of all kinds of blocks, without filters and pages: a publication has few. */
export const blocks = new Collection<Selectable<PublicationBlocks>, object, 'POSITION_ASC'>({
  type: 'PublicationBlock',
  types: [...TYPES.values()],
  table: 'reporting.publication_blocks',
  filters: () => ({}),
  orders: { POSITION_ASC: [asc('order')] },
  defaultOrder: 'POSITION_ASC',
});

/** Object type of a kind of block. */
export function blockType(kind: unknown): string | undefined {
  return TYPES.get(kind);
}
