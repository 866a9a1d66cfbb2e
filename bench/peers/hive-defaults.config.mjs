/** Hive Gateway as it comes; nothing is logged. */
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({ logging: false });
