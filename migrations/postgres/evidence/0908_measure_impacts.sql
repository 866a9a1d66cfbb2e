-- Gains of a company's participants by outcome and year, for the impacts of B4SI: of people who have an earlier score, from
-- their first one to the last of the year, by first scores as everywhere. `band` is 0 for a gain below 0.1, 1 up to 0.3, and 2
-- above. People of whom the year is the last with such a score are `newest`; the others have a gain of a later year, too.
CREATE FUNCTION evidence.gains_by_year(company uuid)
  RETURNS TABLE (outcome_type text, year integer, band integer, newest integer, earlier integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH firsts AS (
    SELECT DISTINCT ON (s.evidence_snippet_id, s.outcome_type) s.id, s.evidence_snippet_id, s.user_id, s.outcome_type,
      s.score, s.created_at
    FROM evidence.outcome_scores AS s
    WHERE s.company_id = company
      AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
    ORDER BY s.evidence_snippet_id, s.outcome_type, s.created_at, s.id
  ), scored AS (
    SELECT f.user_id, f.outcome_type, f.score, f.created_at, f.id,
      extract(year FROM f.created_at AT TIME ZONE 'UTC')::integer AS year,
      first_value(f.score) OVER person AS baseline, row_number() OVER person AS place
    FROM firsts AS f JOIN evidence.evidence_snippets AS e ON e.id = f.evidence_snippet_id
    WHERE f.score IS NOT NULL AND e.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
    WINDOW person AS (PARTITION BY f.user_id, f.outcome_type ORDER BY f.created_at, f.id)
  ), yearly AS (
    SELECT DISTINCT ON (s.user_id, s.outcome_type, s.year) s.user_id, s.outcome_type, s.year, s.score - s.baseline AS gain
    FROM scored AS s WHERE s.place > 1
    ORDER BY s.user_id, s.outcome_type, s.year, s.created_at DESC, s.id DESC
  ), gains AS (
    SELECT y.outcome_type, y.year, CASE WHEN y.gain < 0.1 THEN 0 WHEN y.gain <= 0.3 THEN 1 ELSE 2 END AS band,
      y.year = max(y.year) OVER (PARTITION BY y.user_id, y.outcome_type) AS is_newest
    FROM yearly AS y
  )
  SELECT g.outcome_type, g.year, g.band, (count(*) FILTER (WHERE g.is_newest))::integer,
    (count(*) FILTER (WHERE NOT g.is_newest))::integer
  FROM gains AS g GROUP BY g.outcome_type, g.year, g.band;
END;
REVOKE EXECUTE ON FUNCTION evidence.gains_by_year(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION evidence.gains_by_year(uuid) TO reporting_admin, reporting_officer, reporting_company;
