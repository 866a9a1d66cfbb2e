-- Trigger functions that many tables share.

-- The clock, not the transaction's start: updated_at is the version that optimistic locking
-- compares, so two changes in one transaction must differ as well.
CREATE FUNCTION viewer.touch_updated_at() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END $$;

-- Fills company_id from the parent row. Arguments: the column that names the parent, the parent's
-- table, its key and its company column. It runs with the owner's rights, because the viewer need
-- not see the parent: a volunteer enrols in an instance before seeing it. The composite foreign
-- key beside it holds whatever value comes out true.
CREATE FUNCTION viewer.fill_company_id() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  EXECUTE format(
    'SELECT %I FROM %s WHERE %I = $1', TG_ARGV[3], TG_ARGV[1]::regclass, TG_ARGV[2])
    USING (to_jsonb(NEW) ->> TG_ARGV[0])::uuid
    INTO NEW.company_id;
  RETURN NEW;
END $$;

-- Append-only tables. Erasure alone may change a row, to replace what identifies a person: it runs
-- as the owner and says so for its transaction (SET LOCAL viewer.erasing = 'on').
CREATE FUNCTION viewer.refuse_change() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND current_setting('viewer.erasing', true) = 'on'
    AND (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) = current_user THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
