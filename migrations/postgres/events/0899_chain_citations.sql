-- Citations in reports are entries of the ledger of evidence: those that a report is made with, and each that is replaced.

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('report_citation.created', 'reportId', 'id', false),
  ('report_citation.created', 'paragraph', 'integer', false),
  ('report_citation.created', 'evidenceId', 'id', false);

-- The worker names the rows of its events.
GRANT INSERT (id) ON reporting.report_citations TO reporting_worker;

CREATE OR REPLACE TRIGGER ledger BEFORE INSERT ON events.outbox
  FOR EACH ROW WHEN (NEW.event_type IN ('evidence.extracted', 'evidence.redacted',
    'evidence.withdrawn', 'outcome.recorded', 'outcome_score.overridden',
    'campaign.evidence_pinned', 'campaign.evidence_unpinned',
    'report_citation.created', 'report_citation.replaced'))
  EXECUTE FUNCTION events.append_to_ledger();
