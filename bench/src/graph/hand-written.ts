/**
 * The quarter board by hand: the best statements that give the same answer, for the graph to be
 * compared with. As the graph's, they run as the viewer's class, under row-level security.
 */
import type { ClickHouseClient } from '@clickhouse/client';
import { addDays, resolvePeriod } from '@teei/platform/calendar/period.ts';
import { createPool } from '@teei/platform/database/pool.ts';
import pg from 'pg';
import { z } from 'zod';

/** One class for all domains, so that one statement may read them all. */
const ROLE = 'hand_written_company';
const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting'];

const BOARD = `
select c.name, upper(c.industry) as industry,
  (select json_build_object('ratio', s.sroi_ratio::float8) from reporting.sroi_calculations as s
   where s.company_id = c.id and s.period_start = $2 and s.period_end = $3
   order by s.created_at desc, s.id desc limit 1) as sroi,
  (select count(*)::int from campaigns.campaigns as k
   where k.company_id = c.id and k.status = 'active') as total,
  to_json(array(
    select json_build_object(
      'id', k.id,
      'name', k.name,
      'status', upper(k.status),
      'capacityUtilization', k.capacity_utilization::float8,
      'isHighValue', k.is_high_value,
      'template', (
        select json_build_object('name', t.name, 'type', upper(t.type))
        from programs.program_templates as t where t.id = k.template_id),
      'beneficiaryGroup', (
        select json_build_object('name', g.name, 'groupType', upper(g.group_type))
        from programs.beneficiary_groups as g where g.id = k.beneficiary_group_id),
      'metrics', null,
      'instances', json_build_object('nodes', array(
        select json_build_object(
          'id', i.id, 'name', i.name, 'status', upper(i.status),
          'lastActivityAt', replace(to_json(i.last_activity_at) #>> '{}', '+00:00', 'Z'),
          'outcomeScores', i.outcome_scores)
        from programs.program_instances as i where i.campaign_id = k.id
        order by i.start_date desc, i.id desc limit 10)),
      'topEvidence', array(
        select json_build_object(
          'id', e.id, 'content', e.content,
          'outcomeScores', array(
            select json_build_object(
              'outcomeType', upper(o.outcome_type),
              'score', o.score::float8, 'confidence', o.confidence::float8)
            from evidence.outcome_scores as o where o.evidence_snippet_id = e.id
            order by o.created_at, o.id limit 100))
        from evidence.evidence_snippets as e
        cross join lateral (
          select avg(o.score * o.confidence) as merit from evidence.outcome_scores as o
          where o.evidence_snippet_id = e.id) as scores
        where e.campaign_id = k.id and e.company_id = c.id
          and not (e.content = '[withdrawn]' or e.metadata @> '{"state": "withdrawn"}')
        order by scores.merit desc nulls last, e.created_at desc, e.id desc limit 3))
    from campaigns.campaigns as k
    where k.company_id = c.id and k.status = 'active'
    order by k.capacity_utilization desc, k.id desc limit 20)) as campaigns
from users.companies as c where c.id = $1`;

const FIGURES = `
SELECT campaign_id AS campaign, sum(r.volunteer_minutes) AS minutes, sum(r.sessions) AS sessions,
  sum(r.value_cents) AS value, sum(r.cost_cents) AS cost
FROM teei.metrics_quarterly AS r
WHERE company_id = {company: UUID} AND period = {quarter: Date}
GROUP BY campaign
SETTINGS max_threads = 1, output_format_parallel_formatting = 0, output_format_json_quote_64bit_integers = 0`;

const board = z.object({
  name: z.string(),
  industry: z.string().nullable(),
  sroi: z.object({ ratio: z.number() }).nullable(),
  total: z.number(),
  campaigns: z.array(z.record(z.string(), z.unknown())),
});

interface Figures {
  readonly campaign: string;
  readonly minutes: number;
  readonly sessions: number;
  readonly value: number;
  readonly cost: number;
}

/** Viewer of the hand-written statements: a company's user. */
export interface HandWrittenViewer {
  readonly userId: string;
  readonly companyId: string;
}

export interface HandWritten {
  /** The answer to the bench's quarter board, as the graph's JSON text. */
  answer(viewer: HandWrittenViewer, companyId: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Gives the statements a connection each. The role that they run as is made.
 *
 * @param ownerUrl the connection string of Postgres's owner
 */
export async function openHandWritten(
  ownerUrl: string,
  clickhouse: ClickHouseClient,
): Promise<HandWritten> {
  await makeRole(ownerUrl);
  const pool = createPool({
    url: ownerUrl,
    name: 'by hand',
    size: 10,
    statementTimeout: 5_000,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });

  const readBoard = async (viewer: HandWrittenViewer, values: readonly string[]) => {
    const client = await pool.connect();
    // Sent together: none waits for another's answer.
    const [, { rows }] = await Promise.all([
      client.query(`BEGIN READ ONLY; SET LOCAL ROLE ${ROLE};
        SET LOCAL viewer.company_id = '${viewer.companyId}';
        SET LOCAL viewer.user_id = '${viewer.userId}'`),
      client.query({ name: 'board', text: BOARD, values: [...values] }),
      client.query('COMMIT'),
    ]);
    client.release();
    return board.parse(rows[0]);
  };

  const readFigures = async (company: string, quarter: string) => {
    const result = await clickhouse.query({
      query: FIGURES,
      query_params: { company, quarter },
      format: 'JSONEachRow',
    });
    const rows = await result.json<Figures>();
    return new Map(rows.map((row) => [row.campaign, row]));
  };

  return {
    async answer(viewer, companyId) {
      const now = new Date();
      const last = resolvePeriod({ relative: 'LAST_QUARTER' }, now);
      const current = resolvePeriod({ relative: 'THIS_QUARTER' }, now);
      const [{ campaigns, total, ...company }, figures] = await Promise.all([
        readBoard(viewer, [companyId, last.from, addDays(last.until, -1)]),
        readFigures(viewer.companyId, current.from),
      ]);
      const nodes = campaigns.map((campaign) => ({
        ...campaign,
        metrics: [metricsOf(figures.get(String(campaign['id'])))],
      }));
      return JSON.stringify({
        data: { company: { ...company, campaigns: { totalCount: total, nodes } } },
      });
    },
    close: () => pool.end(),
  };
}

function metricsOf({ minutes, sessions, value, cost }: Omit<Figures, 'campaign'> = NOTHING) {
  return {
    volunteerHours: round(minutes / 60, 2),
    sessions,
    sroiRatio: cost > 0 ? round(value / cost, 4) : null,
  };
}

const NOTHING = { minutes: 0, sessions: 0, value: 0, cost: 0 };

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

async function makeRole(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [ROLE]);
    if (rowCount === 0) {
      const classes = DOMAINS.map((domain) => `${domain}_company`).join(', ');
      await owner.query(`CREATE ROLE ${ROLE}; GRANT ${classes} TO ${ROLE};
        GRANT ${ROLE} TO CURRENT_USER`);
    }
  } finally {
    await owner.end();
  }
}
