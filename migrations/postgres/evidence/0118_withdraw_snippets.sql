-- Evidence hears of consent that was taken back, and withdraws what leaned on it. Its worker finds a
-- person's words by their scores, reads what the withdrawal goes by, and writes what it replaces.
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('evidence', 'consent.withdrawn', 'privacy');

GRANT SELECT (user_id, evidence_snippet_id) ON evidence.outcome_scores TO evidence_worker;
CREATE POLICY worker ON evidence.outcome_scores FOR SELECT TO evidence_worker USING (true);
GRANT SELECT (id, company_id, content, metadata, created_at),
  UPDATE (content, embedding, metadata, evidence_data)
  ON evidence.evidence_snippets TO evidence_worker;
CREATE POLICY worker ON evidence.evidence_snippets TO evidence_worker USING (true);
