/** `pnpm gateway`: the gateway alone over any composed supergraph and its remote subgraphs. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { TOKEN_VARIABLES } from './configuration.ts';
import { startGraph } from './graph.ts';
import { remoteKeys } from './identity/tokens.ts';
import { readSubgraphUrls } from './supergraph/subgraph-urls.ts';

const USAGE = 'Usage: pnpm gateway --supergraph FILE [--port N] [--no-auth]';

const { values } = parseArgs({
  options: {
    supergraph: { type: 'string' },
    port: { type: 'string', default: '4000' },
    'no-auth': { type: 'boolean', default: false },
  },
});
if (values.supergraph === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(1);
}

const tokenSettings = values['no-auth'] ? undefined : readEnvironmentOrExit(TOKEN_VARIABLES);
const supergraphSdl = await readFile(values.supergraph, 'utf8');
const graph = await startGraph({
  supergraphSdl,
  port: Number(values.port),
  host: '127.0.0.1',
  local: [],
  remote: readSubgraphUrls(supergraphSdl),
  secret: undefined,
  database: undefined,
  tokens: tokenSettings && {
    issuer: tokenSettings.TOKEN_ISSUER,
    audience: tokenSettings.TOKEN_AUDIENCE,
    keys: remoteKeys(tokenSettings.JWKS_URL),
  },
  report: reportTo(createLogger('gateway', 'info')),
  explorer: true,
  firstQueries: '',
  showWork: true,
  allowedOrigins: [],
});
process.stdout.write(`gateway listening on ${graph.url}\n`);

endOnSignals((grace) => graph.close(grace));
