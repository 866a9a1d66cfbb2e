/** SQL of the use of language models. */
import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { groupByParent, select, type Row } from '@teei/platform/collections/rows.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { CompanyAiUsageArgs } from '../generated/graphql.ts';

/** Number of requests, tokens, and costs in US dollars (decimal text). */
interface Usage {
  readonly requests: number;
  readonly tokensInput: number;
  readonly tokensOutput: number;
  readonly costUsd: string;
}

/** Use of a company, in total and by status of the requests (null: in progress). */
export interface AiUsage extends Usage {
  readonly byStatus: readonly (Usage & { readonly status: string | null })[];
}

const NOTHING: AiUsage = {
  requests: 0,
  tokensInput: 0,
  tokensOutput: 0,
  costUsd: '0',
  byStatus: [],
};

/**
 * Resolver of a company's use of language models in a period. One statement for all companies of the field
 * selects totals and parts, with exact sums of decimals.
 *
 * @throws InvalidInputError when the period is invalid
 */
export const getAiUsage = valueOfParent<AiUsage, CompanyAiUsageArgs, CollectionContext>(
  async (companyIds, { period }, context) => {
    const span = resolvePeriod(period, context.now);
    const rows = await select(
      context,
      sql`
      select t.company_id as parent_key, t.status, grouping(t.status) = 1 as is_total,
        count(*)::int as requests, sum(t.tokens_input) as tokens_input,
        sum(t.tokens_output) as tokens_output, sum(t.cost_usd) as cost_usd
      from evidence.ai_prompt_audit as t
      where t.company_id = any(${companyIds}::uuid[])
        and t.created_at >= ${span.from} and t.created_at < ${span.until}
      group by grouping sets ((t.company_id), (t.company_id, t.status))
      order by requests desc, t.status`,
    );
    return new Map([...groupByParent(rows)].map(([id, parts]) => [id, toUsage(parts)]));
  },
  () => NOTHING,
);

function toUsage(rows: readonly Row[]): AiUsage {
  const total = rows.find((row) => row['is_total'] === true);
  if (!total) return NOTHING;
  return {
    ...sums(total),
    byStatus: rows
      .filter((row) => row !== total)
      .map((row) => ({
        status: typeof row['status'] === 'string' ? row['status'] : null,
        ...sums(row),
      })),
  };
}

function sums(row: Row): Usage {
  return {
    requests: Number(row['requests']),
    tokensInput: Number(row['tokens_input']),
    tokensOutput: Number(row['tokens_output']),
    costUsd: String(row['cost_usd']),
  };
}
