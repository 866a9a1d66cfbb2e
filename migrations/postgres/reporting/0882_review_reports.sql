-- Review of reports by a person (Article 50(4) of the EU AI Act), once; the report stays as it is.

ALTER TABLE reporting.report_lineage
  ADD COLUMN reviewed_by uuid,
  ADD COLUMN reviewed_at timestamptz,
  ADD CONSTRAINT report_lineage_reviewed_check
    CHECK (reviewed_at IS NULL OR (status = 'ready' AND reviewed_by IS NOT NULL));
GRANT SELECT (reviewed_by, reviewed_at), UPDATE (reviewed_by, reviewed_at)
  ON reporting.report_lineage TO reporting_company;
GRANT UPDATE (reviewed_by, reviewed_at) ON reporting.report_lineage TO reporting_admin;

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE ON reporting.report_lineage
  FOR EACH ROW WHEN (OLD.status IN ('ready', 'failed') AND current_user LIKE 'reporting\_%'
    AND (OLD.reviewed_at IS NOT NULL OR NEW.reviewed_at IS NULL
      OR to_jsonb(OLD) - '{reviewed_by,reviewed_at}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{reviewed_by,reviewed_at}'::text[]))
  EXECUTE FUNCTION viewer.refuse_change();
