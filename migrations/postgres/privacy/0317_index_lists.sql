-- What lists are filtered and ordered by. A consent that does not expire comes last.

CREATE INDEX user_consents_expires_at_order_idx ON privacy.user_consents
  ((CASE WHEN expires_at IS NULL THEN 'infinity' ELSE expires_at END), id);
CREATE INDEX privacy_audit_log_performed_by_idx
  ON privacy.privacy_audit_log (performed_by, performed_at, id);
CREATE INDEX data_processing_records_system_component_idx
  ON privacy.data_processing_records (system_component, processed_at, id);
CREATE INDEX outbox_aggregate_type_idx ON events.outbox (aggregate_type, occurred_at, id);
