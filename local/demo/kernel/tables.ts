/** The tables that the demo data fills: their schemas and columns, parents before children. */

/** Columns that the database computes are left out. */
export const TABLES = {
  companies: table(
    'users',
    'id name industry country features ai_budget_monthly ai_spend_current_month created_at',
  ),
  users: table(
    'users',
    'id email role first_name last_name journey_flags preferred_language created_at updated_at password_hash',
  ),
  company_users: table('users', 'id company_id user_id joined_at'),
  external_id_mappings: table('users', 'id user_id external_system external_id created_at'),
  user_external_ids: table(
    'users',
    'id profile_id provider external_id created_at updated_at metadata',
  ),
  identity_linking_audit: table(
    'users',
    'id profile_id provider external_id operation performed_by performed_at metadata',
  ),
  branding_themes: table(
    'users',
    'id tenant_id name is_active tokens_json created_by updated_by created_at updated_at',
  ),
  branding_assets: table(
    'users',
    'id theme_id company_id kind url hash mime_type size width height metadata uploaded_by created_at updated_at',
  ),
  branding_domains: table(
    'users',
    'id tenant_id domain is_verified verification_token verified_at created_by created_at updated_at',
  ),
  branding_audit_log: table(
    'users',
    'id tenant_id resource_type resource_id action changes performed_by ip_address user_agent performed_at',
  ),
  notification_templates: table(
    'users',
    'id company_id name subject body_html body_text variables created_at updated_at',
  ),
  notifications_quotas: table(
    'users',
    'id company_id channel quota_limit quota_used quota_reset_at created_at updated_at',
  ),
  notifications_queue: table(
    'users',
    'id company_id user_id channel template_id status scheduled_at sent_at delivery_status metadata created_at',
  ),
  notifications_delivery_receipts: table(
    'users',
    'id notification_id company_id provider provider_message_id delivered_at created_at',
  ),
  idempotency_keys: table('users', 'id key_hash request_body response_body expires_at created_at'),
  program_templates: table(
    'programs',
    'id name type version description is_active is_public tags suitable_for_groups outcome_metrics default_config created_by created_at updated_at',
  ),
  beneficiary_groups: table(
    'programs',
    'id name group_type country_code is_active is_public description tags eligible_program_types created_at updated_at',
  ),
  campaigns: table(
    'campaigns',
    'id company_id template_id beneficiary_group_id status pricing_model priority name description start_date end_date volunteer_capacity beneficiary_capacity budget_cents volunteers_enrolled beneficiaries_enrolled budget_spent_cents upsell_score is_high_value vis_score quarter tags evidence_snippet_ids config_overrides created_at updated_at campaign_key',
  ),
  program_instances: table(
    'programs',
    'id campaign_id company_id template_id beneficiary_group_id status name start_date end_date config outcome_scores last_activity_at created_at updated_at program_key',
  ),
  campaign_metrics_snapshots: table(
    'campaigns',
    'id campaign_id company_id snapshot_date volunteers_enrolled beneficiaries_enrolled budget_spent_cents volunteers_utilization beneficiaries_utilization budget_utilization sroi_ratio vis_score full_snapshot created_at',
  ),
  program_enrollments: table(
    'programs',
    'id user_id program_type program_instance_id company_id role enrolled_at status completed_at',
  ),
  buddy_matches: table(
    'programs',
    'id participant_id buddy_id program_instance_id company_id matched_at status ended_at',
  ),
  buddy_events: table(
    'programs',
    'id match_id company_id event_type event_date description location created_at',
  ),
  buddy_checkins: table('programs', 'id match_id company_id checkin_date mood notes'),
  buddy_feedback: table(
    'programs',
    'id match_id company_id from_role rating feedback_text submitted_at',
  ),
  buddy_system_events: table(
    'programs',
    'id event_id event_type user_id timestamp payload correlation_id processed_at derived_metrics',
  ),
  kintell_sessions: table(
    'programs',
    'id external_session_id session_type participant_id volunteer_id batch_id program_instance_id company_id scheduled_at completed_at duration_minutes rating feedback_text language_level topics metadata created_at',
  ),
  learning_progress: table(
    'programs',
    'id user_id provider course_id course_name status progress_percent started_at completed_at credential_ref metadata program_instance_id company_id created_at updated_at',
  ),
  evidence_snippets: table(
    'evidence',
    'id company_id source_type source_id content embedding metadata program_instance_id campaign_id created_at evidence_data',
  ),
  outcome_scores: table(
    'evidence',
    'id user_id evidence_snippet_id company_id outcome_type score confidence model_version created_at',
  ),
  ai_prompt_audit: table(
    'evidence',
    'id company_id request_id operation model_name prompt_text response_text status safety_check_passed evidence_gate_passed budget_check_passed tokens_input tokens_output cost_usd evidence_ids created_at',
  ),
  report_lineage: table(
    'reporting',
    'id company_id report_id period_start period_end sections model_name tokens_total estimated_cost_usd locale created_at',
  ),
  report_citations: table(
    'reporting',
    'id report_id company_id evidence_snippet_id paragraph_index created_at',
  ),
  scheduled_reports: table(
    'reporting',
    'id company_id template_id schedule_cron time_zone covers locale next_run_at last_run_at status failures last_failure created_at updated_at',
  ),
  saved_views: table('reporting', 'id company_id user_id name view_config created_at updated_at'),
  share_links: table(
    'reporting',
    'id view_id company_id token_hash expires_at is_public created_at',
  ),
  report_themes: table('reporting', 'id company_id name theme_config created_at updated_at'),
  sroi_calculations: table(
    'reporting',
    'id company_id period_start period_end sroi_ratio total_investment_cents total_value_cents created_at basis',
  ),
  vis_calculations: table('reporting', 'id user_id score calculation_date decay_factor created_at'),
  metrics_company_period: table(
    'reporting',
    'id company_id period sroi_ratio vis_score total_volunteer_hours total_investment_cents created_at updated_at closed_at as_of',
  ),
  co2e_calculations: table(
    'reporting',
    'id company_id activity_type co2e_kg calculation_date created_at',
  ),
  platform_mappings: table('reporting', 'id platform mapping_config created_at updated_at'),
  impact_deliveries: table(
    'reporting',
    'id company_id platform delivery_status payload response retry_count created_at updated_at',
  ),
  webhooks: table('reporting', 'id company_id url events secret status created_at updated_at'),
  publications: table(
    'reporting',
    'id tenant_id slug title status visibility blocks metadata created_at updated_at',
  ),
  publication_blocks: table(
    'reporting',
    'id publication_id company_id kind order content created_at',
  ),
  publication_tokens: table(
    'reporting',
    'id publication_id company_id token_hash expires_at created_at',
  ),
  publication_views: table(
    'reporting',
    'id publication_id company_id visitor_hash viewed_at metadata',
  ),
  privacy_requests: table(
    'privacy',
    'id user_id request_type status progress result_path error_message requested_at completed_at',
  ),
  privacy_audit_log: table('privacy', 'id request_id action details performed_by performed_at'),
  consent_text_versions: table(
    'privacy',
    'id purpose version language title body summary valid_months effective_from effective_until created_by created_at',
  ),
  user_consents: table(
    'privacy',
    'id user_id purpose consent_given consent_text consent_version consent_language consent_date consent_method ip_address user_agent withdrawn_at withdrawal_reason expires_at created_at updated_at',
  ),
  data_subject_requests: table(
    'privacy',
    'id user_id request_type status requested_at requested_by request_reason ip_address assigned_to processing_started_at completed_at response_data response_file_url rejection_reason deletion_scheduled_for deletion_completed_at systems_deleted verification_hash notes updated_at due_at extended_at extension_reason identity_check_method identity_verified_at rejection_ground',
  ),
  data_processing_records: table(
    'privacy',
    'id user_id activity purpose legal_basis data_categories recipient_categories processed_at processed_by system_component retention_period scheduled_deletion_date metadata',
  ),
  data_breach_incidents: table(
    'privacy',
    'id incident_type severity status discovered_at discovered_by reported_to_authority_at affected_user_count affected_data_categories risk_to_rights containment_measures notification_plan users_notified_at root_cause remedial_actions resolved_at notes created_at updated_at',
  ),
  data_retention_policies: table(
    'privacy',
    'id data_category retention_period_days legal_basis deletion_method dependent_categories active effective_from created_by created_at updated_at',
  ),
};

export type TableName = keyof typeof TABLES;

/** A value on its way into a column. Objects and arrays become JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** One row: a value for each column. */
export type Row<T extends TableName> = {
  readonly [C in Words<(typeof TABLES)[T]['text']>]: Json;
};

/** The words of a text, as a union. */
type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | Words<Rest>
  : Text;

const NAMES: readonly string[] = Object.keys(TABLES);

function isTableName(name: string): name is TableName {
  return NAMES.includes(name);
}

/** All tables, parents before children. */
export const TABLE_NAMES: readonly TableName[] = NAMES.filter(isTableName);

function table<Text extends string>(schema: string, text: Text) {
  const columns: readonly string[] = text.split(' ');
  return { schema, text, columns };
}
