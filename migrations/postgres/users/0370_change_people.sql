-- What changes people, companies and memberships needs.

GRANT UPDATE (preferred_language) ON users.users TO users_company, users_person;
-- A row is locked before it is deleted, which takes the grant of a column.
GRANT UPDATE (joined_at) ON users.company_users TO users_admin, users_company;

-- First day of the calendar month (UTC) that ai_spend_current_month adds up.
ALTER TABLE users.companies ADD COLUMN ai_spend_month date NOT NULL
  DEFAULT date_trunc('month', now() AT TIME ZONE 'UTC')::date;

-- True when the person is the only company user of a company that they are a member of; of one company
-- when it is given. It locks those companies until the transaction ends, so that two who leave at the
-- same time count each other.
CREATE FUNCTION users.is_last_company_user(person uuid, company uuid DEFAULT NULL) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM FROM users.companies
    WHERE companies.id = ANY (ARRAY (
        SELECT company_id FROM users.company_users WHERE user_id = person))
      AND (company IS NULL OR companies.id = company)
    ORDER BY companies.id FOR NO KEY UPDATE;
  RETURN EXISTS (
    SELECT FROM users.company_users AS own
      JOIN users.users AS self ON self.id = own.user_id AND self.role = 'company_user'
    WHERE own.user_id = person AND (company IS NULL OR own.company_id = company)
      AND NOT EXISTS (
        SELECT FROM users.company_users AS other
          JOIN users.users AS peer ON peer.id = other.user_id AND peer.role = 'company_user'
        WHERE other.company_id = own.company_id AND other.user_id <> person
      )
  );
END $$;
GRANT EXECUTE ON FUNCTION users.is_last_company_user(uuid, uuid) TO users_admin, users_company;

-- As in 0107. It locks the person's key until the transaction ends: who enrols somebody by their role
-- keeps the role from changing meanwhile.
CREATE OR REPLACE FUNCTION users.role_of(person uuid) RETURNS text
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT users.role FROM users.users
    WHERE users.id = person AND users.email NOT LIKE 'erased+%@invalid' AND (
      person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin'
      OR (current_setting('role') LIKE '%\_company' AND users.is_member(viewer.company_id(), person))
    )
    FOR KEY SHARE
  );

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('user.created', 'role', 'text'),
  ('user.updated', 'fields', 'texts'),
  ('user.role_changed', 'from', 'text'),
  ('user.role_changed', 'to', 'text'),
  ('user.journey_flag_set', 'flag', 'text'),
  ('company.updated', 'fields', 'texts'),
  ('company.feature_set', 'feature', 'text'),
  ('company.feature_set', 'enabled', 'boolean'),
  ('company.benchmark_opt_in_set', 'optIn', 'boolean'),
  ('company.ai_spend_recorded', 'amountUsd', 'number'),
  ('company_member.added', 'userId', 'id'),
  ('company_member.removed', 'userId', 'id');
