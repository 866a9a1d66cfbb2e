/** The six domains in this process: each on its own pool, as its own database role. */
import { campaignsSubgraph } from '@teei/campaigns/src/subgraph.ts';
import { evidenceSubgraph, withEvidenceServices } from '@teei/evidence/src/subgraph.ts';
import { createEmbedder } from '@teei/evidence/src/embedding/embedding-endpoint.ts';
import { createLanguageModel } from '@teei/evidence/src/summary/configured-model.ts';
import type pg from 'pg';
import { REPLICA_TIMEOUTS } from '@teei/platform/database/replicas.ts';
import { createServicePool } from '@teei/platform/database/pool.ts';
import type { PreparedStatements } from '@teei/platform/database/session.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { runSubgraph, type RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { TokenSignerOptions } from '@teei/platform/tokens/signer.ts';
import type { ServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import type { LedgerKey } from '@teei/privacy/src/ledger/ledger-key.ts';
import { privacySubgraph, withPrivacyServices } from '@teei/privacy/src/subgraph.ts';
import { programsSubgraph, withProgramsServices } from '@teei/programs/src/subgraph.ts';
import { createEndpoints } from '@teei/reporting/src/delivery/endpoint.ts';
import { reportingSubgraph, withReportingServices } from '@teei/reporting/src/subgraph.ts';
import type { UsersServices } from '@teei/users/src/context.ts';
import { createSignInService } from '@teei/users/src/sign-in/sign-in.service.ts';
import { usersSubgraph, withUsersServices } from '@teei/users/src/subgraph.ts';

/** The domains, in the order of the specification. */
export const SUBGRAPHS = [
  usersSubgraph,
  programsSubgraph,
  campaignsSubgraph,
  evidenceSubgraph,
  reportingSubgraph,
  privacySubgraph,
];

export interface SubgraphsOptions {
  /** Connection string of a domain's login role. */
  readonly databaseUrlOf: (domain: string) => string;
  /** Connection strings of a domain's login role at the read replicas; none when nothing is said. */
  readonly replicaUrlsOf?: (domain: string) => readonly string[];
  /** The graph's secret: signs cursors and names idempotent requests. */
  readonly secret: string;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
  /** Most connections for each domain. */
  readonly poolSize: number;
  /** Milliseconds that a statement, or waiting for a connection, may take. */
  readonly deadline?: number;
  readonly preparedStatements?: PreparedStatements;
  /** Told what an operator should know about a connection pooler. */
  readonly warn?: (message: string) => void;
  /** Key and claims of the tokens of a sign-in; without it nobody signs in. */
  readonly signing?: TokenSignerOptions | undefined;
  /** Metrics of the process. */
  readonly metrics?: ServiceMetrics | undefined;
  /** Sends messages, and says which page mailed links open; without it none is sent. */
  readonly messages?: Pick<UsersServices, 'mailer' | 'providers' | 'accountPageUrl'>;
  /** Secrets that the buddy system signs its events with; without one, none is accepted. */
  readonly buddySystemKeys?: readonly string[] | undefined;
  /** Keys that providers of messages sign their reports with, as `sms=whsec_…`; one without any can report nothing. */
  readonly receiptKeys?: readonly string[] | undefined;
  /** Signs the heads of the audit logs; without it none is published. */
  readonly ledgerKey?: LedgerKey | undefined;
  /** File that keeps who was erased, for backups; without it nothing outside of the database does. */
  readonly tombstonesFile?: string | undefined;
  /** True in development: webhooks may have URLs of this machine. */
  readonly allowsLoopback?: boolean;
  /** URLs of platforms that figures are delivered to. */
  readonly platforms?: Readonly<Record<string, string>>;
  /** Endpoint of a language model; without it, rules answer. */
  readonly aiUrl?: string | undefined;
  /** Embedder of evidence, as `EMBEDDINGS_URL` names it. */
  readonly embeddingsUrl?: string | undefined;
}

/** Runs every domain in this process. Connections are made when first needed. */
export function runSubgraphs(options: SubgraphsOptions): RunningSubgraph[] {
  const { signing, secret, messages, buddySystemKeys, allowsLoopback = false } = options;
  const { ledgerKey, tombstonesFile, receiptKeys } = options;
  const endpoints = createEndpoints(options.platforms ?? {});
  const users = withUsersServices({
    signIn: signing && createSignInService({ signing, secret }),
    ...messages,
    receiptKeys,
  });
  const programs = withProgramsServices({ buddySystemKeys });
  const withTheirServices = new Map([
    [usersSubgraph, users],
    [programsSubgraph, programs],
    [
      evidenceSubgraph,
      withEvidenceServices({
        model: createLanguageModel(options.aiUrl),
        embedder: createEmbedder(options.embeddingsUrl),
      }),
    ],
    [privacySubgraph, withPrivacyServices({ ledgerKey, tombstonesFile })],
    [reportingSubgraph, withReportingServices({ secret, allowsLoopback, endpoints })],
  ]);
  const openPool = (name: string, url: string, timeouts?: typeof REPLICA_TIMEOUTS): pg.Pool =>
    createServicePool({
      url,
      ...timeouts,
      name,
      size: options.poolSize,
      deadline: options.deadline,
      preparedStatements: options.preparedStatements,
      warn: options.warn,
      report: options.report,
    });
  const { databaseUrlOf, replicaUrlsOf = () => [] } = options;
  return SUBGRAPHS.map((subgraph) =>
    runSubgraph(withTheirServices.get(subgraph) ?? subgraph, {
      pool: openPool(subgraph.name, databaseUrlOf(subgraph.name)),
      replicaPools: replicaUrlsOf(subgraph.name).map((url) =>
        openPool(subgraph.name, url, REPLICA_TIMEOUTS),
      ),
      secret: options.secret,
      now: options.now,
      report: options.report,
      metrics: options.metrics,
    }),
  );
}
