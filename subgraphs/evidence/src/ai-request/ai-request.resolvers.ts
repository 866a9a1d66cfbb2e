import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { findByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { isUuid } from '@teei/platform/collections/uuid.ts';
import { provenanceOf } from '@teei/platform/provenance/provenance.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { prompts } from './ai-request.collection.ts';
import { originOf } from './ai-request.rules.ts';
import { getAiUsage } from './ai-request.sql.ts';

const findSnippet = findByKey(snippets, 'id');

export const promptResolvers: Resolvers = {
  Query: {
    aiPromptAudits: rootConnection(prompts),
  },
  AiPromptAudit: {
    __resolveReference: resolveReference(prompts, { requestId: { uuid: 'request_id' } }),
    company: prompts.reference('Company', 'company_id'),
    provenance: prompts.from(
      ['model_name', 'prompt_version', 'reviewed_by', 'reviewed_at'],
      (row) => provenanceOf(originOf(row), row),
    ),
    evidence: prompts.from(['evidence_ids'], async (row, _args, context, info) => {
      const ids = Array.isArray(row.evidence_ids) ? row.evidence_ids : [];
      const found = await Promise.all(
        ids.flatMap((id) =>
          typeof id === 'string' && isUuid(id)
            ? [findSnippet(context, info, id.toLowerCase())]
            : [],
        ),
      );
      return found.filter((snippet) => snippet !== undefined);
    }),
  },
  Company: {
    aiPromptAudits: connectionOfParent(prompts, 'company_id'),
    aiUsage: getAiUsage,
  },
};
