-- What lists are filtered by.

CREATE INDEX identity_linking_audit_provider_idx
  ON users.identity_linking_audit (provider, performed_at, id);
CREATE INDEX notifications_queue_template_id_idx
  ON users.notifications_queue (template_id, scheduled_at, id);
CREATE INDEX branding_audit_log_tenant_id_resource_id_idx
  ON users.branding_audit_log (tenant_id, resource_id, performed_at, id);
