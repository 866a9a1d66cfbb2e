-- What reports may quote.

-- Ids of the newest pieces of evidence of a company from a span of days whose authors consent to publication; none
-- that is withdrawn. They are locked until the transaction ends: a withdrawal comes before it, or after.
CREATE FUNCTION evidence.quotable_between(company uuid, first_day date, until date, most integer)
  RETURNS uuid[]
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(array_agg(quotable.id ORDER BY quotable.created_at DESC, quotable.id), '{}') FROM (
    SELECT e.id, e.created_at FROM evidence.evidence_snippets AS e
    WHERE e.company_id = company AND e.content <> '[withdrawn]'
      AND e.metadata @> '{"publication": {"consented": true}}'
      AND e.created_at >= first_day::timestamp AT TIME ZONE 'UTC'
      AND e.created_at < until::timestamp AT TIME ZONE 'UTC'
    ORDER BY e.created_at DESC, e.id LIMIT most FOR NO KEY UPDATE
  ) AS quotable;
END;
GRANT EXECUTE ON FUNCTION evidence.quotable_between(uuid, date, date, integer) TO reporting_worker;

-- Standing of a piece of evidence for reports of a company: `quotable` with its author's consent to publication,
-- `citable` without, `withdrawn`; NULL when it is not the company's. It is locked as above.
CREATE FUNCTION evidence.standing_of(snippet uuid, company uuid) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT CASE WHEN e.content = '[withdrawn]' THEN 'withdrawn'
    WHEN e.metadata @> '{"publication": {"consented": true}}' THEN 'quotable' ELSE 'citable' END
  FROM evidence.evidence_snippets AS e
  WHERE e.id = snippet AND e.company_id = company
    AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
  FOR NO KEY UPDATE;
END;
GRANT EXECUTE ON FUNCTION evidence.standing_of(uuid, uuid) TO reporting_admin, reporting_company;
