-- Guards of state machines with their edges in one constant. Postgres reads the condition of a trigger from its text in
-- each statement that can move a row: edge by edge, an update of a campaign spent 7 % of its time on that.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON campaigns.campaigns
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    draft>planned,
    draft>closed,
    planned>draft,
    planned>recruiting,
    planned>active,
    planned>closed,
    recruiting>active,
    recruiting>paused,
    recruiting>closed,
    active>paused,
    active>completed,
    paused>active,
    paused>completed,
    paused>closed,
    completed>closed
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_instances
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    planned>active,
    planned>cancelled,
    active>paused,
    active>completed,
    paused>active,
    paused>completed,
    paused>cancelled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.program_enrollments
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    waitlisted>active,
    waitlisted>dropped,
    active>paused,
    active>completed,
    active>dropped,
    paused>active,
    paused>dropped
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.buddy_matches
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    proposed>active,
    proposed>ended,
    active>inactive,
    active>ended,
    inactive>active,
    inactive>ended
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF completed_at, metadata ON programs.kintell_sessions
  FOR EACH ROW WHEN (programs.session_state(OLD.completed_at, OLD.metadata)
    <> programs.session_state(NEW.completed_at, NEW.metadata)
    AND (programs.session_state(OLD.completed_at, OLD.metadata) || '>' ||
    programs.session_state(NEW.completed_at, NEW.metadata)) <> ALL ('{
    scheduled>completed,
    scheduled>cancelled,
    scheduled>no_show
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('programs.session_state', 'completed_at', 'metadata');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON programs.learning_progress
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    enrolled>in_progress,
    enrolled>completed,
    enrolled>dropped,
    in_progress>enrolled,
    in_progress>completed,
    in_progress>dropped,
    completed>enrolled,
    dropped>enrolled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON users.notifications_queue
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    queued>sending,
    queued>cancelled,
    sending>sent,
    sending>failed,
    failed>queued
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON users.notifications_queue
  FOR EACH ROW WHEN (coalesce(OLD.delivery_status, 'none')
    <> coalesce(NEW.delivery_status, 'none')
    AND (coalesce(OLD.delivery_status, 'none') || '>' ||
    coalesce(NEW.delivery_status, 'none')) <> ALL ('{
    none>delivered,
    none>bounced,
    none>spam,
    delivered>opened,
    opened>clicked
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF is_verified, verified_at ON users.branding_domains
  FOR EACH ROW WHEN (users.domain_state(OLD.is_verified, OLD.verified_at)
    <> users.domain_state(NEW.is_verified, NEW.verified_at)
    AND (users.domain_state(OLD.is_verified, OLD.verified_at) || '>' ||
    users.domain_state(NEW.is_verified, NEW.verified_at)) <> ALL ('{
    pending>verified,
    verified>revoked
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('users.domain_state', 'is_verified', 'verified_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF content, metadata ON evidence.evidence_snippets
  FOR EACH ROW WHEN (evidence.snippet_state(OLD.content, OLD.metadata)
    <> evidence.snippet_state(NEW.content, NEW.metadata)
    AND (evidence.snippet_state(OLD.content, OLD.metadata) || '>' ||
    evidence.snippet_state(NEW.content, NEW.metadata)) <> ALL ('{
    live>redacted,
    live>withdrawn,
    redacted>withdrawn
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('evidence.snippet_state', 'content', 'metadata');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (coalesce(OLD.status, 'begun')
    <> coalesce(NEW.status, 'begun')
    AND (coalesce(OLD.status, 'begun') || '>' ||
    coalesce(NEW.status, 'begun')) <> ALL ('{
    begun>success,
    begun>failed,
    begun>blocked_safety,
    begun>blocked_evidence,
    begun>blocked_budget
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON reporting.impact_deliveries
  FOR EACH ROW WHEN (OLD.delivery_status <> NEW.delivery_status AND (OLD.delivery_status || '>' || NEW.delivery_status) <> ALL ('{
    pending>delivered,
    pending>retrying,
    retrying>delivered,
    retrying>retrying,
    retrying>failed,
    failed>retrying,
    failed>dead_letter
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.report_lineage
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    queued>gathering,
    queued>failed,
    gathering>generating,
    gathering>failed,
    generating>ready,
    generating>failed
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.scheduled_reports
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    active>running,
    active>paused,
    active>cancelled,
    running>active,
    running>failed,
    running>cancelled,
    paused>active,
    paused>cancelled,
    failed>active,
    failed>cancelled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.publications
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    DRAFT>LIVE,
    DRAFT>ARCHIVED,
    LIVE>DRAFT,
    LIVE>ARCHIVED
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.publication_tokens
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at) || '>' ||
    reporting.expiry_state(NEW.expires_at)) <> ALL ('{
    active>expired
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF closed_at ON reporting.metrics_company_period
  FOR EACH ROW WHEN (reporting.period_state(OLD.closed_at)
    <> reporting.period_state(NEW.closed_at)
    AND (reporting.period_state(OLD.closed_at) || '>' ||
    reporting.period_state(NEW.closed_at)) <> ALL ('{
    open>closed,
    closed>open
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.period_state', 'closed_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.share_links
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at) || '>' ||
    reporting.expiry_state(NEW.expires_at)) <> ALL ('{
    active>expired
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.webhooks
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    active>paused,
    active>disabled,
    paused>active,
    paused>disabled,
    disabled>active
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON outbound.webhook_deliveries
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    pending>delivered,
    pending>failed,
    failed>pending
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF consent_given, withdrawn_at ON privacy.user_consents
  FOR EACH ROW WHEN (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at)
    <> privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)
    AND (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at) || '>' ||
    privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)) <> ALL ('{
    given>withdrawn
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('privacy.consent_state', 'consent_given', 'withdrawn_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status || '>' || NEW.status) <> ALL ('{
    pending>identity_check,
    pending>cancelled,
    identity_check>processing,
    identity_check>rejected,
    identity_check>cancelled,
    processing>completed,
    processing>rejected,
    processing>cancelled
  }') OR (OLD.status, NEW.status) = ('identity_check', 'processing')
      AND (NEW.identity_verified_at IS NOT NULL) IS NOT TRUE OR (OLD.status, NEW.status) = ('processing', 'cancelled')
      AND (OLD.request_type = 'erasure' AND OLD.deletion_scheduled_for IS NOT NULL
        AND OLD.systems_deleted = '[]' AND OLD.deletion_completed_at IS NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.privacy_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    pending>processing,
    pending>cancelled,
    processing>completed,
    processing>failed,
    failed>processing
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_breach_incidents
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status || '>' || NEW.status) <> ALL ('{
    investigating>contained,
    investigating>reported,
    contained>reported,
    contained>resolved,
    reported>resolved
  }') OR (OLD.status, NEW.status) = ('contained', 'resolved')
      AND (NEW.risk_to_rights ~* '^unlikely') IS NOT TRUE OR (OLD.status, NEW.status) = ('reported', 'resolved')
      AND (NEW.severity NOT IN ('high', 'critical') OR NEW.users_notified_at IS NOT NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');
