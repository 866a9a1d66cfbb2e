-- A session that took place is the newest activity of its instance. It runs with the owner's rights:
-- the pair may not write instances. A bulk load says last_activity_at itself.

CREATE FUNCTION programs.keep_last_activity() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE programs.program_instances SET last_activity_at = NEW.completed_at
  WHERE id = NEW.program_instance_id
    AND (last_activity_at IS NULL OR last_activity_at < NEW.completed_at);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_last_activity AFTER UPDATE OF completed_at ON programs.kintell_sessions
  FOR EACH ROW WHEN (NEW.completed_at IS NOT NULL)
  EXECUTE FUNCTION programs.keep_last_activity();

-- Activity changes nothing that somebody decided: who moves the instance is not told that somebody
-- came in between.
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON programs.program_instances
  FOR EACH ROW WHEN (NEW.last_activity_at IS NOT DISTINCT FROM OLD.last_activity_at)
  EXECUTE FUNCTION viewer.touch_updated_at();
