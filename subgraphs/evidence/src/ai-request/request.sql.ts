/** SQL of requests to language models: what they cite, what they may cost, and their log entry. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { BeginAiRequestInput } from '../generated/graphql.ts';
import { isWithdrawn } from '../snippet/snippet-state.sql.ts';

/** Pieces of evidence that a request may cite, and the names of those who were present. */
export interface Citable {
  /** Ids, in the order that the request names them. */
  readonly ids: readonly string[];
  /** Bytes of their words, in UTF-8. */
  readonly bytes: number;
  readonly names: readonly string[];
  /** True when the request names a piece that is withdrawn, whose words its prompt may repeat. */
  readonly namesWithdrawn: boolean;
}

/**
 * Selects the pieces of evidence of a company that are not withdrawn, among those that a request names. None of them
 * is withdrawn until the transaction ends.
 */
export async function findCitable(
  db: Kysely<DB>,
  { companyId, evidenceIds }: Pick<BeginAiRequestInput, 'companyId' | 'evidenceIds'>,
): Promise<Citable> {
  const { rows } = await sql<Citable>`
    with held as (
      select t.id, t.content, named.place, ${isWithdrawn} as is_withdrawn
      from unnest(${evidenceIds}::uuid[]) with ordinality as named (id, place)
      join evidence.evidence_snippets as t on t.id = named.id
      where t.company_id = ${companyId}
      for share of t
    )
    select coalesce(jsonb_agg(id order by place) filter (where not is_withdrawn), '[]') as ids,
      coalesce(sum(octet_length(content)) filter (where not is_withdrawn), 0)::int as bytes,
      coalesce(bool_or(is_withdrawn), false) as "namesWithdrawn",
      (select coalesce(jsonb_agg(distinct name), '[]')
        from evidence.evidence_snippets as s
        cross join lateral programs.evidence_source(s.source_type, s.source_id) as said
        cross join unnest(said.names) as name
        where s.id = any (${evidenceIds}::uuid[])) as names
    from held`.execute(db);
  return rows[0] ?? { ids: [], bytes: 0, names: [], namesWithdrawn: false };
}

/** Reserves a cost in US dollars in the month's budget of a company; false when it has not that much left. */
export async function reserveSpend(
  db: Kysely<DB>,
  companyId: string,
  amount: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ readonly is_reserved: boolean }>`
    select users.reserve_ai_spend(${companyId}, ${amount}, ${now.toISOString()}) as is_reserved`.execute(
    db,
  );
  return rows[0]?.is_reserved ?? false;
}

/** Request that was begun, locked. */
export interface LockedRequest {
  readonly company_id: string | null;
  readonly status: string | null;
  /** Reserved, in US dollars. */
  readonly cost_usd: string;
  readonly created_at: string;
}

/**
 * Locks a request, and before it the pieces that it cites: a withdrawal, which locks them in the same order, clears
 * the response that is stored until then, and is known here if it came first.
 */
export async function lockRequest(db: Kysely<DB>, id: string): Promise<CitingRequest | undefined> {
  const { rows: cited } = await sql<{ readonly is_withdrawn: boolean }>`
    select ${isWithdrawn} as is_withdrawn from evidence.evidence_snippets as t
    where t.id in (${citedIds(id)}) order by t.id for share`.execute(db);
  const { rows } = await sql<LockedRequest>`
    select company_id, status, cost_usd, created_at from evidence.ai_prompt_audit
    where id = ${id} for update`.execute(db);
  const [request] = rows;
  return request && { ...request, citesWithdrawn: cited.some((piece) => piece.is_withdrawn) };
}

/** Ids of the pieces that a request cites, in a subquery. Requests that were loaded may name what is no id. */
function citedIds(requestId: string): RawBuilder<unknown> {
  return sql`
    select named::uuid from evidence.ai_prompt_audit as r
    cross join jsonb_array_elements_text(r.evidence_ids) as named
    where r.id = ${requestId} and named ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'`;
}

/** Locked request with whether a piece that it cites has been withdrawn. */
export interface CitingRequest extends LockedRequest {
  readonly citesWithdrawn: boolean;
}

/** Selects requests that were begun before a moment and are not finished, the oldest first, and locks them. */
export async function lockAbandoned(
  db: Kysely<DB>,
  before: Date,
  size: number,
): Promise<readonly (LockedRequest & { readonly id: string })[]> {
  const { rows } = await sql<LockedRequest & { readonly id: string }>`
    select id, company_id, status, cost_usd, created_at from evidence.ai_prompt_audit
    where status is null and created_at < ${before.toISOString()}
    order by created_at, id limit ${size} for update skip locked`.execute(db);
  return rows;
}

/** Result of a request, as it is stored. */
export interface Result {
  readonly status: 'success' | 'failed';
  readonly responseText: string | null;
  readonly tokensInput: number;
  readonly tokensOutput: number;
  /** US dollars, decimal. */
  readonly costUsd: string;
}

/** Writes the result of a request, and its cost in place of the reserved one. */
export async function finishRequest(
  db: Kysely<DB>,
  id: string,
  { company_id, cost_usd, created_at }: LockedRequest,
  { status, responseText, tokensInput, tokensOutput, costUsd }: Result,
): Promise<void> {
  await sql`
    with finished as (
      update evidence.ai_prompt_audit
      set status = ${status}, response_text = ${responseText}, tokens_input = ${tokensInput},
        tokens_output = ${tokensOutput}, cost_usd = ${costUsd}
      where id = ${id} returning id
    )
    select users.settle_ai_spend(${company_id}, ${cost_usd}, ${costUsd}, ${created_at})
    from finished`.execute(db);
}
