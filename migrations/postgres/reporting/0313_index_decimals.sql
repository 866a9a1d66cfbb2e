-- Numbers that lists filter by, in a type whose comparison is leakproof.

ALTER TABLE reporting.sroi_calculations ADD COLUMN sroi_ratio_float double precision
  GENERATED ALWAYS AS (sroi_ratio::double precision) STORED;
CREATE INDEX sroi_calculations_company_id_sroi_ratio_float_idx
  ON reporting.sroi_calculations (company_id, sroi_ratio_float);
CREATE INDEX sroi_calculations_sroi_ratio_float_idx
  ON reporting.sroi_calculations (sroi_ratio_float);
