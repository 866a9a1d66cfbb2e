/** The gateway: what executes operations, what it keeps of them, and which it knows ahead. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { DataSource } from './data-source/answer.ts';
import { tellOperators } from './execution/broken-answers.ts';
import { DocumentStore } from './execution/document-store.ts';
import { withCheckedVariables, withOwnExecutor, type Gateway } from './execution/gateway.ts';
import { PreparedOperations } from './execution/prepared-operations.ts';
import type { Metrics } from './http/metrics.ts';
import type { Limits } from './limits/limits.ts';
import { readPublished } from './partners/manifest.rules.ts';
import { createApolloGateway } from './supergraph/apollo-gateway.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Throws for a subgraph that nobody serves. */
  readonly sourceOf: (name: string) => DataSource;
  readonly executor: 'own' | 'apollo';
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly report: ReportUnexpected;
}

export interface OpenGateway {
  readonly gateway: Gateway;
  readonly documents: DocumentStore;
  readonly prepared: PreparedOperations;
}

/** Bytes for documents and what they are compiled to; those that are published come on top. */
const DOCUMENT_MEMORY = 64 * 1024 * 1024;

/** Makes a gateway over a composed supergraph; the server loads it. */
export function openGateway(options: GatewayOptions): OpenGateway {
  const { sourceOf, limits, metrics, report } = options;
  const apollo = createApolloGateway(options.supergraphSdl, sourceOf);
  const documents = new DocumentStore({
    limit: DOCUMENT_MEMORY,
    prepared: (hash) => prepared.find(hash),
  });
  const own =
    options.executor === 'own'
      ? withOwnExecutor(apollo, {
          fetchOf: (subgraph) => sourceOf(subgraph).fetch,
          prepareFetch: (subgraph, query) => sourceOf(subgraph).prepare(query),
          charge: (document, bytes) => documents.charge(document, bytes),
          tellBroken: tellOperators({
            report,
            count: (field) => metrics.countInvalidAnswer(field),
          }),
        })
      : undefined;
  const gateway = own ?? withCheckedVariables(apollo);
  const prepared = new PreparedOperations({
    read: (schema, text) => readPublished(schema, text, limits),
    compile: (document) => own?.compile(document) ?? [],
    report,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => prepared.useSchema(apiSchema));
  metrics.watch('graphql_documents_bytes', 'Memory that documents take.', () => documents.bytes);
  metrics.watch('graphql_prepared_documents', 'Documents planned ahead.', () => prepared.size);
  return { gateway, documents, prepared };
}
