/** State, content and source of an evidence snippet, derived from its columns. */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import type { EntityReference } from '@teei/platform/collections/collection.ts';
import { member, membersOf } from '@teei/platform/json/member.ts';
import type { EvidenceState } from '../generated/graphql.ts';
import { isLanguage, languageOf, type Language } from '../redaction/language.ts';
import { placeholder } from '../redaction/redact.ts';
import type { RedactionKind } from '../redaction/span.ts';

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

/** State of a snippet as the state machine spells it. */
export function storedState(snippet: Readability): 'live' | 'redacted' | 'withdrawn' {
  const state = evidenceState(snippet);
  return state === 'WITHDRAWN' ? 'withdrawn' : state === 'REDACTED' ? 'redacted' : 'live';
}

/** Content of a snippet; null once it is withdrawn. */
export function readableContent(snippet: Readability): string | null {
  return evidenceState(snippet) === 'WITHDRAWN' ? null : snippet.content;
}

/** Language that a snippet's content is in; null once it is withdrawn. */
export function readableLanguage(snippet: Readability): Language | null {
  const content = readableContent(snippet);
  return content === null ? null : languageIn(content, snippet.metadata);
}

/** Language that the metadata tells, else by the text itself. */
function languageIn(content: string, metadata: unknown): Language {
  const told = member(metadata, 'language');
  return isLanguage(told) ? told : languageOf(content);
}

/** Errors of parts that a text does not have. */
export function checkParts(content: string, parts: readonly string[]): readonly UserError[] {
  return parts.flatMap((part, index) =>
    content.includes(part)
      ? []
      : [badInput(['parts', String(index)], 'a part of the text, as it stands there')],
  );
}

/** A snippet's content with a placeholder in its language for each part, the longest first. */
export function withoutParts(
  { content, metadata }: Readability,
  parts: readonly string[],
  kind: RedactionKind,
): Pick<Readability, 'content'> {
  const mark = placeholder(languageIn(content, metadata), kind);
  const longestFirst = parts.toSorted((a, b) => b.length - a.length);
  return {
    content: longestFirst.reduce((text, part) => text.replaceAll(part, () => mark), content),
  };
}

/** Metadata of a snippet of which parts are redacted. */
export function redactedMetadata({ metadata }: Readability, parts: readonly string[]) {
  const before = member(metadata, 'redactions');
  const redactions = (typeof before === 'number' ? before : 0) + parts.length;
  return { ...membersOf(metadata), state: 'redacted', redactions };
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
