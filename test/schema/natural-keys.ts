/** Natural keys of the catalogue's tables in users, programs and campaigns, with the fields that look them up. */

export interface NaturalKey {
  readonly table: string;
  /** Columns of the key by argument of the field. */
  readonly key: Readonly<Record<string, string>>;
  /** Field of Query. */
  readonly field: string;
}

export const NATURAL_KEYS: readonly NaturalKey[] = [
  { table: 'users.users', key: { email: 'email' }, field: 'userByEmail' },
  {
    table: 'users.company_users',
    key: { companyId: 'company_id', userId: 'user_id' },
    field: 'companyMembership',
  },
  {
    table: 'users.user_external_ids',
    key: { provider: 'provider', externalId: 'external_id' },
    field: 'userByExternalId',
  },
  {
    table: 'users.branding_assets',
    key: { themeId: 'theme_id', kind: 'kind' },
    field: 'brandingAsset',
  },
  { table: 'users.branding_domains', key: { domain: 'domain' }, field: 'brandingDomain' },
  {
    table: 'users.notifications_quotas',
    key: { companyId: 'company_id', channel: 'channel' },
    field: 'notificationQuota',
  },
  { table: 'users.idempotency_keys', key: { keyHash: 'key_hash' }, field: 'idempotencyRecord' },
  {
    table: 'programs.program_templates',
    key: { name: 'name', version: 'version' },
    field: 'programTemplateByVersion',
  },
  {
    table: 'programs.program_instances',
    key: { programKey: 'program_key' },
    field: 'programInstanceByKey',
  },
  {
    table: 'programs.buddy_system_events',
    key: { eventId: 'event_id' },
    field: 'buddySystemEvent',
  },
  {
    table: 'programs.kintell_sessions',
    key: { externalSessionId: 'external_session_id' },
    field: 'kintellSessionByExternalId',
  },
  {
    table: 'programs.learning_progress',
    key: { userId: 'user_id', provider: 'provider', courseId: 'course_id' },
    field: 'courseProgress',
  },
  { table: 'campaigns.campaigns', key: { campaignKey: 'campaign_key' }, field: 'campaignByKey' },
  {
    table: 'campaigns.campaign_metrics_snapshots',
    key: { campaignId: 'campaign_id', snapshotDate: 'snapshot_date' },
    field: 'campaignSnapshot',
  },
];

/** Unique keys that the catalogue does not look rows up by, each with the reason. */
export const NOT_LOOKED_UP: Readonly<Record<string, string>> = {
  'programs.buddy_checkins checkin_date match_id': 'read below its pair',
  'programs.buddy_events event_date event_type match_id': 'read below its pair',
  'users.external_id_mappings external_id external_system': 'replaced by external identities',
  'users.notifications_delivery_receipts provider provider_message_id': 'read below its message',
};
