import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import type { Condition } from '@teei/platform/collections/filters.ts';
import { listBy } from '@teei/platform/collections/lists.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  CampaignResolvers,
  CompanyResolvers,
  EvidenceSnippetResolvers,
  ProgramInstanceResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import { scores } from '../score/score.collection.ts';
import { snippets } from './snippet.collection.ts';
import { listSimilarEvidence, listTopEvidence, ownEvidence } from './snippet.queries.ts';
import { evidenceSource, evidenceState, readableContent } from './snippet.rules.ts';

const ownList = (_args: unknown, context: CollectionContext): Condition => ownEvidence(context);

export const snippetQueries: QueryResolvers = {
  evidenceSnippet: getById(snippets, ownEvidence),
  evidence: connection(snippets, ownList),
  similarTo: listSimilarEvidence,
};

export const snippetFields: EvidenceSnippetResolvers = {
  __resolveReference: resolveReference(snippets),
  content: snippets.from(['content', 'metadata'], readableContent),
  state: snippets.from(['content', 'metadata'], evidenceState),
  source: snippets.from(['source_type', 'source_id'], (row) =>
    evidenceSource(row.source_type, row.source_id),
  ),
  company: snippets.reference('Company', 'company_id'),
  campaign: snippets.reference('Campaign', 'campaign_id'),
  programInstance: snippets.reference('ProgramInstance', 'program_instance_id'),
  outcomeScores: listBy(scores, 'evidence_snippet_id', { orderBy: 'CREATED_ASC' }),
};

export const snippetsOfCompany: CompanyResolvers = {
  evidence: connectionBy(snippets, 'company_id', ownList),
};

export const snippetsOfCampaign: CampaignResolvers = {
  evidence: connectionBy(snippets, 'campaign_id', ownList),
  topEvidence: listTopEvidence,
};

export const snippetsOfInstance: ProgramInstanceResolvers = {
  evidence: connectionBy(snippets, 'program_instance_id', ownList),
};
