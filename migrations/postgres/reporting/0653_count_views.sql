-- Visits of live pages, counted by the gateway's beacon and kept for ninety days.

-- Records a visit of a page that is public, or whose token is in force. Others have none.
CREATE FUNCTION reporting.record_view(page text, token text, visitor text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO reporting.publication_views (publication_id, company_id, visitor_hash)
    SELECT p.id, p.tenant_id, visitor FROM reporting.publications AS p
    WHERE p.slug = page AND p.status = 'LIVE' AND (p.visibility = 'PUBLIC' OR EXISTS (
      SELECT FROM reporting.publication_tokens AS k
      WHERE k.publication_id = p.id AND k.token_hash = token AND k.expires_at > now()));
END;
GRANT USAGE ON SCHEMA reporting TO gateway_service;
GRANT EXECUTE ON FUNCTION reporting.record_view(text, text, text) TO gateway_service;

CREATE INDEX publication_views_viewed_at_idx ON reporting.publication_views (viewed_at);
GRANT SELECT (id, viewed_at), DELETE ON reporting.publication_views TO reporting_worker;
CREATE POLICY worker ON reporting.publication_views TO reporting_worker USING (true);
