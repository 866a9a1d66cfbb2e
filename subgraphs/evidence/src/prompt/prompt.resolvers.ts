import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { findBy, resolveReference } from '@teei/platform/collections/entity.ts';
import { isUuid } from '@teei/platform/collections/filters.ts';
import type {
  AiPromptAuditResolvers,
  CompanyResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import { snippets } from '../snippet/snippet.collection.ts';
import { prompts } from './prompt.collection.ts';
import { getAiUsage } from './prompt.queries.ts';

export const promptQueries: QueryResolvers = {
  aiPromptAudits: connection(prompts),
};

const findSnippet = findBy(snippets, 'id');

export const promptFields: AiPromptAuditResolvers = {
  __resolveReference: resolveReference(prompts, { requestId: { uuid: 'request_id' } }),
  company: prompts.reference('Company', 'company_id'),
  evidence: prompts.from(['evidence_ids'], async (row, _args, context, info) => {
    const ids = Array.isArray(row.evidence_ids) ? row.evidence_ids : [];
    const found = await Promise.all(
      ids.flatMap((id) =>
        typeof id === 'string' && isUuid(id) ? [findSnippet(context, info, id.toLowerCase())] : [],
      ),
    );
    return found.filter((snippet) => snippet !== undefined);
  }),
};

export const promptsOfCompany: CompanyResolvers = {
  aiPromptAudits: connectionBy(prompts, 'company_id'),
  aiUsage: getAiUsage,
};
