-- Marks a calculation as carried out, once, with the number of people who have a score of its day on record: fewer than
-- were calculated, where somebody was erased.
CREATE FUNCTION record.complete_vis_run(run uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE record.vis_runs AS r SET completed_at = now(), people = (
    SELECT count(*) FROM reporting.vis_calculations AS v WHERE v.calculation_date = r.calculation_date)
  WHERE r.id = run AND r.completed_at IS NULL;
END;
GRANT EXECUTE ON FUNCTION record.complete_vis_run(uuid) TO gateway_service;
