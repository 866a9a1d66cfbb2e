import { describe, expect, it } from 'vitest';
import { DAY } from './kernel/clock.ts';
import { collect, collectBefore, type Collected, text } from './collected.ts';
import { PROFILES } from './kernel/profiles.ts';
import { TABLE_NAMES, TABLES, type TableName } from './kernel/tables.ts';

const small = collectBefore('small');
const demo = collectBefore('demo');
const both = [
  ['small', small],
  ['demo', demo],
] as const;

/** Columns that name a row of another table, checked where they are set. */
const REFERENCES: readonly (readonly [TableName, string, TableName, string?])[] = [
  ['company_users', 'company_id', 'companies'],
  ['company_users', 'user_id', 'users'],
  ['user_external_ids', 'profile_id', 'users'],
  ['campaigns', 'company_id', 'companies'],
  ['campaigns', 'template_id', 'program_templates'],
  ['campaigns', 'beneficiary_group_id', 'beneficiary_groups'],
  ['program_instances', 'campaign_id', 'campaigns'],
  ['program_enrollments', 'program_instance_id', 'program_instances'],
  ['program_enrollments', 'user_id', 'users'],
  ['buddy_matches', 'program_instance_id', 'program_instances'],
  ['buddy_events', 'match_id', 'buddy_matches'],
  ['buddy_checkins', 'match_id', 'buddy_matches'],
  ['buddy_feedback', 'match_id', 'buddy_matches'],
  ['kintell_sessions', 'program_instance_id', 'program_instances'],
  ['kintell_sessions', 'volunteer_id', 'users'],
  ['evidence_snippets', 'program_instance_id', 'program_instances'],
  ['outcome_scores', 'evidence_snippet_id', 'evidence_snippets'],
  ['report_citations', 'report_id', 'report_lineage', 'report_id'],
  ['report_citations', 'evidence_snippet_id', 'evidence_snippets'],
  ['share_links', 'view_id', 'saved_views'],
  ['publication_blocks', 'publication_id', 'publications'],
  ['privacy_audit_log', 'request_id', 'privacy_requests'],
  ['user_consents', 'user_id', 'users'],
  ['notifications_delivery_receipts', 'notification_id', 'notifications_queue'],
];

describe('the generator', () => {
  it('makes the same of the same profile and day', () => {
    expect(collect('small').digest).toBe(small.digest);
  });

  it('makes the same whatever the time of the day, and something else on another day', () => {
    expect(collect('small', new Date('2025-11-16T08:59:59Z')).digest).toBe(small.digest);
    expect(collect('small', new Date('2025-11-16T09:00:00Z')).digest).not.toBe(small.digest);
  });

  it.each(both)('makes as many rows as profile %s wants', (name, data) => {
    const profile = PROFILES[name];
    for (const table of TABLE_NAMES) {
      const wanted = profile.rows(table);
      const tolerance = Math.max(4, wanted * (name === 'small' ? 0.1 : 0.05));
      const count = data.rows(table).length;
      expect(Math.abs(count - wanted), `${table}: ${count} of ${wanted}`).toBeLessThanOrEqual(
        tolerance,
      );
    }
  });

  it.each(both)('fills every column of every row of profile %s', (_name, data) => {
    for (const table of TABLE_NAMES) {
      const columns = TABLES[table].columns.toSorted();
      for (const row of data.rows(table)) expect(Object.keys(row).toSorted()).toEqual(columns);
    }
  });

  it.each(both)(
    'names only rows that are there in profile %s, and has no id twice',
    (_name, data) => {
      const ids = new Map<string, Set<unknown>>();
      const idsOf = (table: TableName, column: string): Set<unknown> => {
        const key = `${table}.${column}`;
        const known = ids.get(key) ?? new Set(data.rows(table).map((row) => row[column]));
        ids.set(key, known);
        return known;
      };
      for (const table of TABLE_NAMES) {
        expect(idsOf(table, 'id').size, table).toBe(data.rows(table).length);
      }
      for (const [table, column, parent, key = 'id'] of REFERENCES) {
        const lost = data
          .rows(table)
          .filter((row) => row[column] !== null && !idsOf(parent, key).has(row[column]));
        expect(lost, `${table}.${column}`).toEqual([]);
      }
      expect(new Set(data.events.map(({ id }) => id)).size).toBe(data.events.length);
    },
  );

  it.each(both)('lets nothing have happened later than now in profile %s', (_name, data) => {
    const now = new Date(data.plan.clock.now).toISOString();
    const past = [
      'created_at',
      'updated_at',
      'completed_at',
      'enrolled_at',
      'submitted_at',
      'sent_at',
    ];
    const ahead = TABLE_NAMES.flatMap((table) =>
      data
        .rows(table)
        .flatMap((row) =>
          past
            .filter((column) => text(row, column) > now)
            .map((column) => `${table}.${column}: ${text(row, column)}`),
        ),
    );
    expect(ahead).toEqual([]);
    for (const event of data.events)
      expect(event.occurredAt).toBeLessThanOrEqual(data.plan.clock.now);
  });

  it.each([
    ['2026-01-02T10:00:00Z', '2025-Q4'],
    ['2026-03-31T23:00:00Z', '2025-Q4'],
    ['2028-02-29T12:00:00Z', '2027-Q4'],
  ])('tells the story on %s, with %s for the last quarter', (moment, quarter) => {
    const data = collect('small', new Date(moment));
    const figures = data
      .rows('metrics_company_period')
      .filter((row) => row['period'] === quarter && Number(row['total_volunteer_hours']) > 0);
    expect(figures.length).toBeGreaterThan(0);
    const running = data.rows('campaigns').filter((row) => row['status'] === 'active');
    const today = moment.slice(0, 10);
    for (const row of running) {
      expect(text(row, 'start_date') <= today && text(row, 'end_date') >= today).toBe(true);
    }
  });
});

