-- Records of idempotent requests go by a job of their own domain, no longer with the gateway's relay.

REVOKE EXECUTE ON FUNCTION users.forget_idempotency_keys() FROM gateway_service;
GRANT EXECUTE ON FUNCTION users.forget_idempotency_keys() TO users_worker;
