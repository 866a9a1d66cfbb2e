-- State machines hold in the database too: a table's trigger names the edges, and this refuses
-- every other move. Argument: the column that holds the state.
CREATE FUNCTION viewer.refuse_transition() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '%.%: no move from % to %', TG_TABLE_SCHEMA, TG_TABLE_NAME,
    to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]
    USING ERRCODE = 'check_violation';
END $$;
