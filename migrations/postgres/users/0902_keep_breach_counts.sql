-- What people were told of a breach stays counted (Article 33(5) of the GDPR) when its notifications are deleted, by
-- retention or with their people: numbers are kept, and nobody's id.

-- Notifications of a breach that were deleted, by what had become of them.
CREATE TABLE personal_data.breach_notices (
  breach_id uuid PRIMARY KEY,
  sent bigint NOT NULL DEFAULT 0,
  delivered bigint NOT NULL DEFAULT 0,
  bounced bigint NOT NULL DEFAULT 0
);
CALL viewer.protect('personal_data.breach_notices', VARIADIC '{}');

CREATE FUNCTION users.count_deleted_notices() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO personal_data.breach_notices AS n (breach_id, sent, delivered, bounced)
    SELECT d.breach_id, count(*) FILTER (WHERE d.status = 'sent'),
      count(*) FILTER (WHERE d.delivery_status IN ('delivered', 'opened', 'clicked')),
      count(*) FILTER (WHERE d.delivery_status = 'bounced')
    FROM deleted AS d WHERE d.breach_id IS NOT NULL
    -- Deletions that meet lock breaches in one order.
    GROUP BY d.breach_id ORDER BY d.breach_id
    ON CONFLICT (breach_id) DO UPDATE SET sent = n.sent + excluded.sent,
      delivered = n.delivered + excluded.delivered, bounced = n.bounced + excluded.bounced;
  RETURN NULL;
END $$;
CREATE TRIGGER count_deleted_notices AFTER DELETE ON users.notifications_queue
  REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION users.count_deleted_notices();

-- Published function: counts of the notifications of breaches, those that were deleted and those about people whose data is
-- restricted among them.
CREATE FUNCTION users.breach_notifications(breaches uuid[])
  RETURNS TABLE (breach_id uuid, sent integer, delivered integer, bounced integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT c.breach_id, sum(c.sent)::integer, sum(c.delivered)::integer, sum(c.bounced)::integer
  FROM (
    SELECT q.breach_id, count(*) FILTER (WHERE q.status = 'sent') AS sent,
      count(*) FILTER (WHERE q.delivery_status IN ('delivered', 'opened', 'clicked')) AS delivered,
      count(*) FILTER (WHERE q.delivery_status = 'bounced') AS bounced
    FROM users.notifications_queue AS q WHERE q.breach_id = ANY (breaches) GROUP BY q.breach_id
    UNION ALL
    SELECT n.breach_id, n.sent, n.delivered, n.bounced
    FROM personal_data.breach_notices AS n WHERE n.breach_id = ANY (breaches)
  ) AS c
  GROUP BY c.breach_id;
END;
REVOKE EXECUTE ON FUNCTION users.count_deleted_notices(), users.breach_notifications(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION users.breach_notifications(uuid[]) TO users_admin, users_officer;
