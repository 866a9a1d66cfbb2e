/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { PROGRAMS_VARIABLES } from './configuration.ts';
import { withProgramsServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(PROGRAMS_VARIABLES);
await serveSubgraph(
  withProgramsServices({ buddySystemKeys: settings.BUDDY_SYSTEM_KEYS }),
  settings,
);
