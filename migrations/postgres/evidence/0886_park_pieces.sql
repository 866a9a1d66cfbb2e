-- A piece at which the configured model fails has a job of its own, `evidence.embed_piece`, by the piece's id. Other words
-- are another text to it: as in 0885, and the job goes, also one that is not tried any more.
CREATE OR REPLACE FUNCTION evidence.forget_embedding() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.embedding := NULL;
  NEW.embedding_model := NULL;
  DELETE FROM jobs.queue AS q
    WHERE q.domain = 'evidence' AND q.name = 'evidence.embed_piece' AND q.key = NEW.id::text;
  RETURN NEW;
END $$;
