import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { PublicationBlocks } from '../generated/database.ts';

/** The type of each kind, as publication_blocks.kind stores it. */
const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['TILE', 'TileBlock'],
  ['TEXT', 'TextBlock'],
  ['CHART', 'ChartBlock'],
  ['EVIDENCE', 'EvidenceBlock'],
  ['METRIC', 'MetricBlock'],
  ['HEADING', 'HeadingBlock'],
]);

/** All kinds of block: a page's few, in their order, without filters and pages. */
export const blocks = new Collection<Selectable<PublicationBlocks>, object, 'POSITION_ASC'>({
  type: 'PublicationBlock',
  types: [...TYPES.values()],
  table: 'reporting.publication_blocks',
  filters: () => ({}),
  orders: { POSITION_ASC: [asc('order')] },
  defaultOrder: 'POSITION_ASC',
});

/** The type of a kind of block. */
export function blockType(kind: unknown): string | undefined {
  return TYPES.get(kind);
}
