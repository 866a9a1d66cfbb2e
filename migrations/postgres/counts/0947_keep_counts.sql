-- Numbers of rows of large tables, kept as these change, so that `totalCount` of a whole list is read, not counted.

CREATE SCHEMA counts;

-- A number is the sum of its parts. Who writes rows adds a part and waits for nobody; now and then one takes the parts that
-- nobody else has in hand, and leaves their sum. The nil UUID stands for all rows of a table, those of no company among them.
-- Parts are numbered as they come: those that are gone, and that an old snapshot keeps, lie side by side for who walks past them.
CREATE TABLE counts.parts (
  table_name text NOT NULL,
  company_id uuid NOT NULL,
  part bigint GENERATED ALWAYS AS IDENTITY,
  number bigint NOT NULL,
  PRIMARY KEY (table_name, company_id, part)
);
CALL viewer.protect('counts.parts', VARIADIC '{}');

-- Lock of those who sum up parts of a table, together, or who count it anew, alone.
CREATE FUNCTION counts.lock_of(target text) RETURNS bigint
  LANGUAGE sql IMMUTABLE SET search_path = '' AS $$ SELECT hashtextextended('parts of ' || target, 0) $$;

-- Adds numbers of companies to a table's. One call in 32 also sums parts up: each time would make a transaction of many
-- statements walk past all that it has left behind. Above READ COMMITTED a part that is gone would end the transaction. While a
-- table is counted anew nothing is summed up.
CREATE FUNCTION counts.add(target text, companies uuid[], numbers bigint[]) RETURNS void
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF random() >= 1.0 / 32 OR current_setting('transaction_isolation') <> 'read committed'
    OR NOT pg_try_advisory_xact_lock_shared(counts.lock_of(target)) THEN
    INSERT INTO counts.parts (table_name, company_id, number)
      SELECT target, d.company, d.number FROM unnest(companies, numbers) AS d (company, number);
    RETURN;
  END IF;
  WITH free AS (
    SELECT p.company_id, p.part FROM counts.parts AS p
    WHERE p.table_name = target AND p.company_id = ANY (companies) FOR UPDATE SKIP LOCKED
  ), taken AS (
    DELETE FROM counts.parts AS p USING free AS f
    WHERE p.table_name = target AND p.company_id = f.company_id AND p.part = f.part
    RETURNING p.company_id, p.number
  )
  INSERT INTO counts.parts (table_name, company_id, number)
    SELECT target, t.company, sum(t.number)
    FROM (SELECT * FROM unnest(companies, numbers) UNION ALL SELECT * FROM taken) AS t (company, number)
    GROUP BY t.company;
END $$;

-- Counts the rows of a statement. An argument of any value: by companies, too.
CREATE FUNCTION counts.count_changed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  sign CONSTANT bigint := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
  companies uuid[] := '{00000000-0000-0000-0000-000000000000}';
  numbers bigint[];
BEGIN
  SELECT ARRAY[sign * count(*)] INTO numbers FROM changed;
  IF numbers[1] = 0 THEN RETURN NULL; END IF;
  IF TG_NARGS > 0 THEN
    SELECT companies || array_agg(c.company_id), numbers || array_agg(c.number) INTO companies, numbers
    FROM (SELECT t.company_id, sign * count(*) AS number FROM changed AS t
      WHERE t.company_id IS NOT NULL GROUP BY t.company_id) AS c;
  END IF;
  PERFORM counts.add(TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, companies, numbers);
  RETURN NULL;
END $$;

-- Counts a row that another company has now.
CREATE FUNCTION counts.count_moved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF OLD.company_id IS NOT NULL THEN
    PERFORM counts.add(TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, ARRAY[OLD.company_id], '{-1}');
  END IF;
  IF NEW.company_id IS NOT NULL THEN
    PERFORM counts.add(TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, ARRAY[NEW.company_id], '{1}');
  END IF;
  RETURN NULL;
END $$;

