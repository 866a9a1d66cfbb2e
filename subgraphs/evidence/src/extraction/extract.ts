/** Extraction of evidence from a text of the programmes: consent, redaction, and only then storage. */
import { notFound, rejectIfAny, reject } from '@teei/platform/errors/user-error.ts';
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { languageOf } from '../redaction/language.ts';
import { loadRedactor } from '../redaction/load-redactor.ts';
import { redact } from '../redaction/redact.ts';
import { checkRedacted, checkSource, contentHash, metadataOf } from './extraction.rules.ts';
import { extractedEvent } from './extraction.events.ts';
import { findExtracted, findSource, insertSnippet, type SourceKey } from './extraction.sql.ts';

/** Result of an extraction. */
export interface Extraction {
  /** Id of the piece of evidence. */
  readonly id: string;
  /** Event to write; none when the text had become evidence before. */
  readonly event?: ReturnType<typeof extractedEvent>;
}

/**
 * Makes a text of the programmes a piece of evidence, once.
 *
 * @throws UserErrors when there is no such text, when somebody who may have said it does not consent, and when too
 *   little is left of it without names and numbers
 */
export async function extractSnippet(db: Kysely<DB>, key: SourceKey): Promise<Extraction> {
  const source =
    (await findSource(db, key)) ?? reject(notFound('EvidenceSource', key.id, 'sourceId'));
  rejectIfAny(checkSource(source));
  const words = (source.words ?? '').normalize('NFC');
  const language = languageOf(words, source.preferred_language);
  const findSpans = await loadRedactor();
  const people = source.names.map((name) => ({ name }));
  const redacted = redact(words, findSpans(words, people), language);
  rejectIfAny(checkRedacted(redacted));
  const hash = contentHash(key.type, key.id, words);
  const metadata = metadataOf(source, redacted, { hash, language });
  const evidenceData = { speaker: source.person_role };
  const values = { content: redacted.text, metadata, evidenceData };
  const id = await insertSnippet(db, key, source, values);
  if (id === undefined) return { id: await getExtracted(db, key, hash) };
  return { id, event: extractedEvent(id, key.type, source, { ...redacted, language }) };
}

async function getExtracted(db: Kysely<DB>, key: SourceKey, hash: string): Promise<string> {
  const id = await findExtracted(db, key, hash);
  if (id === undefined) throw new TypeError('Expected the piece of evidence with the same hash.');
  return id;
}
