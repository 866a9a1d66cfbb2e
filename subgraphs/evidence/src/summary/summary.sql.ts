/** SQL of summaries, as the worker. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { isWithdrawn } from '../snippet/snippet-state.sql.ts';
import type { NumberedPiece } from './language-model.ts';

/** Request that is to be sent. */
export interface OpenRequest {
  /** The question, without names. */
  readonly text: string;
  readonly modelName: string;
  /** Pieces that are neither withdrawn nor restricted, numbered by their place among all that were named. */
  readonly pieces: readonly NumberedPiece[];
  /** Names of those who took part where the pieces are from. */
  readonly names: readonly string[];
}

/** Selects a request of the graph's own that has no result yet; undefined for any other. */
export async function findOpenRequest(
  db: Kysely<DB>,
  id: string,
): Promise<OpenRequest | undefined> {
  const { rows } = await sql<OpenRequest>`
    select r.prompt_text as text, r.model_name as "modelName",
      coalesce(cited.pieces, '[]') as pieces, coalesce(cited.names, '[]') as names
    from evidence.ai_prompt_audit as r
    cross join lateral (
      select jsonb_agg(jsonb_build_object('number', named.number, 'words', t.content) order by named.number)
          filter (where t.id is not null) as pieces,
        jsonb_path_query_array(jsonb_agg(said.names) filter (where said.names is not null), '$[*][*]') as names
      from jsonb_array_elements_text(r.evidence_ids) with ordinality as named (id, number)
      left join evidence.evidence_snippets as t on t.id = named.id::uuid and not ${isWithdrawn}
        and t.id <> all(array(select personal_data.restricted_rows('evidence.evidence_snippets')))
      left join lateral (
        select to_jsonb(s.names) as names from programs.evidence_source(t.source_type, t.source_id) as s
      ) as said on true
    ) as cited
    where r.id = ${id} and r.status is null and r.prompt_version is not null`.execute(db);
  return rows[0];
}
