/** State, content and source of an evidence snippet, derived from its columns. */
import type { EntityReference } from '@teei/platform/collections/collection.ts';
import { member } from '@teei/platform/json/member.ts';
import type { EvidenceState } from '../generated/graphql.ts';

/** Content of a withdrawn snippet (catalogue, section 4). */
export const TOMBSTONE = '[withdrawn]';

/** Columns that determine the state of a snippet. */
export interface Readability {
  readonly content: string;
  readonly metadata: unknown;
}

/**
 * State of a snippet. WITHDRAWN when the metadata or the content says so, so that an interrupted withdrawal
 * shows nothing; otherwise REDACTED or LIVE, by the metadata.
 */
export function evidenceState({ content, metadata }: Readability): EvidenceState {
  const state = member(metadata, 'state');
  if (content === TOMBSTONE || state === 'withdrawn') return 'WITHDRAWN';
  return state === 'redacted' ? 'REDACTED' : 'LIVE';
}

/** Content of a snippet; null once it is withdrawn. */
export function readableContent(snippet: Readability): string | null {
  return evidenceState(snippet) === 'WITHDRAWN' ? null : snippet.content;
}

/** Cause of a withdrawal. */
export type WithdrawalCause = 'consent' | 'erasure';

/**
 * Metadata of a withdrawn snippet. It keeps nothing derived from the content, as even a hash could confirm
 * a guess.
 *
 * @param at time of the withdrawal, RFC 3339
 */
export function tombstoneMetadata(cause: WithdrawalCause, at: string) {
  return {
    state: 'withdrawn',
    withdrawnAt: at,
    reason: cause,
    publication: { consented: false, live: false },
  } as const;
}

/** Entity types by source type; the graph has no type for surveys. */
const SOURCES: Readonly<Record<string, string>> = {
  buddy_feedback: 'BuddyFeedback',
  checkin_note: 'BuddyCheckin',
  kintell_feedback: 'KintellSession',
  learning_note: 'LearningProgress',
};

/** Reference to the entity that a snippet was taken from; null when the graph has no type for it. */
export function evidenceSource(sourceType: string, sourceId: string): EntityReference | null {
  const typeName = SOURCES[sourceType];
  return typeName === undefined ? null : { __typename: typeName, id: sourceId };
}
