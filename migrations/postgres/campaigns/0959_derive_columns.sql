-- Columns that follow from others are written when those are. As generated ones they were computed in every update: Postgres
-- leaves them out only where no trigger runs before it. It also reads each of their expressions, and the condition of each
-- trigger, from its text in each statement, which took a third of the time to move a campaign.

ALTER TABLE campaigns.campaigns
  ALTER COLUMN search DROP EXPRESSION,
  ALTER COLUMN capacity_utilization DROP EXPRESSION,
  ALTER COLUMN capacity_utilization SET DEFAULT 0,
  ALTER COLUMN capacity_utilization_float DROP EXPRESSION,
  ALTER COLUMN capacity_utilization_float SET DEFAULT 0,
  ALTER COLUMN budget_utilization_float DROP EXPRESSION,
  ALTER COLUMN budget_utilization_float SET DEFAULT 0;

-- The words of a campaign.
CREATE FUNCTION campaigns.derive_search() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.search := to_tsvector('simple', normalize(NEW.name || ' ' || coalesce(NEW.description, ''), NFC));
  RETURN NEW;
END $$;

-- Shares of the seats and of the budget that are used, to four decimals; 0 without any.
CREATE FUNCTION campaigns.derive_utilization() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.capacity_utilization := CASE WHEN NEW.volunteer_capacity = 0 THEN 0
    ELSE round(NEW.volunteers_enrolled::numeric / NEW.volunteer_capacity, 4) END;
  NEW.capacity_utilization_float := NEW.capacity_utilization::double precision;
  NEW.budget_utilization_float := CASE WHEN NEW.budget_cents = 0 THEN 0
    ELSE round(NEW.budget_spent_cents::numeric / NEW.budget_cents, 4)::double precision END;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION campaigns.derive_search(), campaigns.derive_utilization() FROM PUBLIC;

-- What a statement writes into a derived column is replaced, too.
CREATE TRIGGER derive_search
  BEFORE INSERT OR UPDATE OF name, description, search ON campaigns.campaigns
  FOR EACH ROW EXECUTE FUNCTION campaigns.derive_search();
CREATE TRIGGER derive_utilization
  BEFORE INSERT OR UPDATE OF volunteer_capacity, volunteers_enrolled, budget_cents, budget_spent_cents,
    capacity_utilization, capacity_utilization_float, budget_utilization_float ON campaigns.campaigns
  FOR EACH ROW EXECUTE FUNCTION campaigns.derive_utilization();
-- Wherever rows come from: generated columns were computed for a replica, too.
ALTER TABLE campaigns.campaigns
  ENABLE ALWAYS TRIGGER derive_search,
  ENABLE ALWAYS TRIGGER derive_utilization;

-- Figures and scores are derived: they do not change the version. A condition of the trigger, as in 0846, is read in every
-- update; one in its function once for each session.
CREATE FUNCTION campaigns.touch_updated_at() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (NEW.volunteers_enrolled, NEW.beneficiaries_enrolled, NEW.upsell_score, NEW.is_high_value, NEW.vis_score)
    IS NOT DISTINCT FROM
    (OLD.volunteers_enrolled, OLD.beneficiaries_enrolled, OLD.upsell_score, OLD.is_high_value, OLD.vis_score)
  THEN
    NEW.updated_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION campaigns.touch_updated_at() FROM PUBLIC;
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON campaigns.campaigns
  FOR EACH ROW EXECUTE FUNCTION campaigns.touch_updated_at();

-- No list is in the order of creation.
DROP INDEX campaigns.campaigns_created_at_idx, campaigns.campaigns_company_id_created_at_idx;
