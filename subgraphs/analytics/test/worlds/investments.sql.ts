/** Inputs and outputs of community investments, as the database has them and recomputed from rows. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import type pg from 'pg';
import { z } from 'zod';
import { total, within } from './metrics.ts';
import type { Side } from './sides.sql.ts';

/** Investment of a company in a span; people are null for one to four. */
export interface Investment {
  readonly spent: number;
  readonly time: {
    readonly minutes: number;
    readonly paidMinutes: number;
    readonly ownMinutes: number;
    readonly sessions: number;
    readonly volunteers: number | null;
    readonly beneficiaries: number | null;
  };
}

const MEETINGS = ['kintell.session.completed', 'buddy.event.logged'];

const answered = z.object({ spent: z.coerce.number(), time: z.unknown() });

/** Calls the published functions. @param today day of the request */
export async function askInvestment(
  client: pg.Client,
  company: string,
  { from, until }: DaySpan,
  today: string,
): Promise<unknown> {
  const { rows } = await client.query(
    `select campaigns.spent_in($1, $2, $3, $4) as spent, programs.invested_time($1, $2, $3) as time`,
    [company, from, until, today],
  );
  return answered.parse(rows[0]);
}

/** Minutes of completed sessions by company, day and what was said of them. */
export async function listReportedTime(
  client: pg.Client,
): Promise<readonly { company: string; at: number; minutes: number; paid: boolean }[]> {
  const { rows } = await client.query<{
    company: string;
    at: number;
    minutes: number;
    paid: boolean;
  }>(
    `select company_id as company, (extract(epoch from completed_at) * 1000)::float8 as at,
       duration_minutes as minutes, (metadata ->> 'paid_time')::boolean as paid
     from programs.kintell_sessions where completed_at is not null and metadata ? 'paid_time'`,
  );
  return rows;
}

/** Recomputes an investment. @param sides all of the company */
export function investmentByHand(
  sides: readonly Side[],
  reported: Awaited<ReturnType<typeof listReportedTime>>,
  span: DaySpan,
): Investment {
  const own = within(sides, span);
  const met = own.filter(({ type }) => MEETINGS.includes(type));
  const said = within(reported, span);
  const minutesOf = (isPaid: boolean): number =>
    total(
      said.filter(({ paid }) => paid === isPaid),
      ({ minutes }) => minutes,
    );
  return {
    spent: total(
      own.filter(({ type }) => type === 'spend.recorded'),
      ({ cost }) => cost,
    ),
    time: {
      minutes: total(met, ({ minutes }) => minutes),
      paidMinutes: minutesOf(true),
      ownMinutes: minutesOf(false),
      sessions: met.filter(
        ({ type, role }) => type === 'kintell.session.completed' && role === 'volunteer',
      ).length,
      volunteers: peopleOf(met, 'volunteer'),
      beneficiaries: peopleOf(met, 'participant'),
    },
  };
}

/** Recomputes how many people gained how much, by outcome, year and band. @param sides all of the company */
export function gainsByHand(sides: readonly Side[]): readonly string[] {
  const scored = sides.filter(({ outcome, role }) => outcome !== null && role === 'participant');
  const gained = [
    ...Map.groupBy(scored, ({ person, outcome }) => `${person ?? ''} ${outcome ?? ''}`).values(),
  ].flatMap(([first, ...later]) => {
    const byYear = Map.groupBy(later, ({ at }) => new Date(at).getUTCFullYear());
    const newest = Math.max(...byYear.keys());
    return [...byYear].map(([year, own]) => {
      const gain = Number(((own.at(-1)?.score ?? 0) - (first?.score ?? 0)).toFixed(6));
      const band = gain < 0.1 ? 0 : gain <= 0.3 ? 1 : 2;
      return `${first?.outcome ?? ''} ${year} ${band} ${year === newest ? 'newest' : 'earlier'}`;
    });
  });
  return [...Map.groupBy(gained, (one) => one)]
    .map(([name, people]) => `${name} ${people.length}`)
    .toSorted((a, b) => a.localeCompare(b));
}

/** Calls the published function; the same form as by hand. */
export async function askGains(client: pg.Client, company: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select format('%s %s %s %s %s', outcome_type, year, band, side, people) as line
     from evidence.gains_by_year($1) cross join lateral (values ('newest', newest), ('earlier', earlier)) as of (side, people)
     where people > 0`,
    [company],
  );
  return rows.map(({ line }) => line).toSorted((a, b) => a.localeCompare(b));
}

function peopleOf(sides: readonly Side[], side: Side['role']): number | null {
  const people = new Set(sides.filter(({ role }) => role === side).map(({ person }) => person));
  return people.size >= 1 && people.size <= 4 ? null : people.size;
}
