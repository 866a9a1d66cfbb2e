-- The gateway reads all of it and writes none: that is the owner's, by `pnpm operations`.

GRANT SELECT ON ALL TABLES IN SCHEMA gateway TO gateway_service;

CALL viewer.protect('gateway.clients', VARIADIC '{}');
CREATE POLICY service ON gateway.clients FOR SELECT TO gateway_service USING (true);

CALL viewer.protect('gateway.client_keys', VARIADIC '{}');
CREATE POLICY service ON gateway.client_keys FOR SELECT TO gateway_service USING (true);

CALL viewer.protect('gateway.operations', VARIADIC '{}');
CREATE POLICY service ON gateway.operations FOR SELECT TO gateway_service USING (true);

CALL viewer.protect('gateway.revision', VARIADIC '{}');
CREATE POLICY service ON gateway.revision FOR SELECT TO gateway_service USING (true);
