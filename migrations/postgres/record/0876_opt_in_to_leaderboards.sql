-- Volunteers who chose to be on the leaderboard of their company, each under a name of their choice. A row is the
-- choice: leaving deletes it, and so does leaving the company.
CREATE TABLE record.leaderboard_members (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES users.users (id),
  display_name text NOT NULL
    CONSTRAINT leaderboard_members_display_name_check CHECK (length(display_name) BETWEEN 1 AND 60),
  joined_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT leaderboard_members_company_id_user_id_key UNIQUE (company_id, user_id),
  CONSTRAINT leaderboard_members_company_id_user_id_fkey FOREIGN KEY (company_id, user_id)
    REFERENCES users.company_users (company_id, user_id) ON DELETE CASCADE
);
CREATE INDEX leaderboard_members_user_id_idx ON record.leaderboard_members (user_id, joined_at, id);

CALL viewer.protect('record.leaderboard_members', VARIADIC '{}');
CREATE POLICY admin ON record.leaderboard_members TO reporting_admin USING (true);
CREATE POLICY officer ON record.leaderboard_members TO reporting_officer USING (true);
CREATE POLICY person ON record.leaderboard_members TO reporting_person
  USING (user_id = viewer.user_id()) WITH CHECK (user_id = viewer.user_id() AND company_id = viewer.company_id());
GRANT USAGE ON SCHEMA record TO reporting_person;
GRANT SELECT ON record.leaderboard_members
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_person;
-- UPDATE is for the lock that deleting takes.
GRANT INSERT, UPDATE (display_name), DELETE ON record.leaderboard_members TO reporting_person;

-- The first `size` rows of companies' leaderboards, and the viewer's own. Staff read any, a company its own, and of the
-- people of a company those who are on it. No row where fewer than five who are on it have a score, nor where one to four
-- of the company's other volunteers have one: the mean over all volunteers, less these scores, would tell theirs.
CREATE FUNCTION record.leaderboards(companies uuid[], size integer)
  RETURNS TABLE (company_id uuid, "rank" bigint, display_name text, score numeric, calculation_date date,
    is_own boolean, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH shown AS (
    SELECT c.id FROM unnest(companies) AS c (id)
    WHERE current_setting('role') ~ '_(admin|officer)$'
      OR c.id = viewer.company_id() AND (current_setting('role') LIKE '%\_company' OR EXISTS (
        SELECT FROM record.leaderboard_members AS own
        WHERE own.company_id = c.id AND own.user_id = viewer.user_id()))
  ), scored AS (
    SELECT m.company_id, m.display_name, m.user_id IS NOT DISTINCT FROM viewer.user_id() AS is_own, v.score,
      v.calculation_date, rank() OVER board AS "rank", row_number() OVER board AS place,
      count(*) OVER (PARTITION BY m.company_id) AS people
    FROM record.leaderboard_members AS m JOIN shown ON shown.id = m.company_id
    CROSS JOIN LATERAL (
      SELECT v.score, v.calculation_date FROM reporting.vis_calculations AS v
      WHERE v.user_id = m.user_id ORDER BY v.calculation_date DESC LIMIT 1
    ) AS v
    WHERE m.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('record.leaderboard_members')))
    WINDOW board AS (PARTITION BY m.company_id ORDER BY v.score DESC)
  ), told AS (
    SELECT shown.id FROM shown CROSS JOIN LATERAL (
      SELECT count(*) AS people FROM (
        SELECT FROM users.company_users AS c JOIN users.users AS u ON u.id = c.user_id
        WHERE c.company_id = shown.id AND u.role = 'volunteer'
          AND EXISTS (SELECT FROM reporting.vis_calculations AS v WHERE v.user_id = u.id)
          AND NOT EXISTS (SELECT FROM record.leaderboard_members AS m
            WHERE m.company_id = shown.id AND m.user_id = u.id
              AND m.id <> ALL (ARRAY (SELECT personal_data.restricted_rows('record.leaderboard_members'))))
        LIMIT 5
      ) AS other
    ) AS others
    WHERE others.people NOT BETWEEN 1 AND 4
  )
  SELECT s.company_id, s."rank", s.display_name, s.score, s.calculation_date, s.is_own, s.people
  FROM scored AS s JOIN told ON told.id = s.company_id
  WHERE s.people >= 5 AND (s.place <= size OR s.is_own)
  ORDER BY s.company_id, s.place;
END;
GRANT EXECUTE ON FUNCTION record.leaderboards(uuid[], integer)
  TO reporting_admin, reporting_officer, reporting_company, reporting_person;

-- Standing of the viewer towards the leaderboard of their company: `joined`, `member` of the company alone, or NULL.
CREATE FUNCTION record.leaderboard_standing() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT CASE WHEN m.id IS NULL THEN 'member' ELSE 'joined' END
    FROM users.company_users AS c
    LEFT JOIN record.leaderboard_members AS m ON m.company_id = c.company_id AND m.user_id = c.user_id
    WHERE c.company_id = viewer.company_id() AND c.user_id = viewer.user_id()
  );
GRANT EXECUTE ON FUNCTION record.leaderboard_standing() TO reporting_person;
