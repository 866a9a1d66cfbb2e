import type * as sdl from '../generated/graphql.ts';
import { changes } from '../mutations.ts';
import type { RedactionKind } from '../redaction/span.ts';
import { snippets } from './snippet.collection.ts';
import {
  checkParts,
  evidenceState,
  redactedMetadata,
  storedState,
  TOMBSTONE,
  tombstoneMetadata,
  type WithdrawalCause,
  withoutParts,
} from './snippet.rules.ts';
import { FACTS_OF_WITHDRAWN, personOf } from './snippet.sql.ts';
import { snippetStates } from './snippet.states.ts';

const KINDS: Readonly<Record<sdl.RedactionKind, RedactionKind>> = {
  NAME: 'name',
  EMAIL: 'email',
  PHONE: 'phone',
  ADDRESS: 'address',
  IDENTIFIER: 'identifier',
};

const CAUSES: Readonly<Record<sdl.WithdrawalCause, WithdrawalCause>> = {
  CONSENT: 'consent',
  ERASURE: 'erasure',
};

export const redactSnippet = changes(snippets, 'redactSnippet', {
  lock: ['company_id', 'content', 'metadata'],
  check: ({ row, input }) =>
    evidenceState(row) === 'WITHDRAWN'
      ? snippetStates.checkMove('withdrawn', 'redacted')
      : checkParts(row.content, input.parts),
  set: ({ row, input }) => ({
    content: withoutParts(row, input.parts, KINDS[input.kind ?? 'NAME']).content,
    embedding: null,
    metadata: JSON.stringify(redactedMetadata(row, input.parts)),
  }),
  event: ({ input }) => ({
    type: 'evidence.redacted',
    aggregateType: 'evidence_snippet',
    payload: { parts: input.parts.length },
  }),
});

export const withdrawSnippet = changes(snippets, 'withdrawSnippet', {
  lock: ['company_id', 'content', 'metadata'],
  facts: () => ({ person_id: personOf(), kept_facts: FACTS_OF_WITHDRAWN }),
  check: ({ row }) => snippetStates.checkMove(storedState(row), 'withdrawn'),
  set: ({ row, input, now }) => ({
    content: TOMBSTONE,
    embedding: null,
    evidence_data: row.kept_facts,
    metadata: JSON.stringify(tombstoneMetadata(CAUSES[input.cause], now.toISOString())),
  }),
  event: ({ row, input }) => ({
    type: 'evidence.withdrawn',
    aggregateType: 'evidence_snippet',
    ...(row.person_id !== null && { subjectId: row.person_id }),
    payload: { cause: CAUSES[input.cause] },
  }),
});
