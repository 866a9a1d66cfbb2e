-- The gateway's recorder writes the impact scores of volunteers down each night. Elements of `scores` have
-- key (the person's analytics key) and score; people who have been erased have no key any more. Returns the
-- number of scores of that day that are new or changed.
CREATE FUNCTION reporting.record_scores(day date, decay numeric, scores jsonb) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  recorded integer;
BEGIN
  INSERT INTO reporting.vis_calculations AS v (user_id, score, calculation_date, decay_factor)
  SELECT identity.profile_id, s.score, day, decay
  FROM jsonb_to_recordset(scores) AS s (key text, score numeric)
    JOIN users.user_external_ids AS identity
      ON identity.provider = 'analytics' AND identity.external_id = s.key
  ORDER BY identity.profile_id
  ON CONFLICT ON CONSTRAINT vis_calculations_user_id_calculation_date_key DO UPDATE SET
    score = EXCLUDED.score, decay_factor = EXCLUDED.decay_factor
  WHERE (v.score, v.decay_factor) <> (EXCLUDED.score, EXCLUDED.decay_factor);
  GET DIAGNOSTICS recorded = ROW_COUNT;
  RETURN recorded;
END $$;
GRANT EXECUTE ON FUNCTION reporting.record_scores(date, numeric, jsonb) TO gateway_service;
