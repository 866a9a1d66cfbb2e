-- Reporting hears of people who leave a company, and ends the share links of their saved views there.
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('reporting', 'company_member.removed', 'users');

GRANT SELECT (id, user_id, company_id) ON reporting.saved_views TO reporting_worker;
CREATE POLICY worker ON reporting.saved_views FOR SELECT TO reporting_worker USING (true);
GRANT SELECT (view_id, expires_at), UPDATE (expires_at) ON reporting.share_links TO reporting_worker;
CREATE POLICY worker ON reporting.share_links TO reporting_worker USING (true);
GRANT EXECUTE ON FUNCTION reporting.expiry_state(timestamptz) TO reporting_worker;
