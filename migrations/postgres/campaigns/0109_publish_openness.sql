-- Published functions: where a campaign stands, and its seats, which are given away only while it
-- recruits or runs. Each seat is one atomic update, so that any number of enrolments at once take as
-- many as there are.

-- A campaign's status; NULL to a company's user about another company's.
CREATE FUNCTION campaigns.status_of(campaign uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
    SELECT status FROM campaigns.campaigns
    WHERE id = campaign
      AND (current_setting('role') NOT LIKE '%\_company' OR company_id = viewer.company_id())
  );

-- The seat of one side ('volunteer' or 'participant') that an enrolment asks for: 'seated' when there
-- was one, 'full' when there is none left, 'closed' when the campaign takes nobody in or is not the
-- viewer's. Volunteers are their company's; a participant may be anybody's.
DROP FUNCTION campaigns.reserve_seat(uuid, text);
CREATE FUNCTION campaigns.reserve_seat(campaign uuid, side text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  reachable boolean := current_setting('role') LIKE '%\_admin'
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

-- Gives a seat back, whatever has become of the campaign; false when none was taken. A person reaches
-- the campaigns that they take part in, whichever company they belong to by now.
CREATE OR REPLACE FUNCTION campaigns.release_seat(campaign uuid, side text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF side NOT IN ('volunteer', 'participant') THEN
    RAISE invalid_parameter_value USING MESSAGE = 'side: expected volunteer or participant';
  END IF;
  UPDATE campaigns.campaigns SET
    volunteers_enrolled = volunteers_enrolled - (side = 'volunteer')::integer,
    beneficiaries_enrolled = beneficiaries_enrolled - (side = 'participant')::integer
  WHERE id = campaign
    AND CASE
      WHEN current_setting('role') LIKE '%\_admin' THEN true
      WHEN current_setting('role') LIKE '%\_person'
        THEN campaign IN (SELECT programs.campaigns_of(viewer.user_id()))
      ELSE company_id = viewer.company_id() END
    AND CASE side WHEN 'volunteer' THEN volunteers_enrolled > 0
      ELSE beneficiaries_enrolled > 0 END;
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION campaigns.status_of(uuid) TO programs_admin, programs_company;
GRANT EXECUTE ON FUNCTION campaigns.reserve_seat(uuid, text)
  TO programs_admin, programs_company, programs_person;

-- A seat changes nothing that somebody decided: who edits the campaign is not told that somebody came
-- in between.
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON campaigns.campaigns
  FOR EACH ROW
  WHEN ((NEW.volunteers_enrolled, NEW.beneficiaries_enrolled)
    = (OLD.volunteers_enrolled, OLD.beneficiaries_enrolled))
  EXECUTE FUNCTION viewer.touch_updated_at();
