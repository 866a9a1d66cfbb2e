/**
 * Rows of the 56 tables that are held on the person $1, written by hand and without the register: by table the
 * condition on its rows `t`. Tables that are left out hold none.
 */

const MATCHES = '(select id from programs.buddy_matches where $1 in (participant_id, buddy_id))';
/** Words of the person: their own side of a pair, their sessions as a participant, what was scored as theirs. */
const SNIPPETS = `(
  select s.id from evidence.evidence_snippets as s where exists (
      select from evidence.outcome_scores where evidence_snippet_id = s.id and user_id = $1)
    or s.source_id in (
      select f.id from programs.buddy_feedback as f join programs.buddy_matches as m on m.id = f.match_id
      where $1 = case f.from_role when 'participant' then m.participant_id else m.buddy_id end
      union all select id from programs.buddy_checkins where match_id in ${MATCHES}
      union all select id from programs.kintell_sessions where participant_id = $1
      union all select id from programs.learning_progress where user_id = $1))`;
const CITED = `(select report_id from reporting.report_citations where evidence_snippet_id in ${SNIPPETS})`;

const BY_SNIPPET = `evidence_snippet_id in ${SNIPPETS}`;

export const DIRECT_CONDITIONS: Readonly<Record<string, string>> = {
  'users.users': 'id = $1',
  'users.company_users': 'user_id = $1',
  'users.external_id_mappings': 'user_id = $1',
  'users.user_external_ids': 'profile_id = $1',
  'users.identity_linking_audit': '$1 in (profile_id, performed_by)',
  'users.branding_themes': '$1 in (created_by, updated_by)',
  'users.branding_assets': 'uploaded_by = $1',
  'users.branding_domains': 'created_by = $1',
  'users.branding_audit_log': 'performed_by = $1',
  'users.notifications_queue': 'user_id = $1',
  'users.notifications_delivery_receipts':
    'notification_id in (select id from users.notifications_queue where user_id = $1)',
  'programs.program_enrollments': 'user_id = $1',
  'programs.buddy_matches': '$1 in (participant_id, buddy_id)',
  'programs.buddy_events': `match_id in ${MATCHES}`,
  'programs.buddy_checkins': `match_id in ${MATCHES}`,
  'programs.buddy_feedback': `match_id in ${MATCHES}`,
  'programs.buddy_system_events':
    'user_id in (select external_id from users.user_external_ids where profile_id = $1)',
  'programs.kintell_sessions': '$1 in (participant_id, volunteer_id)',
  'programs.learning_progress': 'user_id = $1',
  'programs.program_templates': 'created_by = $1',
  'campaigns.campaigns': `exists (
    select from jsonb_array_elements_text(evidence_snippet_ids) as e where e::uuid in ${SNIPPETS})`,
  'evidence.outcome_scores': `user_id = $1 or ${BY_SNIPPET}`,
  'evidence.evidence_snippets': `id in ${SNIPPETS}`,
  'evidence.ai_prompt_audit': `exists (
    select from jsonb_array_elements_text(evidence_ids) as e where e::uuid in ${SNIPPETS})`,
  'reporting.report_lineage': `report_id in ${CITED}`,
  'reporting.report_citations': BY_SNIPPET,
  'reporting.saved_views': 'user_id = $1',
  'reporting.share_links': 'view_id in (select id from reporting.saved_views where user_id = $1)',
  'reporting.vis_calculations': 'user_id = $1',
  'privacy.privacy_requests': 'user_id = $1',
  'privacy.privacy_audit_log':
    'performed_by = $1 or request_id in (select id from privacy.privacy_requests where user_id = $1)',
  'privacy.user_consents': 'user_id = $1',
  'privacy.data_subject_requests': '$1 in (user_id, requested_by, assigned_to)',
  'privacy.data_processing_records': '$1 in (user_id, processed_by)',
  'privacy.data_breach_incidents': 'discovered_by = $1',
  'privacy.consent_text_versions': 'created_by = $1',
  'privacy.data_retention_policies': 'created_by = $1',
};
