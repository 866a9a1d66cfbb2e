/** Sizes of the profiles. */
import type { TableName } from './tables.ts';

export type ProfileName = 'small' | 'demo' | 'large';

export interface Profile {
  readonly name: ProfileName;
  /** Rows of each table; what is drawn at random may differ by a few per cent. */
  readonly rows: (table: TableName) => number;
  /** Calendar months of history, the current one included. */
  readonly months: number;
  /** Periods of a company: the number of months, quarters and years are kept. */
  readonly periods: { readonly months: number; readonly quarters: number; readonly years: number };
}

/** Rows of each table: small (tests), demo (a first look), large (benchmarks). */
const ROWS: Readonly<Record<TableName, readonly [number, number, number]>> = {
  users: [160, 2_600, 260_000],
  companies: [9, 24, 200],
  company_users: [90, 1_450, 150_000],
  program_enrollments: [240, 3_900, 420_000],
  external_id_mappings: [20, 300, 20_000],
  user_external_ids: [260, 4_200, 420_000],
  identity_linking_audit: [270, 4_400, 430_000],
  privacy_requests: [8, 26, 2_000],
  privacy_audit_log: [30, 120, 10_000],
  buddy_matches: [40, 640, 70_000],
  buddy_events: [90, 1_900, 210_000],
  buddy_checkins: [160, 4_300, 480_000],
  buddy_feedback: [60, 950, 105_000],
  buddy_system_events: [350, 8_100, 900_000],
  kintell_sessions: [220, 7_800, 1_200_000],
  learning_progress: [60, 900, 90_000],
  user_consents: [300, 5_200, 520_000],
  consent_text_versions: [18, 30, 30],
  data_subject_requests: [12, 38, 2_500],
  data_processing_records: [40, 1_200, 300_000],
  data_breach_incidents: [2, 3, 10],
  data_retention_policies: [8, 14, 14],
  branding_themes: [6, 30, 250],
  branding_assets: [12, 72, 600],
  branding_domains: [4, 18, 150],
  branding_audit_log: [10, 140, 3_000],
  program_templates: [6, 14, 40],
  beneficiary_groups: [5, 16, 60],
  campaigns: [18, 96, 2_400],
  program_instances: [24, 150, 4_200],
  campaign_metrics_snapshots: [300, 6_500, 330_000],
  evidence_snippets: [120, 2_400, 300_000],
  outcome_scores: [360, 7_200, 900_000],
  ai_prompt_audit: [40, 620, 60_000],
  report_lineage: [6, 72, 3_000],
  report_citations: [60, 860, 40_000],
  scheduled_reports: [4, 30, 400],
  saved_views: [8, 110, 4_000],
  share_links: [4, 40, 1_200],
  report_themes: [3, 20, 200],
  sroi_calculations: [36, 240, 4_800],
  vis_calculations: [300, 9_400, 1_000_000],
  metrics_company_period: [100, 620, 9_600],
  co2e_calculations: [60, 700, 20_000],
  notifications_queue: [60, 1_800, 200_000],
  notifications_delivery_receipts: [90, 2_900, 320_000],
  notifications_quotas: [18, 72, 600],
  notification_templates: [6, 22, 60],
  impact_deliveries: [18, 190, 12_000],
  platform_mappings: [3, 3, 3],
  idempotency_keys: [10, 60, 50_000],
  webhooks: [3, 16, 300],
  publications: [3, 11, 150],
  publication_blocks: [12, 74, 1_100],
  publication_tokens: [4, 16, 250],
  publication_views: [60, 4_100, 500_000],
};

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  small: {
    name: 'small',
    rows: (table) => ROWS[table][0],
    months: 18,
    periods: { months: 6, quarters: 4, years: 1 },
  },
  demo: {
    name: 'demo',
    rows: (table) => ROWS[table][1],
    months: 18,
    periods: { months: 18, quarters: 6, years: 2 },
  },
  large: {
    name: 'large',
    rows: (table) => ROWS[table][2],
    months: 36,
    periods: { months: 36, quarters: 12, years: 0 },
  },
};
