-- The worker of programs gives a seat that became free to whoever waits for one: it reaches every campaign,
-- as staff do.
CREATE OR REPLACE FUNCTION campaigns.reserve_seat(campaign uuid, side text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  reachable boolean := current_setting('role') LIKE '%\_admin'
    OR current_setting('role') = 'programs_worker'
    OR (current_setting('role') LIKE '%\_person' AND side = 'participant');
BEGIN
  IF side NOT IN ('volunteer', 'participant') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'side: expected volunteer or participant';
  END IF;
  UPDATE campaigns.campaigns SET
    volunteers_enrolled = volunteers_enrolled + (side = 'volunteer')::integer,
    beneficiaries_enrolled = beneficiaries_enrolled + (side = 'participant')::integer
  WHERE id = campaign AND (reachable OR company_id = viewer.company_id())
    AND status IN ('recruiting', 'active')
    AND CASE side WHEN 'volunteer' THEN volunteers_enrolled < volunteer_capacity
      ELSE beneficiaries_enrolled < beneficiary_capacity END;
  IF FOUND THEN
    RETURN 'seated';
  END IF;
  PERFORM FROM campaigns.campaigns
    WHERE id = campaign AND (reachable OR company_id = viewer.company_id())
      AND status IN ('recruiting', 'active');
  RETURN CASE WHEN FOUND THEN 'full' ELSE 'closed' END;
END $$;

GRANT EXECUTE ON FUNCTION campaigns.reserve_seat(uuid, text) TO programs_worker;
