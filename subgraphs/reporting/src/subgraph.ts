/** The reporting domain as a subgraph. */
import {
  defineSubgraph,
  withJobs,
  withServices,
  type Subgraph,
} from '@teei/platform/subgraph/subgraph.ts';
import { block } from './block/block.ts';
import { citation } from './citation/citation.ts';
import { co2e } from './co2e/co2e.ts';
import { communityInvestment } from './community-investment/community-investment.ts';
import type { ReportingServices } from './context.ts';
import { deliveryJobs } from './delivery/delivery.jobs.ts';
import { delivery } from './delivery/delivery.ts';
import { generation } from './generation/generation.ts';
import { disclosure } from './disclosure/disclosure.ts';
import { materiality } from './materiality/materiality.ts';
import { leaderboard } from './leaderboard/leaderboard.ts';
import { periodMetrics } from './period-metrics/period-metrics.ts';
import { platformMapping } from './platform-mapping/platform-mapping.ts';
import { publication } from './publication/publication.ts';
import { publicationToken } from './publication-token/publication-token.ts';
import { publicationView } from './publication-view/publication-view.ts';
import { report } from './report/report.ts';
import { reportTheme } from './report-theme/report-theme.ts';
import { savedView } from './saved-view/saved-view.ts';
import { scenario } from './scenario/scenario.ts';
import { schedule } from './schedule/schedule.ts';
import { shareLink } from './share-link/share-link.ts';
import { sroi } from './sroi/sroi.ts';
import { vis } from './vis/vis.ts';
import { webhookJobs } from './webhook/webhook.jobs.ts';
import { webhook } from './webhook/webhook.ts';

export const reportingSubgraph = defineSubgraph({
  name: 'reporting',
  nouns: [
    report,
    generation,
    citation,
    schedule,
    scenario,
    savedView,
    shareLink,
    reportTheme,
    sroi,
    vis,
    leaderboard,
    periodMetrics,
    co2e,
    disclosure,
    materiality,
    communityInvestment,
    delivery,
    platformMapping,
    webhook,
    publication,
    publicationToken,
    block,
    publicationView,
  ],
});

/** Reporting subgraph with services of its process. */
export function withReportingServices(services: ReportingServices): Subgraph {
  return withJobs(withServices(reportingSubgraph, services), {
    ...webhookJobs(services),
    ...deliveryJobs(services.endpoints),
  });
}
