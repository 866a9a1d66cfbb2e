-- Whoever writes a job computes what its index holds, with rights of their own: staff who let it run again, and workers.
DO $$
DECLARE
  domain text;
BEGIN
  GRANT EXECUTE ON FUNCTION personal_data.texts_of(jsonb) TO users_admin;
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION personal_data.texts_of(jsonb) TO %I', domain || '_worker');
  END LOOP;
END $$;
