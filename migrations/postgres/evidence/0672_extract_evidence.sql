-- Extraction of evidence: once for each text of a source, by staff and by the worker.

-- A text that has become evidence does not become it again. A withdrawn piece has no hash.
CREATE UNIQUE INDEX evidence_snippets_source_hash_key ON evidence.evidence_snippets
  (source_type, source_id, (metadata ->> 'contentHash'));

GRANT INSERT (company_id, source_type, source_id, content, metadata, program_instance_id,
    campaign_id, evidence_data),
  SELECT (source_type, source_id)
  ON evidence.evidence_snippets TO evidence_worker;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('evidence.extracted', 'sourceType', 'text', false),
  ('evidence.extracted', 'programInstanceId', 'id', true),
  ('evidence.extracted', 'language', 'text', false),
  ('evidence.extracted', 'redactions', 'integer', false);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('evidence', 'buddy.feedback.submitted', 'programs'),
  ('evidence', 'buddy.checkin.submitted', 'programs'),
  ('evidence', 'kintell.session.completed', 'programs'),
  ('evidence', 'learning_progress.recorded', 'programs');
