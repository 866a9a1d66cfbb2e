-- Coordinators are told of a pair that reports difficulties twice in a row: the company's users, or TEEI's staff
-- for a programme of no company.
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'buddy.checkin.submitted', 'programs');

GRANT SELECT (role) ON users.users TO users_worker;
GRANT SELECT (user_id, company_id) ON users.company_users TO users_worker;
CREATE POLICY worker ON users.company_users FOR SELECT TO users_worker USING (true);
GRANT INSERT (company_id, user_id, channel, scheduled_at, metadata)
  ON users.notifications_queue TO users_worker;

-- Messages of the graph itself have no template.
UPDATE events.payload_members SET is_nullable = true
WHERE event_type = 'notification.queued' AND member = 'templateId';
