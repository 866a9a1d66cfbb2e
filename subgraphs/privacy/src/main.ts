/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { PRIVACY_VARIABLES } from './configuration.ts';
import { withPrivacyServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(PRIVACY_VARIABLES);
await serveSubgraph(withPrivacyServices({ ledgerKey: settings.LEDGER_SIGNING_KEY }), settings);
