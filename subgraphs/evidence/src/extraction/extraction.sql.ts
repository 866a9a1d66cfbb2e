/** SQL of extraction: the source, the consents that are held meanwhile, and the new piece of evidence. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { Source } from './extraction.rules.ts';

/** Source of evidence: kind and id of its row. */
export interface SourceKey {
  readonly type: string;
  readonly id: string;
}

/**
 * Source with what its people consent to: until the transaction ends nobody withdraws it. Undefined when there is no
 * such row.
 */
export async function findSource(
  db: Kysely<DB>,
  { type, id }: SourceKey,
): Promise<Source | undefined> {
  const { rows } = await sql<Source>`
    select said.words, said.person_id, said.person_role, to_jsonb(said.names) as names,
      said.preferred_language, said.company_id, said.program_instance_id, said.campaign_id,
      privacy.hold_consents(said.speakers, 'ai_processing') as may_process,
      privacy.hold_consents(said.speakers, 'publication') as may_publish
    from programs.evidence_source(${type}, ${id}) as said`.execute(db);
  return rows[0];
}

/** Values of a new piece of evidence. */
export interface NewSnippet {
  readonly content: string;
  readonly metadata: object;
  readonly evidenceData: object;
}

/** Inserts a piece of evidence; undefined when its text has become evidence before. */
export async function insertSnippet(
  db: Kysely<DB>,
  key: SourceKey,
  source: Source,
  { content, metadata, evidenceData }: NewSnippet,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly id: string }>`
    insert into evidence.evidence_snippets
      (company_id, source_type, source_id, content, metadata, program_instance_id, campaign_id,
       evidence_data)
    values (${source.company_id}, ${key.type}, ${key.id}, ${content}, ${JSON.stringify(metadata)},
      ${source.program_instance_id}, ${source.campaign_id}, ${JSON.stringify(evidenceData)})
    on conflict (source_type, source_id, (metadata ->> 'contentHash')) do nothing
    returning id`.execute(db);
  return rows[0]?.id;
}

/** Id of the piece of evidence that a text of a source has become; undefined when it has not. */
export async function findExtracted(
  db: Kysely<DB>,
  { type, id }: SourceKey,
  hash: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from evidence.evidence_snippets
    where (source_type, source_id, metadata ->> 'contentHash') = (${type}, ${id}, ${hash})`.execute(
    db,
  );
  return rows[0]?.id;
}
