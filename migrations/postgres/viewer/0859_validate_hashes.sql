-- The rows from before 0858, read while others write.
DO $$
DECLARE
  unread record;
BEGIN
  FOR unread IN
    SELECT c.conrelid::regclass AS target, c.conname AS name FROM pg_constraint AS c
    WHERE c.contype = 'c' AND NOT c.convalidated AND pg_get_constraintdef(c.oid) LIKE '%[^0-9a-f]%'
  LOOP
    EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', unread.target, unread.name);
  END LOOP;
END $$;
