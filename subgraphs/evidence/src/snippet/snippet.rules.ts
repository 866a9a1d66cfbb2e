/** What follows from a piece of evidence's own columns: whether it can be read, and its source. */
import { sql } from 'kysely';
import type { Condition } from '@teei/platform/collections/filters.ts';
import type { EntityReference } from '@teei/platform/collections/collection.ts';
import type { EvidenceState } from '../generated/graphql.ts';

/** What a withdrawal leaves in place of the words (catalogue, section 4). */
export const TOMBSTONE = '[withdrawn]';

/** The columns that a piece's state follows from. */
export interface Readability {
  readonly content: string;
  readonly metadata: unknown;
}

/**
 * Withdrawn once the words are the tombstone or the metadata say when (`withdrawn_at`); otherwise
 * redacted once the metadata say when (`redacted_at`); otherwise live.
 */
export function evidenceState({ content, metadata }: Readability): EvidenceState {
  if (content === TOMBSTONE || isSet(metadata, 'withdrawn_at')) return 'WITHDRAWN';
  return isSet(metadata, 'redacted_at') ? 'REDACTED' : 'LIVE';
}

/** The words, or null once they are withdrawn. */
export function readableContent(snippet: Readability): string | null {
  return evidenceState(snippet) === 'WITHDRAWN' ? null : snippet.content;
}

/** `evidenceState` is WITHDRAWN, as a condition on the row `t`. */
export const isWithdrawn: Condition = sql`(t.content = ${TOMBSTONE} or t.metadata ->> 'withdrawn_at' is not null)`;

const isRedacted: Condition = sql`t.metadata ->> 'redacted_at' is not null`;

/** `evidenceState` is one of the states, as a condition on the row `t`. */
export function isInState(states: readonly EvidenceState[]): Condition {
  const conditions: Record<EvidenceState, Condition> = {
    WITHDRAWN: isWithdrawn,
    REDACTED: sql`not ${isWithdrawn} and ${isRedacted}`,
    LIVE: sql`not ${isWithdrawn} and not ${isRedacted}`,
  };
  if (states.length === 0) return sql`false`;
  return sql`(${sql.join(
    states.map((state) => sql`(${conditions[state]})`),
    sql` or `,
  )})`;
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

function isSet(metadata: unknown, key: string): boolean {
  if (typeof metadata !== 'object' || metadata === null) return false;
  const value = new Map<string, unknown>(Object.entries(metadata)).get(key);
  return value !== undefined && value !== null;
}
