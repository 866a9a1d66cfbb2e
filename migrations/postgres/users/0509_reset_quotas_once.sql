-- The first moment after another at which a quota begins anew: whole months after a reset, at the same time
-- of the day. A month that is too short ends it: a month after 31 January is 29 or 28 February. On such a day
-- the arithmetic of 0390 gave a moment that had gone by, and the quota began anew twice.
CREATE FUNCTION users.next_reset(reset timestamptz, moment timestamptz) RETURNS timestamptz
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT CASE WHEN reset + months > moment THEN reset + months
      ELSE reset + (months + interval '1 month') END
    FROM (SELECT interval '1 month' * greatest(1, (
      (extract(year FROM moment) - extract(year FROM reset)) * 12
        + extract(month FROM moment) - extract(month FROM reset)
    )::integer)) AS later (months)
  );

CREATE OR REPLACE FUNCTION users.take_quota(company uuid, by_channel text, moment timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT (company = viewer.company_id() OR current_setting('role') = 'users_admin') THEN
    RETURN false;
  END IF;
  UPDATE users.notifications_quotas SET
    quota_used = CASE WHEN quota_reset_at <= moment THEN 1 ELSE quota_used + 1 END,
    quota_reset_at = CASE WHEN quota_reset_at > moment THEN quota_reset_at
      ELSE users.next_reset(quota_reset_at, moment) END
  WHERE company_id = company AND channel = by_channel
    AND (quota_used < quota_limit OR (quota_reset_at <= moment AND quota_limit > 0));
  RETURN FOUND OR (by_channel = 'in_app' AND NOT EXISTS (
    SELECT FROM users.notifications_quotas WHERE company_id = company AND channel = by_channel));
END $$;
