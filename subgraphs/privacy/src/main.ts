/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { PRIVACY_VARIABLES } from './configuration.ts';
import { withPrivacyServices } from './subgraph.ts';

const settings = readEnvironmentOrExit(PRIVACY_VARIABLES);
const { LEDGER_SIGNING_KEY: ledgerKey, TOMBSTONES_FILE: tombstonesFile } = settings;
await serveSubgraph(withPrivacyServices({ ledgerKey, tombstonesFile }), settings);
