/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { readGraphSecret, serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { REPORTING_VARIABLES } from './configuration.ts';
import { withReportingServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(REPORTING_VARIABLES);
await serveSubgraph(
  withReportingServices({
    secret: readGraphSecret(settings),
    allowsLoopback: settings.WEBHOOK_LOOPBACK === 'on',
  }),
  settings,
);
