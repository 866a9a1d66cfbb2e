/** Requests to language models: their gates, and their texts without anybody's name. */
import { randomUUID } from 'node:crypto';
import { UserErrors } from '@teei/platform/errors/user-error.ts';
import { findViolation } from '@teei/platform/mutations/key-violations.ts';
import type { Write } from '@teei/platform/mutations/mutation.ts';
import { insertRow } from '@teei/platform/mutations/rows.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { languageOf } from '../redaction/language.ts';
import { loadRedactor } from '../redaction/load-redactor.ts';
import { redact } from '../redaction/redact.ts';
import { TOMBSTONE } from '../snippet/snippet.rules.ts';
import { prompts } from './ai-request.collection.ts';
import { begunEvent, type NewRequest } from './ai-request.events.ts';
import { isSafe, statusAfter, type Gates } from './ai-request.rules.ts';
import { reserveSpend, type Citable, type CitingRequest } from './request.sql.ts';

/**
 * Passes a request through its gates, logs it and reserves what it may cost.
 *
 * @returns id of the log entry
 * @throws UserErrors with NOT_FOUND for a company that does not exist
 */
export async function beginRequest(
  { db, now, emit }: Write<DB>,
  request: NewRequest,
  { ids, names, namesWithdrawn }: Omit<Citable, 'bytes'>,
): Promise<string> {
  const { companyId, operation, modelName, maxCostUsd } = request;
  const prompt = await withoutPeople(request.text, names);
  const evidence = prompt.isSafe ? ids.length > 0 : null;
  // The graph's own requests cost what it says: one that costs nothing has room in any budget. What a client finishes may
  // cost more than it reserved.
  const isFree = request.promptVersion !== null && Number(maxCostUsd) === 0;
  const budget = evidence ? isFree || (await reserveSpend(db, companyId, maxCostUsd, now)) : null;
  const gates: Gates = { safety: prompt.isSafe, evidence, budget };
  const status = statusAfter(gates);
  const id = randomUUID();
  await insertRequest(db, request, {
    id,
    company_id: companyId,
    request_id: randomUUID(),
    operation,
    model_name: modelName,
    // A client's prompt may repeat words of a piece that was withdrawn meanwhile.
    prompt_text: namesWithdrawn && request.promptVersion === null ? TOMBSTONE : prompt.text,
    prompt_version: request.promptVersion,
    status,
    safety_check_passed: gates.safety,
    evidence_gate_passed: gates.evidence,
    budget_check_passed: gates.budget,
    evidence_ids: JSON.stringify(ids),
    cost_usd: status === null ? maxCostUsd : '0',
    created_at: now.toISOString(),
  });
  emit(begunEvent(id, request, status));
  return id;
}

async function insertRequest(db: Kysely<DB>, request: NewRequest, values: object): Promise<void> {
  try {
    await insertRow(db, prompts.table, { ...values }, ['id']);
  } catch (error) {
    const violation = findViolation(error, prompts.table, request);
    throw violation ? new UserErrors([violation]) : error;
  }
}

/** Response as it is kept: without anybody's name, and without the words of evidence that was withdrawn meanwhile. */
export async function keptResponse(
  text: string,
  { citesWithdrawn }: Pick<CitingRequest, 'citesWithdrawn'>,
  names: readonly string[] = [],
): Promise<string> {
  return citesWithdrawn ? TOMBSTONE : (await withoutPeople(text, names)).text;
}

/** A text for a model, or of one, without anybody's name, and whether it was safe before. */
export async function withoutPeople(
  text: string,
  names: readonly string[],
): Promise<{ readonly text: string; readonly isSafe: boolean }> {
  const findSpans = await loadRedactor();
  const spans = findSpans(
    text,
    names.map((name) => ({ name })),
  );
  return { text: redact(text, spans, languageOf(text)).text, isSafe: isSafe(spans) };
}
