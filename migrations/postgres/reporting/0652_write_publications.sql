-- Pages are written while they are drafts, and stay as they were published.

CREATE FUNCTION reporting.refuse_published_block() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  page uuid;
BEGIN
  IF TG_OP = 'DELETE' THEN page := OLD.publication_id; ELSE page := NEW.publication_id; END IF;
  IF EXISTS (SELECT FROM reporting.publications WHERE id = page AND status <> 'DRAFT') THEN
    RAISE EXCEPTION 'reporting.publication_blocks: the page is no draft: % refused', TG_OP
      USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_published_block BEFORE INSERT OR UPDATE OR DELETE ON reporting.publication_blocks
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION reporting.refuse_published_block();

-- An address that was given away stays. A page that was published once has its blocks as they were then.
CREATE TRIGGER refuse_slug_change BEFORE UPDATE OF slug ON reporting.publications
  FOR EACH ROW WHEN (OLD.slug <> NEW.slug AND OLD.blocks <> '[]'
    AND current_setting('role') <> 'none')
  EXECUTE FUNCTION viewer.refuse_change();

-- Marks the quotes of a page as public, or those that no live page has any more as not.
CREATE FUNCTION reporting.mark_quotes() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE evidence.evidence_snippets AS e
    SET metadata = jsonb_set(e.metadata, '{publication,live}', to_jsonb(EXISTS (
      SELECT FROM reporting.publication_blocks AS b
      JOIN reporting.publications AS p ON p.id = b.publication_id
      WHERE b.company_id = NEW.tenant_id AND p.status = 'LIVE'
        AND b.content ->> 'evidenceSnippetId' = e.id::text)))
    WHERE e.content <> '[withdrawn]' AND e.company_id = NEW.tenant_id AND e.id IN (
      SELECT (b.content ->> 'evidenceSnippetId')::uuid FROM reporting.publication_blocks AS b
      WHERE b.publication_id = NEW.id AND b.kind = 'EVIDENCE'
        AND pg_input_is_valid(b.content ->> 'evidenceSnippetId', 'uuid'));
  RETURN NULL;
END $$;

CREATE TRIGGER mark_quotes AFTER UPDATE OF status ON reporting.publications
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND current_setting('role') <> 'none')
  EXECUTE FUNCTION reporting.mark_quotes();

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('publication.updated', 'fields', 'texts'),
  ('publication.published', 'visibility', 'text'),
  ('publication.published', 'blocks', 'integer'),
  ('publication.archived', 'from', 'text'),
  ('publication.visibility_set', 'from', 'text'),
  ('publication.visibility_set', 'to', 'text'),
  ('publication.block_added', 'blockId', 'id'),
  ('publication.block_added', 'kind', 'text'),
  ('publication.block_updated', 'blockId', 'id'),
  ('publication.block_updated', 'kind', 'text'),
  ('publication.block_moved', 'blockId', 'id'),
  ('publication.block_moved', 'from', 'integer'),
  ('publication.block_moved', 'to', 'integer'),
  ('publication.block_removed', 'blockId', 'id'),
  ('publication.block_removed', 'kind', 'text'),
  ('publication_token.issued', 'publicationId', 'id'),
  ('publication_token.revoked', 'publicationId', 'id');
