/** Storage of imported data subject requests. */
import { randomUUID } from 'node:crypto';
import type { RowOutcome } from '@teei/platform/mutations/imports/import.ts';
import type { Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { ImportedDataSubjectRequest } from '../generated/graphql.ts';
import { checkImportedRequest, toRequestRow, type RequestRow } from './request-import.rules.ts';
import { findRequestFacts, insertRequests } from './request-import.sql.ts';

/** Stores rows that are new and without errors; returns the outcome of each, in their order. */
export async function storeRequests(
  rows: readonly ImportedDataSubjectRequest[],
  { db, now, emitAll }: Write<DB>,
): Promise<readonly RowOutcome[]> {
  const requests = rows.map(toRequestRow);
  const facts = await findRequestFacts(db, requests);
  const accepted: (RequestRow & { readonly id: string })[] = [];
  const outcomes = rows.map((given, index): RowOutcome => {
    const [request, known] = [requests[index], facts[index]];
    if (!request || !known) throw new TypeError('Expected facts about each row.');
    const errors = checkImportedRequest(given, known, now);
    if (errors.length > 0) return errors;
    if (known.is_stored) return 'unchanged';
    accepted.push({ ...request, id: randomUUID() });
    return 'created';
  });
  if (accepted.length === 0) return outcomes;
  await insertRequests(db, accepted);
  await emitAll(
    accepted.map(({ id, user_id: subjectId, request_type: requestType }) => ({
      type: 'data_subject_request.opened',
      aggregate: { type: 'data_subject_request', id },
      companyId: null,
      subjectId,
      payload: { requestType },
    })),
  );
  return outcomes;
}
