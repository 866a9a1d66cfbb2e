/** Where each type's rows are, and selections of everything that it has, so that no field is left untried. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The table of each type with a key, and what tells its rows apart from another type's. */
export const TABLES: Readonly<Record<string, string>> = {
  Report: 'reporting.report_lineage',
  ReportCitation: 'reporting.report_citations',
  ScheduledReport: 'reporting.scheduled_reports',
  SavedView: 'reporting.saved_views',
  ShareLink: 'reporting.share_links',
  ReportTheme: 'reporting.report_themes',
  SroiCalculation: 'reporting.sroi_calculations',
  VisCalculation: 'reporting.vis_calculations',
  CompanyPeriodMetrics: 'reporting.metrics_company_period',
  Co2eCalculation: 'reporting.co2e_calculations',
  ImpactDelivery: 'reporting.impact_deliveries',
  PlatformMapping: 'reporting.platform_mappings',
  Webhook: 'reporting.webhooks',
  Publication: 'reporting.publications',
  PublicationToken: 'reporting.publication_tokens',
  TileBlock: `reporting.publication_blocks where kind = 'TILE'`,
  TextBlock: `reporting.publication_blocks where kind = 'TEXT'`,
  ChartBlock: `reporting.publication_blocks where kind = 'CHART'`,
  EvidenceBlock: `reporting.publication_blocks where kind = 'EVIDENCE'`,
  MetricBlock: `reporting.publication_blocks where kind = 'METRIC'`,
  HeadingBlock: `reporting.publication_blocks where kind = 'HEADING'`,
  Company: 'users.companies',
  User: 'users.users',
  EvidenceSnippet: 'evidence.evidence_snippets',
};

/** Values for arguments that must be given, by name. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  period: '{ quarter: "2025-Q3" }',
};

/** Every field of the type, and of the types below it to the given depth. */
export function everything(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return `__typename ${possible.map((each) => `... on ${each.name} { ${everything(schema, each, depth)} }`).join(' ')}`;
  }
  if (!isObjectType(type)) throw new TypeError(`${type.name} has no fields.`);
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const given = field.args
      .filter(isRequiredArgument)
      .map((argument) => `${argument.name}: ${ARGUMENTS[argument.name] ?? ''}`);
    const head = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
    if (isLeafType(inner)) return [head];
    return depth > 0 ? [`${head} { ${everything(schema, inner, depth - 1)} }`] : [];
  });
  return ['__typename', ...parts].join(' ');
}
