import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { EvidenceContext } from '../context.ts';
import type { DB } from '../generated/database.ts';
import type { MutationResolvers, SummariseEvidenceInput } from '../generated/graphql.ts';
import { beginRequest } from '../ai-request/begin-request.ts';
import { findCitable } from '../ai-request/request.sql.ts';
import { extractiveModel } from './extractive-model.ts';
import type { LanguageModel } from './language-model.ts';
import { maxCost, PROMPT_VERSION } from './summary.rules.ts';

/** The trigger `queue_request` queues the job that sends the question. */
export const summariseEvidence: NonNullable<MutationResolvers['summariseEvidence']> = (
  parent,
  args,
  context: EvidenceContext,
  info,
) => summaryBy(context.model ?? extractiveModel)(parent, args, context, info);

const summaryBy = (model: LanguageModel) =>
  mutation('summariseEvidence', async (input: SummariseEvidenceInput, write: Write<DB>) => {
    const { companyId, question: text } = input;
    const citable = await findCitable(write.db, input);
    const maxCostUsd = maxCost(model, Buffer.byteLength(text) + citable.bytes);
    const own = { modelName: model.name, promptVersion: PROMPT_VERSION, maxCostUsd };
    return beginRequest(write, { companyId, operation: 'nlq-query', text, ...own }, citable);
  });
