-- Published functions: seats of a campaign, for enrolments. Each is one atomic update, so that any
-- number of enrolments at once take as many seats as there are. A viewer who is bound to a company
-- reaches that company's campaigns alone.

-- Takes a seat of one side ('volunteer' or 'participant'); false when there is none left.
CREATE FUNCTION campaigns.reserve_seat(campaign uuid, side text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF side NOT IN ('volunteer', 'participant') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'side: expected volunteer or participant';
  END IF;
  UPDATE campaigns.campaigns SET
    volunteers_enrolled = volunteers_enrolled + (side = 'volunteer')::integer,
    beneficiaries_enrolled = beneficiaries_enrolled + (side = 'participant')::integer
  WHERE id = campaign
    AND (viewer.company_id() IS NULL OR company_id = viewer.company_id())
    AND CASE side WHEN 'volunteer' THEN volunteers_enrolled < volunteer_capacity
      ELSE beneficiaries_enrolled < beneficiary_capacity END;
  RETURN FOUND;
END $$;

-- Gives a seat back; false when none was taken.
CREATE FUNCTION campaigns.release_seat(campaign uuid, side text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF side NOT IN ('volunteer', 'participant') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'side: expected volunteer or participant';
  END IF;
  UPDATE campaigns.campaigns SET
    volunteers_enrolled = volunteers_enrolled - (side = 'volunteer')::integer,
    beneficiaries_enrolled = beneficiaries_enrolled - (side = 'participant')::integer
  WHERE id = campaign
    AND (viewer.company_id() IS NULL OR company_id = viewer.company_id())
    AND CASE side WHEN 'volunteer' THEN volunteers_enrolled > 0
      ELSE beneficiaries_enrolled > 0 END;
  RETURN FOUND;
END $$;

GRANT USAGE ON SCHEMA campaigns TO programs_admin, programs_company, programs_person;
GRANT EXECUTE ON FUNCTION campaigns.reserve_seat(uuid, text), campaigns.release_seat(uuid, text)
  TO programs_admin, programs_company, programs_person;
