import { notFound, reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { mutation, mutationOfLocked, type Write } from '@teei/platform/mutations/mutation.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { DB } from '../generated/database.ts';
import type { BeginAiRequestInput, FinishAiRequestInput } from '../generated/graphql.ts';
import { changes } from '../mutations.ts';
import { beginRequest, keptResponse } from './begin-request.ts';
import { prompts } from './ai-request.collection.ts';
import { finishedEvent } from './ai-request.events.ts';
import { checkResult, checkReviewable } from './ai-request.rules.ts';
import { promptStates } from './ai-request.states.ts';
import { findCitable, finishRequest, lockRequest } from './request.sql.ts';

export const beginAiRequest = mutation(
  'beginAiRequest',
  async (input: BeginAiRequestInput, write: Write<DB>) => {
    const citable = await findCitable(write.db, input);
    const { companyId, operation, modelName, promptText: text, maxCostUsd } = input;
    const request = { companyId, operation, modelName, text, maxCostUsd, promptVersion: null };
    return beginRequest(write, request, citable);
  },
);

export const finishAiRequest = mutationOfLocked('finishAiRequest', {
  lock: ({ id }: FinishAiRequestInput, { db }: Write<DB>) => lockRequest(db, id),
  apply: async (input, { db, emit }, locked) => {
    const { id, tokensInput, tokensOutput, costUsd } = input;
    const request = locked ?? reject(notFound(prompts.type, id));
    const status = input.status === 'SUCCESS' ? 'success' : 'failed';
    rejectIfAny([
      ...promptStates.checkMove(request.status ?? 'begun', status),
      ...checkResult(input),
    ]);
    const responseText =
      typeof input.responseText === 'string'
        ? await keptResponse(input.responseText, request)
        : null;
    const figures = { tokensInput, tokensOutput, costUsd };
    await finishRequest(db, id, request, { status, responseText, ...figures });
    emit(finishedEvent(id, request, { status, ...figures }));
    return id;
  },
});

export const reviewAiResponse = changes(prompts, 'reviewAiResponse', {
  lock: ['company_id', 'status', 'reviewed_at'],
  check: ({ row }) => checkReviewable(row),
  set: ({ now, viewer }) => ({
    reviewed_at: now.toISOString(),
    reviewed_by: viewerUserId(viewer),
  }),
  event: () => ({ type: 'ai_request.reviewed', payload: {} }),
});
