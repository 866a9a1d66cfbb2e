-- The type of embeddings, 512 numbers each (the size of the local embedding model), so that
-- queries read the same on every server: evidence.vector for the column, and how far two meanings
-- are apart (0 equal, 2 opposite) as evidence.cosine_distance(a, b) or, where an index of nearest
-- neighbours should be used, as the operator evidence.<=>.
-- Where the server offers pgvector and lets us create it, they stand on pgvector; otherwise, also
-- when somebody keeps it in another schema, on an array of real.

CREATE SCHEMA evidence;

DO $$
DECLARE
  has_pgvector boolean := EXISTS (
    SELECT FROM pg_available_extensions WHERE name = 'vector' AND installed_version IS NULL
  );
BEGIN
  IF has_pgvector THEN
    BEGIN
      CREATE EXTENSION vector WITH SCHEMA evidence;
    EXCEPTION WHEN insufficient_privilege THEN
      has_pgvector := false;
    END;
  END IF;
  IF NOT has_pgvector THEN
    CREATE DOMAIN evidence.vector AS real[]
      CONSTRAINT vector_check
      CHECK (
        array_ndims(VALUE) = 1 AND cardinality(VALUE) = 512 AND array_position(VALUE, NULL) IS NULL
      );
    CREATE FUNCTION evidence.cosine_distance(a evidence.vector, b evidence.vector)
      RETURNS double precision
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (
        SELECT 1 - sum(x::float8 * y) / nullif(sqrt(sum(x::float8 * x) * sum(y::float8 * y)), 0)
        FROM unnest(a::real[], b::real[]) AS pairs (x, y)
      );
    CREATE OPERATOR evidence.<=> (
      LEFTARG = evidence.vector, RIGHTARG = evidence.vector, FUNCTION = evidence.cosine_distance
    );
  END IF;
END $$;
