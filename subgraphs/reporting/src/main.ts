/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { readGraphSecret, serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { REPORTING_VARIABLES } from './configuration.ts';
import { createEndpoints } from './delivery/endpoint.ts';
import { withReportingServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(REPORTING_VARIABLES);
await serveSubgraph(
  withReportingServices({
    secret: readGraphSecret(settings),
    allowsLoopback: settings.WEBHOOK_LOOPBACK === 'on',
    endpoints: createEndpoints({
      benevity: settings.BENEVITY_URL,
      goodera: settings.GOODERA_URL,
      workday: settings.WORKDAY_URL,
    }),
  }),
  settings,
);
