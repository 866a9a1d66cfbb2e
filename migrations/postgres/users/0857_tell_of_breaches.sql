-- Notifications that tell people of a breach of their data (Article 34), which officers count by the breach.

-- Soft reference, which `privacy.is_breach` checks.
ALTER TABLE users.notifications_queue ADD COLUMN breach_id uuid;

-- Published function: true when there is a breach with this id.
CREATE FUNCTION privacy.is_breach(breach uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM privacy.data_breach_incidents AS b WHERE b.id = breach);
END;
REVOKE EXECUTE ON FUNCTION privacy.is_breach(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.is_breach(uuid) TO users_admin;
