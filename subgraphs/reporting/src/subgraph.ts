/** The reporting domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { blocks } from './block/block.collection.ts';
import {
  blocksOfPublication,
  chartFields,
  evidenceFields,
  headingFields,
  metricFields,
  textFields,
  tileFields,
} from './block/block.resolvers.ts';
import { citations } from './citation/citation.collection.ts';
import { citationFields, citationsOfEvidence } from './citation/citation.resolvers.ts';
import { co2eCalculations } from './co2e/co2e.collection.ts';
import { co2eFields, co2eOfCompany } from './co2e/co2e.resolvers.ts';
import { deliveries } from './delivery/delivery.collection.ts';
import {
  deliveriesOfCompany,
  deliveryFields,
  deliveryQueries,
} from './delivery/delivery.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { periodMetrics } from './period-metrics/period-metrics.collection.ts';
import {
  periodMetricsFields,
  periodMetricsOfCompany,
  periodMetricsQueries,
} from './period-metrics/period-metrics.resolvers.ts';
import { platformMappings } from './platform-mapping/platform-mapping.collection.ts';
import {
  platformMappingFields,
  platformMappingQueries,
} from './platform-mapping/platform-mapping.resolvers.ts';
import { publicationTokens } from './publication-token/publication-token.collection.ts';
import {
  publicationTokenFields,
  tokensOfPublication,
} from './publication-token/publication-token.resolvers.ts';
import { viewsOfPublication } from './publication-view/publication-view.resolvers.ts';
import { publications } from './publication/publication.collection.ts';
import {
  publicationFields,
  publicationQueries,
  publicationsOfCompany,
} from './publication/publication.resolvers.ts';
import { reportThemes } from './report-theme/report-theme.collection.ts';
import { upsertReportTheme } from './report-theme/report-theme.mutations.ts';
import { reportThemeFields, reportThemesOfCompany } from './report-theme/report-theme.resolvers.ts';
import { reports } from './report/report.collection.ts';
import { reportFields, reportQueries, reportsOfCompany } from './report/report.resolvers.ts';
import { savedViews } from './saved-view/saved-view.collection.ts';
import {
  savedViewFields,
  savedViewsOfCompany,
  savedViewsOfUser,
} from './saved-view/saved-view.resolvers.ts';
import { schedules } from './schedule/schedule.collection.ts';
import { scheduleFields, schedulesOfCompany } from './schedule/schedule.resolvers.ts';
import { shareLinks } from './share-link/share-link.collection.ts';
import { shareLinkFields, shareLinksOfView } from './share-link/share-link.resolvers.ts';
import { sroiCalculations } from './sroi/sroi.collection.ts';
import { sroiFields, sroiOfCompany, sroiQueries } from './sroi/sroi.resolvers.ts';
import { visCalculations } from './vis/vis.collection.ts';
import { visFields, visOfUser } from './vis/vis.resolvers.ts';
import { webhooks } from './webhook/webhook.collection.ts';
import { webhookFields, webhooksOfCompany } from './webhook/webhook.resolvers.ts';

const resolvers: Resolvers = {
  Query: {
    ...reportQueries,
    ...sroiQueries,
    ...periodMetricsQueries,
    ...deliveryQueries,
    ...platformMappingQueries,
    ...publicationQueries,
  },
  Mutation: { upsertReportTheme },
  Report: reportFields,
  ReportCitation: citationFields,
  ScheduledReport: scheduleFields,
  SavedView: { ...savedViewFields, ...shareLinksOfView },
  ShareLink: shareLinkFields,
  ReportTheme: reportThemeFields,
  SroiCalculation: sroiFields,
  VisCalculation: visFields,
  CompanyPeriodMetrics: periodMetricsFields,
  Co2eCalculation: co2eFields,
  ImpactDelivery: deliveryFields,
  PlatformMapping: platformMappingFields,
  Webhook: webhookFields,
  Publication: {
    ...publicationFields,
    ...blocksOfPublication,
    ...tokensOfPublication,
    ...viewsOfPublication,
  },
  PublicationToken: publicationTokenFields,
  TileBlock: tileFields,
  TextBlock: textFields,
  ChartBlock: chartFields,
  EvidenceBlock: evidenceFields,
  MetricBlock: metricFields,
  HeadingBlock: headingFields,
  Company: {
    ...sroiOfCompany,
    ...periodMetricsOfCompany,
    ...co2eOfCompany,
    ...reportsOfCompany,
    ...schedulesOfCompany,
    ...savedViewsOfCompany,
    ...reportThemesOfCompany,
    ...deliveriesOfCompany,
    ...webhooksOfCompany,
    ...publicationsOfCompany,
  },
  User: { ...visOfUser, ...savedViewsOfUser },
  EvidenceSnippet: citationsOfEvidence,
};

export const reportingSubgraph = defineSubgraph({
  name: 'reporting',
  resolvers,
  collections: [
    reports,
    citations,
    schedules,
    savedViews,
    shareLinks,
    reportThemes,
    sroiCalculations,
    visCalculations,
    periodMetrics,
    co2eCalculations,
    deliveries,
    platformMappings,
    webhooks,
    publications,
    publicationTokens,
    blocks,
  ],
});
