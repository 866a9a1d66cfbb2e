/** Hive Gateway as its makers measure it: requests in flight shared, nothing logged. */
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  inboundInflightRequestDeduplication: true,
  logging: false,
});
