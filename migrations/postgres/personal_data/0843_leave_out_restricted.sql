-- Functions with the owner's rights, and jobs, leave out people whose data is restricted, as policies do.

-- As in 0370, and NULL for a person whose data is restricted, but to themself: nothing new is stored about them.
CREATE OR REPLACE FUNCTION users.role_of(person uuid) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT users.role FROM users.users
    WHERE users.id = person AND users.email NOT LIKE 'erased+%@invalid' AND (
      person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin'
      OR (current_setting('role') LIKE '%\_company' AND users.is_member(viewer.company_id(), person))
    ) AND (person = viewer.user_id() OR NOT EXISTS (
      SELECT FROM privacy.data_subject_requests AS d
      WHERE d.user_id = person AND d.restricted_at IS NOT NULL AND d.restriction_lifted_at IS NULL))
    FOR KEY SHARE
  );

-- Those of some external ids whose sessions are about a person whose data is restricted: no policy shows them, and an
-- import may not change them.
CREATE FUNCTION programs.restricted_sessions(external_ids text[]) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = ''
BEGIN ATOMIC
  SELECT s.external_session_id FROM programs.kintell_sessions AS s
  WHERE s.id = ANY (ARRAY (SELECT personal_data.restricted_rows('programs.kintell_sessions')))
    AND s.external_session_id = ANY (external_ids);
END;
REVOKE EXECUTE ON FUNCTION programs.restricted_sessions(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION programs.restricted_sessions(text[]) TO programs_admin;

-- As in 0650.
CREATE OR REPLACE FUNCTION evidence.quotable_among(snippets uuid[], company uuid) RETURNS uuid[]
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(array_agg(quotable.id), '{}') FROM (
    SELECT e.id FROM evidence.evidence_snippets AS e
    WHERE e.id = ANY (snippets) AND e.company_id = company AND e.content <> '[withdrawn]'
      AND e.metadata @> '{"publication": {"consented": true}}'
      AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
      AND e.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')))
    ORDER BY e.id FOR NO KEY UPDATE
  ) AS quotable;
END;

-- As in 0701.
CREATE OR REPLACE FUNCTION evidence.quotable_between(company uuid, first_day date, until date, most integer)
  RETURNS uuid[]
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(array_agg(quotable.id ORDER BY quotable.created_at DESC, quotable.id), '{}') FROM (
    SELECT e.id, e.created_at FROM evidence.evidence_snippets AS e
    WHERE e.company_id = company AND e.content <> '[withdrawn]'
      AND e.metadata @> '{"publication": {"consented": true}}'
      AND e.created_at >= first_day::timestamp AT TIME ZONE 'UTC'
      AND e.created_at < until::timestamp AT TIME ZONE 'UTC'
      AND e.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')))
    ORDER BY e.created_at DESC, e.id LIMIT most FOR NO KEY UPDATE
  ) AS quotable;
END;

-- As in 0701; NULL also for a piece of a person whose data is restricted.
CREATE OR REPLACE FUNCTION evidence.standing_of(snippet uuid, company uuid) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT CASE WHEN e.content = '[withdrawn]' THEN 'withdrawn'
    WHEN e.metadata @> '{"publication": {"consented": true}}' THEN 'quotable' ELSE 'citable' END
  FROM evidence.evidence_snippets AS e
  WHERE e.id = snippet AND e.company_id = company
    AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
    AND e.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('evidence.evidence_snippets')))
  FOR NO KEY UPDATE;
END;

GRANT USAGE ON SCHEMA personal_data TO evidence_worker;
GRANT EXECUTE ON FUNCTION personal_data.restricted_rows(text) TO evidence_worker;

-- Columns by which rows about a person are found.
CREATE INDEX evidence_snippets_source_id_idx ON evidence.evidence_snippets (source_id);
