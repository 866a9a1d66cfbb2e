-- A person's volunteer impact scores, highest first.
CREATE INDEX vis_calculations_user_id_score_idx ON reporting.vis_calculations (user_id, score, id);
