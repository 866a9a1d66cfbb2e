/** State, content and source of an evidence snippet, derived from its columns. */
import type { EntityReference } from '@teei/platform/collections/collection.ts';
import { member } from '@teei/platform/json/member.ts';
import type { EvidenceState } from '../generated/graphql.ts';

/** What a withdrawal leaves in place of the words (catalogue, section 4). */
export const TOMBSTONE = '[withdrawn]';

/** The columns that a piece's state follows from. */
export interface Readability {
  readonly content: string;
  readonly metadata: unknown;
}

/**
 * Withdrawn when the metadata's `state` says so or the words are the tombstone: either is enough,
 * so that a withdrawal that was cut short shows nothing. Otherwise redacted or live, as the
 * metadata say.
 */
export function evidenceState({ content, metadata }: Readability): EvidenceState {
  const state = member(metadata, 'state');
  if (content === TOMBSTONE || state === 'withdrawn') return 'WITHDRAWN';
  return state === 'redacted' ? 'REDACTED' : 'LIVE';
}

/** The words, or null once they are withdrawn. */
export function readableContent(snippet: Readability): string | null {
  return evidenceState(snippet) === 'WITHDRAWN' ? null : snippet.content;
}

/** Why words are withdrawn. */
export type WithdrawalCause = 'consent' | 'erasure';

/**
 * What a withdrawal leaves of the metadata: nothing that was known of the words, since already a
 * hash of them would confirm a guess.
 *
 * @param at when consent was taken back, RFC 3339
 */
export function tombstoneMetadata(cause: WithdrawalCause, at: string) {
  return {
    state: 'withdrawn',
    withdrawnAt: at,
    reason: cause,
    publication: { consented: false, live: false },
  } as const;
}

/** The entity type that each source type's rows are shown as; surveys are not shown. */
const SOURCES: Readonly<Record<string, string>> = {
  buddy_feedback: 'BuddyFeedback',
  checkin_note: 'BuddyCheckin',
  kintell_feedback: 'KintellSession',
  learning_note: 'LearningProgress',
};

/** The row that a piece was taken from, by its soft reference; null when the graph has none. */
export function evidenceSource(sourceType: string, sourceId: string): EntityReference | null {
  const typeName = SOURCES[sourceType];
  return typeName === undefined ? null : { __typename: typeName, id: sourceId };
}
