import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import type { Condition } from '@teei/platform/collections/conditions.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { scores } from '../score/score.collection.ts';
import { snippets } from './snippet.collection.ts';
import { searchEvidence } from './search.sql.ts';
import { listSimilarEvidence, listTopEvidence, ownEvidence } from './snippet.sql.ts';
import {
  evidenceSource,
  evidenceState,
  readableContent,
  readableLanguage,
} from './snippet.rules.ts';

const ownList = (_args: unknown, context: CollectionContext): Condition => ownEvidence(context);

export const snippetResolvers: Resolvers = {
  Query: {
    evidenceSnippet: getById(snippets, ownEvidence),
    // A company reads the kept number of its own evidence.
    evidence: rootConnection(snippets, ownList, { isCounted: true }),
    similarTo: listSimilarEvidence,
    searchEvidence,
  },
  EvidenceSnippet: {
    __resolveReference: resolveReference(snippets),
    content: snippets.from(['content', 'metadata'], readableContent),
    language: snippets.from(['content', 'metadata'], readableLanguage),
    state: snippets.from(['content', 'metadata'], evidenceState),
    source: snippets.from(['source_type', 'source_id'], (row) =>
      evidenceSource(row.source_type, row.source_id),
    ),
    company: snippets.reference('Company', 'company_id'),
    campaign: snippets.reference('Campaign', 'campaign_id'),
    programInstance: snippets.reference('ProgramInstance', 'program_instance_id'),
    outcomeScores: listOfParent(scores, 'evidence_snippet_id', { orderBy: 'CREATED_ASC' }),
  },
  Company: {
    evidence: connectionOfParent(snippets, 'company_id', ownList),
  },
  Campaign: {
    evidence: connectionOfParent(snippets, 'campaign_id', ownList),
    topEvidence: listTopEvidence,
  },
  ProgramInstance: {
    evidence: connectionOfParent(snippets, 'program_instance_id', ownList),
  },
};