-- Counts a table anew, in one scan, while others write it: one statement counts all rows of its snapshot and removes all parts
-- of it. What is committed later has parts of its own. Nobody must sum up meanwhile, which takes parts of the snapshot into
-- one that is not of it.
CREATE PROCEDURE counts.recount(target text)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  by_company CONSTANT boolean := EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
    WHERE t.tgrelid = target::regclass AND t.tgfoid = 'counts.count_moved'::regproc);
BEGIN
  PERFORM pg_advisory_xact_lock(counts.lock_of(target));
  EXECUTE format('WITH gone AS (
      DELETE FROM counts.parts WHERE table_name = $1
    ), counted AS MATERIALIZED (
      SELECT %s AS company, count(*) AS number FROM %s GROUP BY company
    )
    INSERT INTO counts.parts (table_name, company_id, number)
      SELECT $1, ''00000000-0000-0000-0000-000000000000'', coalesce(sum(number), 0) FROM counted
      UNION ALL SELECT $1, company, number FROM counted WHERE company IS NOT NULL',
    CASE WHEN by_company THEN 'company_id' ELSE 'NULL::uuid' END, target::regclass) USING target;
END $$;

-- Keeps the number of a table's rows from now on, with `by_company` also those of each company. Those that it has already are
-- added by `counts.recount`, in another transaction: until this one ends nobody writes the table.
CREATE PROCEDURE counts.keep(target text, by_company boolean)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  argument CONSTANT text := CASE WHEN by_company THEN quote_literal('by company') ELSE '' END;
BEGIN
  EXECUTE format('CREATE TRIGGER count_inserted AFTER INSERT ON %s REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION counts.count_changed(%s)', target::regclass, argument);
  EXECUTE format('CREATE TRIGGER count_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION counts.count_changed(%s)', target::regclass, argument);
  IF by_company THEN
    EXECUTE format('CREATE TRIGGER count_moved AFTER UPDATE ON %s
      FOR EACH ROW WHEN (OLD.company_id IS DISTINCT FROM NEW.company_id)
      EXECUTE FUNCTION counts.count_moved()', target::regclass);
  END IF;
END $$;

-- Published function: the number of rows of a table, or of a company's, that policies show to staff, to officers, or to a
-- company of its own.
CREATE FUNCTION counts.total(target text, company uuid) RETURNS integer
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  class CONSTANT text := substr(current_setting('role'), length(split_part(target, '.', 1)) + 2);
  counted uuid := company;
  total bigint;
  hidden bigint := 0;
BEGIN
  IF current_setting('role') <> split_part(target, '.', 1) || '_' || class OR class NOT IN ('admin', 'officer', 'company') THEN
    RAISE EXCEPTION 'counts.total: expected staff or a company in the domain of %', target
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF class = 'company' THEN
    IF viewer.company_id() IS NULL OR company <> viewer.company_id() THEN RETURN 0; END IF;
    counted := viewer.company_id();
  END IF;
  SELECT sum(p.number) INTO total FROM counts.parts AS p
    WHERE p.table_name = target AND p.company_id = coalesce(counted, '00000000-0000-0000-0000-000000000000');
  IF total IS NULL THEN
    IF counted IS NULL THEN
      RAISE EXCEPTION 'counts.total: % is not counted', target USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN 0;
  END IF;
  IF class <> 'officer' AND EXISTS (SELECT personal_data.restricted_people()) THEN
    EXECUTE format('SELECT count(*) FROM %s AS t
      WHERE t.id = ANY (ARRAY (SELECT personal_data.restricted_rows($1))) %s', target::regclass,
      CASE WHEN counted IS NOT NULL THEN 'AND t.company_id = $2' END) INTO hidden USING target, counted;
  END IF;
  RETURN total - hidden;
END $$;
REVOKE EXECUTE ON FUNCTION counts.lock_of(text), counts.add(text, uuid[], bigint[]), counts.count_changed(), counts.count_moved(),
  counts.total(text, uuid) FROM PUBLIC;
REVOKE EXECUTE ON PROCEDURE counts.recount(text), counts.keep(text, boolean) FROM PUBLIC;
