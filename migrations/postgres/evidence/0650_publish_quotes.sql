-- What published pages may quote, and the mark of what they do.

-- Those of some snippets of a company that its pages may quote: their authors have consented, and they are not
-- withdrawn. They are locked until the transaction ends: a withdrawal comes before it, or after.
CREATE FUNCTION evidence.quotable_among(snippets uuid[], company uuid) RETURNS uuid[]
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(array_agg(quotable.id), '{}') FROM (
    SELECT e.id FROM evidence.evidence_snippets AS e
    WHERE e.id = ANY (snippets) AND e.company_id = company AND e.content <> '[withdrawn]'
      AND e.metadata @> '{"publication": {"consented": true}}'
      AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
    ORDER BY e.id FOR NO KEY UPDATE
  ) AS quotable;
END;
GRANT USAGE ON SCHEMA evidence TO reporting_admin, reporting_company;
GRANT EXECUTE ON FUNCTION evidence.quotable_among(uuid[], uuid) TO reporting_admin, reporting_company;
