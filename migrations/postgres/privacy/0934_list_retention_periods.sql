-- Days of the policies in use that run on a table, the shortest of several: beside what is held on a person.
CREATE FUNCTION privacy.retention_periods() RETURNS TABLE (table_name text, days integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT t.table_name, min(p.retention_period_days)
  FROM privacy.data_retention_policies AS p JOIN privacy.retention_plans() AS t ON t.category = p.data_category
  WHERE p.active AND p.deletion_method = ANY (t.methods)
  GROUP BY t.table_name HAVING min(p.retention_period_days) IS NOT NULL;
END;
REVOKE EXECUTE ON FUNCTION privacy.retention_periods() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_periods()
  TO privacy_admin, privacy_officer, privacy_company, privacy_person, privacy_worker;
