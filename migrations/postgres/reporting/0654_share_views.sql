-- Saved views that people write, and links to them that open without an account.

-- Number of the viewer's saved views. Until the transaction ends nobody else counts them: ten stay ten.
CREATE FUNCTION reporting.count_own_views() RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('saved views of ' || viewer.user_id(), 0));
  RETURN (SELECT count(*) FROM reporting.saved_views WHERE user_id = viewer.user_id());
END $$;
GRANT EXECUTE ON FUNCTION reporting.count_own_views() TO reporting_company, reporting_person;

-- The view that a link in force shows: a public one to everybody, others to the people of its company.
CREATE FUNCTION reporting.shared_view(token text)
  RETURNS TABLE (name text, view_config jsonb, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT v.name, v.view_config, l.expires_at FROM reporting.share_links AS l
  JOIN reporting.saved_views AS v ON v.id = l.view_id
  WHERE l.token_hash = shared_view.token AND l.expires_at > now()
    AND (l.is_public OR l.company_id = viewer.company_id());
END;
GRANT EXECUTE ON FUNCTION reporting.shared_view(text) TO reporting_admin, reporting_officer,
  reporting_company, reporting_partner, reporting_person, reporting_anonymous;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('saved_view.updated', 'fields', 'texts'),
  ('share_link.created', 'viewId', 'id'),
  ('share_link.created', 'isPublic', 'boolean'),
  ('share_link.revoked', 'viewId', 'id');
