-- A request for erasure that is taken back takes its deletion with it, while that has not begun.
CREATE FUNCTION privacy.cancel_deletion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests SET status = 'cancelled'
  WHERE user_id = NEW.user_id AND request_type = 'delete' AND status = 'pending';
  RETURN NULL;
END $$;
CREATE TRIGGER cancel_deletion AFTER UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> 'cancelled' AND NEW.status = 'cancelled'
    AND NEW.request_type = 'erasure')
  EXECUTE FUNCTION privacy.cancel_deletion();
