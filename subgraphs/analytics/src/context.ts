/** Context of one request to the analytics subgraph. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { AnalyticsStore } from './store.ts';

export interface AnalyticsContext {
  readonly viewer: Viewer;
  readonly store: AnalyticsStore;
  /** The moment that relative periods are named from. */
  readonly now: Date;
}