describe('the distributions of profile demo', () => {
  it('has the shares of roles and statuses', () => {
    expect(shareOf(demo, 'users', 'role', 'volunteer')).toBeCloseTo(0.48, 2);
    expect(shareOf(demo, 'users', 'role', 'participant')).toBeCloseTo(0.44, 2);
    expect(shareOf(demo, 'campaigns', 'status', 'completed')).toBeCloseTo(0.3, 1);
    expect(shareOf(demo, 'campaigns', 'status', 'active')).toBeCloseTo(0.28, 1);
    expect(shareOf(demo, 'program_enrollments', 'status', 'active')).toBeGreaterThan(0.58);
    expect(shareOf(demo, 'program_enrollments', 'status', 'active')).toBeLessThan(0.66);
    expect(shareOf(demo, 'program_enrollments', 'status', 'waitlisted')).toBeCloseTo(0.05, 2);
    expect(shareOf(demo, 'program_enrollments', 'status', 'dropped')).toBeGreaterThan(0.08);
  });

  it('has campaigns of 60 to 120 days', () => {
    for (const row of demo.rows('campaigns')) {
      const days = (Date.parse(text(row, 'end_date')) - Date.parse(text(row, 'start_date'))) / DAY;
      expect(days, text(row, 'name')).toBeGreaterThanOrEqual(60);
      expect(days, text(row, 'name')).toBeLessThanOrEqual(121);
    }
  });

  it('has sessions about as long and as well rated as they should be, midweek above all', () => {
    const done = demo.rows('kintell_sessions').filter((row) => row['completed_at'] !== null);
    const minutes = done.map((row) => Number(row['duration_minutes'])).toSorted((a, b) => a - b);
    expect(minutes[Math.floor(minutes.length / 2)]).toBeGreaterThan(48);
    expect(minutes[Math.floor(minutes.length / 2)]).toBeLessThan(56);
    expect(minutes[0]).toBeGreaterThanOrEqual(15);
    expect(minutes.at(-1)).toBeLessThanOrEqual(120);
    const ratings = done.flatMap((row) => (row['rating'] === null ? [] : [Number(row['rating'])]));
    expect(ratings.reduce((a, b) => a + b, 0) / ratings.length).toBeCloseTo(0.8, 1);
    const midweek = done.filter((row) =>
      [2, 3, 4].includes(new Date(text(row, 'scheduled_at')).getUTCDay()),
    );
    expect(midweek.length / done.length).toBeGreaterThan(0.6);
  });

  it('has the newer model read lower than the older', () => {
    expect(mean('q2q-2.3.1') - mean('q2q-3.0.0')).toBeGreaterThan(0.02);
  });
});

function shareOf(data: Collected, table: TableName, column: string, value: string): number {
  const rows = data.rows(table);
  return rows.filter((row) => row[column] === value).length / rows.length;
}

function mean(model: string): number {
  const scores = demo
    .rows('outcome_scores')
    .filter((row) => row['model_version'] === model && row['score'] !== null)
    .map((row) => Number(row['score']));
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}
