-- Ids are the client's own, whatever hashed them, so that a tool's manifest can be published as it is. What an
-- id stands for is fixed for ever.

ALTER TABLE gateway.operations
  DROP CONSTRAINT operations_id_check,
  ADD CONSTRAINT operations_id_check CHECK (id ~ '^[!-~]{1,200}$');

CREATE FUNCTION gateway.refuse_another_text() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'operation % stands for another text', OLD.id USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER refuse_another_text BEFORE UPDATE ON gateway.operations
  FOR EACH ROW WHEN ((OLD.client_id, OLD.id, OLD.text) IS DISTINCT FROM (NEW.client_id, NEW.id, NEW.text))
  EXECUTE FUNCTION gateway.refuse_another_text();
