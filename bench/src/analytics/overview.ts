/** The overview of eight quarters, from the rollup and from raw events: the same figures, uniques and quartiles included. */
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';
import { printTable, round, say } from '../measuring/report.ts';
import { companyId, firstDay } from './events.ts';
import { medianOf } from './timing.ts';

/** Times that the rollup is to be faster. */
const WANTED = 15;

/** Farthest that a quartile of merged digests may lie from that of the events. */
const QUARTILE_TOLERANCE = 0.005;

const QUARTILES = '(0.25, 0.5, 0.75)';

/** `company_id` is filled in. */
const OVERVIEW = {
  rollup: `SELECT toString(period) AS quarter, sum(q.events) AS events, sum(q.sessions) AS sessions,
  sum(q.volunteer_minutes) AS minutes, sum(q.value_cents) AS value, sum(q.cost_cents) AS cost, sum(q.co2e_g) AS co2e,
  sum(q.outcome_cnt) AS scores, uniqCombined64Merge(volunteers) AS volunteers,
  uniqCombined64Merge(participants) AS participants, quantilesTDigestMerge${QUARTILES}(q.rating) AS rating,
  quantilesTDigestMerge${QUARTILES}(q.outcome) AS outcome
FROM teei.company_quarterly_data AS q WHERE {{company}} AND period >= {from: Date} GROUP BY quarter ORDER BY quarter`,
  raw: `SELECT toString(toStartOfQuarter(toDate(occurred_at, 'UTC'))) AS quarter, count() AS events,
  countIf(event_type = 'kintell.session.completed' AND subject_role = 'volunteer') AS sessions,
  sumIf(e.minutes, subject_role = 'volunteer') AS minutes, sum(value_cents) AS value, sum(cost_cents) AS cost,
  sum(co2e_g) AS co2e, countIf(outcome_type != '') AS scores,
  uniqCombined64If(subject_key, subject_role = 'volunteer' AND subject_key != 0) AS volunteers,
  uniqCombined64If(subject_key, subject_role = 'participant' AND subject_key != 0) AS participants,
  quantilesTDigestIf${QUARTILES}(assumeNotNull(e.rating), isNotNull(e.rating)) AS rating,
  quantilesTDigestIf${QUARTILES}(outcome_score, outcome_type != '') AS outcome
FROM teei.events_raw AS e WHERE {{company}} AND occurred_at >= toDateTime64({from: String}, 3, 'UTC')
GROUP BY quarter ORDER BY quarter`,
};

const answer = z.object({
  data: z.array(
    z.looseObject({
      rating: z.array(z.number()).length(3),
      outcome: z.array(z.number()).length(3),
    }),
  ),
  statistics: z.object({ rows_read: z.number() }),
});

type Answer = z.infer<typeof answer>;

/** Companies by rank of whose overview it is; undefined for all together. */
const SUBJECTS: readonly (readonly [string, number | undefined])[] = [
  ['largest company', 1],
  ['tenth company', 10],
  ['hundredth company', 100],
  ['all companies', undefined],
];

export async function compareOverview(client: ClickHouseClient, now: Date): Promise<void> {
  const from = firstDay(now).toISOString().slice(0, 10);
  const rows = [];
  for (const [name, rank] of SUBJECTS) {
    const company = rank === undefined ? 'true' : 'company_id = {company: UUID}';
    const ask = async (sql: string): Promise<Answer> => {
      const result = await client.query({
        query: `${sql.replace('{{company}}', company)}\nSETTINGS max_threads = 1`,
        query_params: { company: companyId(rank ?? 0), from },
        format: 'JSON',
      });
      return answer.parse(await result.json());
    };
    const [rollup, raw] = [await ask(OVERVIEW.rollup), await ask(OVERVIEW.raw)];
    if (!areEqual(rollup, raw))
      throw new Error('Expected the same figures from the rollup and from raw events.');
    const [rollupMs, rawMs] = [
      await medianOf(() => ask(OVERVIEW.rollup)),
      await medianOf(() => ask(OVERVIEW.raw)),
    ];
    rows.push({
      '': `eight quarters, ${name}`,
      'rollup ms': round(rollupMs),
      'raw ms': round(rawMs),
      'raw : rollup': round(rawMs / rollupMs),
      'rollup rows': rollup.statistics.rows_read,
      'raw rows': raw.statistics.rows_read,
      ' ': rawMs / rollupMs < WANTED ? 'slow' : '',
    });
  }
  say(`Wanted: from rollups at least ${WANTED} × faster. Rows are those that were read.`);
  printTable(rows);
}

/** Returns true for equal figures, quartiles within their tolerance. */
function areEqual(one: Answer, other: Answer): boolean {
  return (
    countsOf(one) === countsOf(other) &&
    one.data.every((row, at) =>
      [...row.rating, ...row.outcome].every((value, index) => {
        const twin = other.data[at];
        const near = [...(twin?.rating ?? []), ...(twin?.outcome ?? [])][index] ?? Infinity;
        return Math.abs(value - near) <= QUARTILE_TOLERANCE;
      }),
    )
  );
}

/** All but the quartiles. */
function countsOf({ data }: Answer): string {
  return JSON.stringify(data.map((row) => ({ ...row, rating: null, outcome: null })));
}
