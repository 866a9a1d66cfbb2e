-- What the guards of every state machine call. platform/state-machine/guard.ts makes their triggers.

-- Refuses a move. Arguments: the column that holds the state, where NULL is `none`; or the function
-- that derives it, and the columns that the function takes.
CREATE OR REPLACE FUNCTION viewer.refuse_transition() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  previous text := coalesce(to_jsonb(OLD) ->> TG_ARGV[0], 'none');
  wanted text := coalesce(to_jsonb(NEW) ->> TG_ARGV[0], 'none');
  derivation text;
BEGIN
  IF TG_NARGS > 1 THEN
    derivation := format('SELECT %s(%s)', TG_ARGV[0], (
      SELECT string_agg(format('($1).%I', name), ', ' ORDER BY place)
      FROM unnest(TG_ARGV[1:]) WITH ORDINALITY AS arguments (name, place)
    ));
    EXECUTE derivation USING OLD INTO previous;
    EXECUTE derivation USING NEW INTO wanted;
  END IF;
  RAISE EXCEPTION '%.%: no move from % to %', TG_TABLE_SCHEMA, TG_TABLE_NAME, previous, wanted
    USING ERRCODE = 'check_violation';
END $$;

-- Refuses a new row. The trigger lets in whoever has taken no role: the owner, who loads and imports
-- rows in whatever state they are. Argument: the states in which a viewer may add a row.
CREATE FUNCTION viewer.refuse_initial_state() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '%.%: expected a new row to be %', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_ARGV[0]
    USING ERRCODE = 'check_violation';
END $$;
