-- Images of themes, by the hash of their content. Two functions write them, in the transaction of the row that
-- refers to them; the gateway serves them to whoever knows the hash.

CREATE SCHEMA files;

CREATE TABLE files.images (
  -- SHA-256 of the content, in hex.
  hash text PRIMARY KEY CONSTRAINT images_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  mime_type text NOT NULL
    CONSTRAINT images_mime_type_check CHECK (mime_type ~ '^image/[a-z0-9.+-]+$'),
  content bytea NOT NULL CONSTRAINT images_content_check CHECK (octet_length(content) <= 200000),
  created_at timestamptz NOT NULL DEFAULT now()
);

CALL viewer.protect('files.images', VARIADIC '{}');

-- Stores an image and returns its hash. Until the transaction ends, nobody else stores or drops this one.
CREATE FUNCTION files.store_image(content bytea, mime_type text) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  found_hash CONSTANT text := encode(sha256(content), 'hex');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(found_hash, 0));
  INSERT INTO files.images (hash, mime_type, content)
    VALUES (found_hash, store_image.mime_type, store_image.content)
    ON CONFLICT (hash) DO NOTHING;
  RETURN found_hash;
END $$;
GRANT USAGE ON SCHEMA files TO users_admin, users_company;
GRANT EXECUTE ON FUNCTION files.store_image(bytea, text) TO users_admin, users_company;

-- Drops the image that an asset referred to, once no other does.
CREATE FUNCTION files.drop_image() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(OLD.hash, 0));
  DELETE FROM files.images WHERE hash = OLD.hash
    AND NOT EXISTS (SELECT FROM users.branding_assets WHERE branding_assets.hash = OLD.hash);
  RETURN NULL;
END $$;
CREATE INDEX branding_assets_hash_idx ON users.branding_assets (hash);
CREATE TRIGGER drop_image_update AFTER UPDATE OF hash ON users.branding_assets
  FOR EACH ROW WHEN (OLD.hash <> NEW.hash) EXECUTE FUNCTION files.drop_image();
CREATE TRIGGER drop_image_delete AFTER DELETE ON users.branding_assets
  FOR EACH ROW EXECUTE FUNCTION files.drop_image();

-- The image of a hash, for the gateway.
CREATE FUNCTION files.image_of(wanted text) RETURNS TABLE (mime_type text, content bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT images.mime_type, images.content FROM files.images WHERE images.hash = wanted;
END;
GRANT USAGE ON SCHEMA files TO gateway_service;
GRANT EXECUTE ON FUNCTION files.image_of(text) TO gateway_service;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('branding_asset.put', 'themeId', 'id'),
  ('branding_asset.put', 'kind', 'text'),
  ('branding_asset.removed', 'themeId', 'id'),
  ('branding_asset.removed', 'kind', 'text');
