-- A link opens its view while whoever saved that belongs to the company. The reaction to `company_member.removed` ends the links that
-- there are; one that is made beside it, within the seconds in which a token still holds, opened the view for ninety days.
CREATE OR REPLACE FUNCTION reporting.shared_view(token text)
  RETURNS TABLE (name text, view_config jsonb, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT v.name, v.view_config, l.expires_at FROM reporting.share_links AS l
  JOIN reporting.saved_views AS v ON v.id = l.view_id
  WHERE l.token_hash = shared_view.token AND l.expires_at > now()
    AND (l.is_public OR l.company_id = viewer.company_id())
    AND EXISTS (SELECT FROM users.company_users AS m
      WHERE m.company_id = v.company_id AND m.user_id = v.user_id);
END;
