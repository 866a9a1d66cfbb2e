/** Rules of extraction: which texts become evidence, and as what. */
import { createHash } from 'node:crypto';
import { badInput, userError, type UserError } from '@teei/platform/errors/user-error.ts';
import type { Language } from '../redaction/language.ts';
import type { Redacted } from '../redaction/redact.ts';

/** Fewest words of a text, without those that were redacted, that say something. */
const MIN_WORDS = 3;

/** Text of the programmes, with its place. */
export interface Source {
  /** Null where nothing was written. */
  readonly words: string | null;
  readonly person_id: string;
  readonly person_role: string;
  readonly names: readonly string[];
  readonly preferred_language: string | null;
  readonly company_id: string | null;
  readonly program_instance_id: string | null;
  readonly campaign_id: string | null;
  /** True when all who may have said it consent to AI processing. */
  readonly may_process: boolean;
  /** True when all who may have said it consent to publication. */
  readonly may_publish: boolean;
}

/**
 * SHA-256 of a text and its source, in lower-case hex: the same words of another source have another hash, so that a
 * hash tells nobody who else said them.
 */
export function contentHash(sourceType: string, sourceId: string, words: string): string {
  return createHash('sha256').update(`${sourceType} ${sourceId}\n${words}`).digest('hex');
}

/** Errors of a text that may not become evidence. */
export function checkSource({ words, may_process }: Source): readonly UserError[] {
  if (!may_process) {
    const message = 'expected a text of people who consent to AI_PROCESSING.';
    return [userError('CONSENT_REQUIRED', 'sourceId', message)];
  }
  return saysSomething(words ?? '') ? [] : [noWords()];
}

/** Errors of a redacted text of which too little is left. */
export function checkRedacted({ text }: Redacted): readonly UserError[] {
  return saysSomething(text.replaceAll(/\[[^\]]*\]/gu, '')) ? [] : [noWords()];
}

function saysSomething(text: string): boolean {
  return (text.match(/\p{L}+/gu)?.length ?? 0) >= MIN_WORDS;
}

function noWords(): UserError {
  return badInput(
    'sourceId',
    `a row with a text of at least ${MIN_WORDS} words that identify nobody`,
  );
}

/** Metadata of a piece of evidence: its state, language and hash, and what was redacted, by kind. */
export function metadataOf(
  { may_publish }: Source,
  { counts }: Redacted,
  { hash, language }: { readonly hash: string; readonly language: Language },
) {
  const redactions = redactionsOf(counts);
  return {
    state: redactions > 0 ? 'redacted' : 'live',
    language,
    contentHash: hash,
    redactions,
    publication: { consented: may_publish, live: false },
  } as const;
}

/** Number of parts that were redacted. */
export function redactionsOf(counts: Redacted['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
