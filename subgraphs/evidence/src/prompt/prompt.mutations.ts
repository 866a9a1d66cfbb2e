import { randomUUID } from 'node:crypto';
import { notFound, reject, rejectIfAny, UserErrors } from '@teei/platform/errors/user-error.ts';
import { findViolation } from '@teei/platform/mutations/key-violations.ts';
import { mutation, mutationOfLocked, type Write } from '@teei/platform/mutations/mutation.ts';
import { insertRow } from '@teei/platform/mutations/rows.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { BeginAiRequestInput, FinishAiRequestInput } from '../generated/graphql.ts';
import { languageOf } from '../redaction/language.ts';
import { loadRedactor } from '../redaction/load-redactor.ts';
import { redact } from '../redaction/redact.ts';
import { prompts } from './prompt.collection.ts';
import { finishedEvent } from './prompt.events.ts';
import { checkResult, isSafe, statusAfter, type Gates } from './prompt.rules.ts';
import { promptStates } from './prompt.states.ts';
import { findCitable, finishRequest, lockRequest, reserveSpend } from './request.sql.ts';

export const beginAiRequest = mutation(
  'beginAiRequest',
  async (input: BeginAiRequestInput, { db, now, emit }: Write<DB>) => {
    const { companyId, operation, modelName, promptText, maxCostUsd } = input;
    const { ids, names } = await findCitable(db, input);
    const prompt = await withoutPeople(promptText, names);
    const evidence = prompt.isSafe ? ids.length > 0 : null;
    const budget = evidence ? await reserveSpend(db, companyId, maxCostUsd, now) : null;
    const gates: Gates = { safety: prompt.isSafe, evidence, budget };
    const status = statusAfter(gates);
    const id = randomUUID();
    await insertRequest(db, input, {
      id,
      company_id: companyId,
      request_id: randomUUID(),
      operation,
      model_name: modelName,
      prompt_text: prompt.text,
      status,
      safety_check_passed: gates.safety,
      evidence_gate_passed: gates.evidence,
      budget_check_passed: gates.budget,
      evidence_ids: JSON.stringify(ids),
      cost_usd: status === null ? maxCostUsd : '0',
      created_at: now.toISOString(),
    });
    emit({
      type: 'ai_request.begun',
      aggregate: { type: 'ai_request', id },
      companyId,
      payload: {
        operation,
        modelName,
        status,
        reservedUsd: status === null ? Number(maxCostUsd) : 0,
      },
    });
    return id;
  },
);

export const finishAiRequest = mutationOfLocked('finishAiRequest', {
  lock: ({ id }: FinishAiRequestInput, { db }: Write<DB>) => lockRequest(db, id),
  apply: async (input, { db, emit }, locked) => {
    const { id, tokensInput, tokensOutput, costUsd } = input;
    const request = locked ?? reject(notFound(prompts.type, id));
    const status = input.status === 'SUCCESS' ? 'success' : 'failed';
    rejectIfAny([
      ...promptStates.check(promptStates.read(request.status ?? 'begun'), status, undefined, 'id'),
      ...checkResult(input),
    ]);
    const responseText =
      typeof input.responseText === 'string'
        ? (await withoutPeople(input.responseText, [])).text
        : null;
    const figures = { tokensInput, tokensOutput, costUsd };
    await finishRequest(db, id, request, { status, responseText, ...figures });
    emit(finishedEvent(id, request, { status, ...figures }));
    return id;
  },
});

/** Inserts a log entry. @throws UserErrors with NOT_FOUND for a company that does not exist */
async function insertRequest(db: Kysely<DB>, input: BeginAiRequestInput, values: object) {
  try {
    await insertRow(db, prompts.table, { ...values }, ['id']);
  } catch (error) {
    const violation = findViolation(error, prompts.table, input);
    throw violation ? new UserErrors([violation]) : error;
  }
}

/** A text for a model, or of one, without anybody's name, and whether it was safe before. */
async function withoutPeople(text: string, names: readonly string[]) {
  const findSpans = await loadRedactor();
  const spans = findSpans(
    text,
    names.map((name) => ({ name })),
  );
  return { text: redact(text, spans, languageOf(text)).text, isSafe: isSafe(spans) };
}
