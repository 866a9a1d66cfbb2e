CALL counts.keep('evidence.evidence_snippets', true);
CALL counts.keep('evidence.outcome_scores', true);
GRANT USAGE ON SCHEMA counts TO evidence_admin, evidence_officer, evidence_company;
GRANT EXECUTE ON FUNCTION counts.total(text, uuid) TO evidence_admin, evidence_officer, evidence_company;
