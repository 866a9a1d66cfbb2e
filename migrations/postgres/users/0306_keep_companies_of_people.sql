-- Which companies a person is known to: those that they belong to, and those with whom they are or
-- were enrolled. Kept on the person's row, as company_id is on the rows that a company owns, so that
-- the policy compares a column, where it called a function for every person of every company.

ALTER TABLE users.users ADD COLUMN company_ids uuid[] NOT NULL DEFAULT '{}';

-- Brings people's companies up to date. The rows are locked first, in the order of their ids, so that
-- whoever comes second counts what the first has written, and nobody waits in a circle.
CREATE FUNCTION users.update_company_ids(people uuid[]) RETURNS void
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM FROM users.users WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
  UPDATE users.users SET company_ids = known.company_ids
  FROM (
    SELECT person.id, ARRAY (
      SELECT company_id FROM users.company_users WHERE user_id = person.id
      UNION
      SELECT company_id FROM programs.program_enrollments
      WHERE user_id = person.id AND company_id IS NOT NULL
      ORDER BY company_id
    ) AS company_ids
    FROM unnest(people) AS person (id)
  ) AS known
  WHERE users.id = known.id AND users.company_ids IS DISTINCT FROM known.company_ids;
END $$;

-- One statement for all rows of a statement. It runs with the owner's rights: who enrols may not write
-- people.
CREATE FUNCTION users.keep_company_ids() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM users.update_company_ids(ARRAY (
      SELECT changed.user_id
      FROM unchanged JOIN changed USING (id)
      WHERE (unchanged.user_id, unchanged.company_id)
        IS DISTINCT FROM (changed.user_id, changed.company_id)
      UNION
      SELECT unchanged.user_id
      FROM unchanged JOIN changed USING (id)
      WHERE unchanged.user_id <> changed.user_id
    ));
  ELSE
    PERFORM users.update_company_ids(ARRAY (SELECT DISTINCT user_id FROM changed));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_company_ids_insert AFTER INSERT ON users.company_users
  REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();
CREATE TRIGGER keep_company_ids_update AFTER UPDATE ON users.company_users
  REFERENCING OLD TABLE AS unchanged NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();
CREATE TRIGGER keep_company_ids_delete AFTER DELETE ON users.company_users
  REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();
CREATE TRIGGER keep_company_ids_insert AFTER INSERT ON programs.program_enrollments
  REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();
CREATE TRIGGER keep_company_ids_update AFTER UPDATE ON programs.program_enrollments
  REFERENCING OLD TABLE AS unchanged NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();
CREATE TRIGGER keep_company_ids_delete AFTER DELETE ON programs.program_enrollments
  REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION users.keep_company_ids();

-- Who came to know a person changes nothing that the person, or staff, decided.
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON users.users
  FOR EACH ROW WHEN (NEW.company_ids = OLD.company_ids)
  EXECUTE FUNCTION viewer.touch_updated_at();

SELECT users.update_company_ids(ARRAY (
  SELECT user_id FROM users.company_users UNION SELECT user_id FROM programs.program_enrollments
));

CREATE INDEX users_company_ids_idx ON users.users USING gin (company_ids);

DROP POLICY company_members ON users.users;
DROP POLICY company_enrolled ON users.users;
CREATE POLICY company ON users.users FOR SELECT TO users_company
  USING (company_ids @> ARRAY[viewer.company_id()]);
