-- What the record is made by: beside the 56 tables, since the specification has none for it.
CREATE SCHEMA record;

-- Calculations of all volunteers' impact scores as of a day that staff have asked for; the gateway's recorder
-- carries them out.
CREATE TABLE record.vis_runs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  calculation_date date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  people integer CONSTRAINT vis_runs_people_check CHECK (people >= 0),
  CONSTRAINT vis_runs_completed_at_check CHECK ((completed_at IS NULL) = (people IS NULL))
);
CREATE INDEX vis_runs_created_at_idx ON record.vis_runs (created_at, id);
CREATE INDEX vis_runs_waiting_idx ON record.vis_runs (created_at) WHERE completed_at IS NULL;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON record.vis_runs
  FOR EACH ROW WHEN (OLD.completed_at IS NOT NULL) EXECUTE FUNCTION viewer.refuse_change();

CALL viewer.protect('record.vis_runs', VARIADIC '{}');
CREATE POLICY admin ON record.vis_runs TO reporting_admin USING (true);
CREATE POLICY officer ON record.vis_runs TO reporting_officer USING (true);
GRANT USAGE ON SCHEMA record TO reporting_subgraph, reporting_admin, reporting_officer, gateway_service;
GRANT SELECT ON record.vis_runs TO reporting_subgraph, reporting_admin, reporting_officer;
GRANT INSERT ON record.vis_runs TO reporting_admin;

-- Calculations that wait, oldest first.
CREATE FUNCTION record.waiting_vis_runs() RETURNS TABLE (id uuid, calculation_date date)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT r.id, r.calculation_date FROM record.vis_runs AS r
  WHERE r.completed_at IS NULL ORDER BY r.created_at, r.id LIMIT 20;
END;

-- Marks a calculation as carried out, once, with the number of people whose scores it wrote.
CREATE FUNCTION record.complete_vis_run(run uuid, scores integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE record.vis_runs AS r SET completed_at = now(), people = scores
  WHERE r.id = run AND r.completed_at IS NULL;
END;
GRANT EXECUTE ON FUNCTION record.waiting_vis_runs(), record.complete_vis_run(uuid, integer)
  TO gateway_service;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('vis_run.ordered', 'date', 'date', false);
