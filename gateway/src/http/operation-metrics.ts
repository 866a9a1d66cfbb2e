/** Metrics of operations by their names and clients, with bounded labels, and facts for the access log. */
import type { ApolloServerPlugin } from '@apollo/server';
import { DurationHistogram } from '@teei/platform/telemetry/duration-histogram.ts';
import { currentScope } from '@teei/platform/telemetry/request-scope.ts';
import { ANSWER_BUCKETS, startTimer } from '@teei/platform/serving/service-metrics.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Registry } from 'prom-client';
import type { GatewayContext } from '../context/gateway-context.ts';
import { boundLabels } from './bounded-labels.ts';

/** Maximum numbers of distinct names and clients that have time series of their own. */
const MAX_OPERATIONS = 100;
const MAX_CLIENTS = 100;

const UNNAMED = 'unnamed';

/** Label of a client: the name of a partner's, or the class of another viewer. */
export function clientLabel(viewer: Viewer): string {
  return viewer.kind === 'partner' ? viewer.clientId : viewerClass(viewer);
}

/** Creates the plugin that times operations by name and by client. */
export function createOperationMetrics(registry: Registry): ApolloServerPlugin<GatewayContext> {
  const registers = [registry];
  const byName = new DurationHistogram({
    name: 'graphql_operation_name_seconds',
    help: `Seconds that operations took, by name; of the first ${MAX_OPERATIONS} names of signed-in clients.`,
    labelNames: ['operation', 'outcome'],
    buckets: [0.05, 0.25, 1],
    registers,
  });
  const byClient = new DurationHistogram({
    name: 'graphql_operation_client_seconds',
    help: 'Seconds that operations took, by client: the name of a partner’s, or the class of a viewer.',
    labelNames: ['client', 'outcome'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const operations = boundLabels(MAX_OPERATIONS);
  const clients = boundLabels(MAX_CLIENTS);
  return {
    async requestDidStart() {
      const seconds = startTimer();
      return {
        async willSendResponse({ contextValue: { viewer }, operation, errors = [] }) {
          const name = operation?.name?.value;
          const outcome = errors.length > 0 ? 'errors' : 'ok';
          const isSignedIn = viewer.kind !== 'anonymous';
          const client = clients(clientLabel(viewer));
          byName.series(operations(name ?? UNNAMED, isSignedIn), outcome)(seconds());
          byClient.series(client, outcome)(seconds());
          const facts = currentScope()?.facts;
          if (!facts) return;
          facts.operationName = name;
          facts.operationType = operation?.operation;
          facts.client = client;
        },
      };
    },
  };
}
