import { volunteerTimeCents } from '@teei/analytics/src/valuation.rules.ts';
import { describe, expect, it } from 'vitest';
import { day, DAY, HOUR, timestamp, within } from './kernel/clock.ts';
import { type AnyRow, collectBefore, type Collected, find, text } from './collected.ts';
import {
  ACCOUNTS,
  BERGEN_INSTANCE,
  BERGEN_SESSION,
  BUDDY_BERGEN,
  FJORDBANK,
  LARS_QUOTE,
  MENTORS_BERGEN,
  MENTORS_BERGEN_INSTANCE,
  MENTORS_FOR_UKRAINE,
  Q3_REPORT,
} from './story/story.ts';

const LARS = ACCOUNTS.volunteer.userId;
const NORA = ACCOUNTS.secondVolunteer.userId;
const OKSANA = ACCOUNTS.participant.userId;
const LIVE = ['active', 'paused'];

const days = [
  ['small', '2025-11-15T09:00:00Z'],
  ['demo', '2025-11-15T09:00:00Z'],
  // The first and the last morning of a quarter, a leap day, and a summer.
  ['small', '2026-01-01T09:00:00Z'],
  ['small', '2026-03-31T09:00:00Z'],
  ['small', '2028-02-29T12:00:00Z'],
  ['small', '2026-07-20T09:00:00Z'],
] as const;

describe.each(days)('what the tour begins with, in profile %s on %s', (profile, moment) => {
  const data = collectBefore(profile, new Date(moment));
  const now = (): number => data.plan.clock.now;

  it('is a planned campaign in Bergen with a budget, a price and every seat of volunteers taken', () => {
    const campaign = find(data, 'campaigns', MENTORS_BERGEN);
    expect(campaign).toMatchObject({
      name: 'Mentors for Ukraine · Bergen',
      company_id: FJORDBANK,
      status: 'planned',
      volunteer_capacity: 4,
      volunteers_enrolled: 4,
      beneficiary_capacity: 6,
      beneficiaries_enrolled: 4,
    });
    expect(Number(campaign['budget_cents'])).toBeGreaterThan(0);
    expect(campaign['pricing_model']).not.toBeNull();
    const daysToStart = (Date.parse(text(campaign, 'start_date')) - now()) / DAY;
    expect(daysToStart).toBeGreaterThan(10);
    expect(daysToStart).toBeLessThan(20);
    expect(
      data.rows('program_instances').filter((row) => row['campaign_id'] === MENTORS_BERGEN),
    ).toMatchObject([{ id: MENTORS_BERGEN_INSTANCE, status: 'planned', company_id: FJORDBANK }]);
  });

  it('has mentors and participants of Oslo in Bergen, Oksana among them, but neither Lars nor Nora', () => {
    const there = enrolledIn(data, [MENTORS_BERGEN_INSTANCE]);
    const oslo = data
      .rows('program_instances')
      .filter((row) => row['campaign_id'] === MENTORS_FOR_UKRAINE)
      .map((row) => text(row, 'id'));
    const inOslo = enrolledIn(data, oslo).map(person);
    expect(there).toHaveLength(8);
    expect(there.map(person).filter((id) => !inOslo.includes(id))).toEqual([]);
    expect(there.find((row) => row['user_id'] === OKSANA)?.['role']).toBe('participant');
    expect(there.map(person)).not.toContain(LARS);
    expect(there.map(person)).not.toContain(NORA);
  });

  it('has Lars and Oksana meet two hours ago, with their session still to be completed', () => {
    expect(find(data, 'kintell_sessions', BERGEN_SESSION)).toMatchObject({
      session_type: 'mentorship',
      program_instance_id: MENTORS_BERGEN_INSTANCE,
      company_id: FJORDBANK,
      volunteer_id: LARS,
      participant_id: OKSANA,
      scheduled_at: timestamp(now() - 2 * HOUR),
      completed_at: null,
      duration_minutes: null,
      metadata: {},
    });
  });

  it('has a return in Bergen this quarter, which an hour more of a volunteer changes', () => {
    const { start } = data.plan.clock.quarter(0);
    const own = data.events.filter(({ campaignId }) => campaignId === MENTORS_BERGEN);
    const figures = own.filter((event) => event.valueCents || event.costCents);
    expect(figures.map(({ type }) => type)).toEqual(['outcome.recorded', 'spend.recorded']);
    expect(figures.filter(({ occurredAt }) => occurredAt < start || occurredAt > now())).toEqual(
      [],
    );
    const value = figures.reduce((sum, event) => sum + (event.valueCents ?? 0), 0);
    const cost = figures.reduce((sum, event) => sum + (event.costCents ?? 0), 0);
    expect(value / cost).toBeGreaterThan(3);
    expect(value / cost - value / (cost + volunteerTimeCents(60))).toBeGreaterThan(0.05);
    expect(own.filter(({ minutes }) => minutes)).toEqual([]);
  });

  it("counts the workshop's outcome from a reading before and one after", () => {
    const scores = data
      .rows('outcome_scores')
      .filter(
        (row) =>
          find(data, 'evidence_snippets', text(row, 'evidence_snippet_id'))['campaign_id'] ===
          MENTORS_BERGEN,
      )
      .toSorted((a, b) => text(a, 'created_at').localeCompare(text(b, 'created_at')));
    expect(new Set(scores.map((row) => row['user_id'])).size).toBe(1);
    expect(scores.map((row) => row['outcome_type'])).toEqual(['confidence', 'confidence']);
    const [before, after] = scores.map((row) => Number(row['score']));
    expect((after ?? 0) - (before ?? 0)).toBeGreaterThan(0.1);
  });

  it('has a quote of Lars, taken from his feedback, that the last report cites', () => {
    const quote = find(data, 'evidence_snippets', LARS_QUOTE);
    expect(quote).toMatchObject({
      company_id: FJORDBANK,
      campaign_id: BUDDY_BERGEN,
      program_instance_id: BERGEN_INSTANCE,
      source_type: 'buddy_feedback',
      metadata: { state: 'live', publication: { consented: true, live: false } },
      evidence_data: { speaker: 'volunteer' },
    });
    expect(quote['embedding']).not.toBeNull();
    const feedback = find(data, 'buddy_feedback', text(quote, 'source_id'));
    expect(feedback).toMatchObject({ from_role: 'buddy', feedback_text: quote['content'] });
    expect(find(data, 'buddy_matches', text(feedback, 'match_id'))['buddy_id']).toBe(LARS);
    const same = data
      .rows('evidence_snippets')
      .filter((row) => row['content'] === quote['content'])
      .map((row) => row['id']);
    expect(same).toEqual([LARS_QUOTE]);
    const scores = data
      .rows('outcome_scores')
      .filter((row) => row['evidence_snippet_id'] === LARS_QUOTE);
    expect(scores.map((row) => row['user_id'])).toEqual([LARS]);

    const quarter = data.plan.clock.quarter(-1);
    expect(within(Date.parse(text(quote, 'created_at')), quarter)).toBe(true);
    const report = data.rows('report_lineage').find((row) => row['report_id'] === Q3_REPORT);
    expect(report).toMatchObject({
      company_id: FJORDBANK,
      period_end: day(quarter.end - DAY),
    });
    const cites = data
      .rows('report_citations')
      .filter((row) => row['evidence_snippet_id'] === LARS_QUOTE);
    expect(cites).toMatchObject([{ report_id: Q3_REPORT, paragraph_index: 2 }]);
    expect(text(quote, 'created_at') < text(cites[0] ?? {}, 'created_at')).toBe(true);
  });

  it('has the consents of Lars that his quote depends on, given before it and still in force', () => {
    const saidAt = text(find(data, 'evidence_snippets', LARS_QUOTE), 'created_at');
    for (const purpose of ['publication', 'ai_processing']) {
      const own = consentsOf(data, purpose).filter((row) => row['user_id'] === LARS);
      expect(own).toMatchObject([{ consent_given: true, expires_at: null, withdrawn_at: null }]);
      expect(own.every((row) => text(row, 'consent_date') < saidAt)).toBe(true);
    }
  });

  it('has whoever takes part in a programme agree to that', () => {
    const standing = new Map<string, AnyRow>();
    for (const row of consentsOf(data, 'program')) standing.set(person(row), row);
    const takingPart = data
      .rows('program_enrollments')
      .filter((row) => row['role'] === 'participant' && LIVE.includes(text(row, 'status')))
      .map(person);
    expect(takingPart).toContain(OKSANA);
    for (const id of takingPart) {
      expect(standing.get(id)).toMatchObject({ consent_given: true, expires_at: null });
    }
  });

  it('knows the analytics key of everybody who can act', () => {
    const keys = data.rows('user_external_ids').filter((row) => row['provider'] === 'analytics');
    expect(new Set(keys.map((row) => row['profile_id']))).toEqual(
      new Set(data.plan.people.all.filter(({ erasedAt }) => !erasedAt).map(({ id }) => id)),
    );
  });
});

function enrolledIn(data: Collected, instances: readonly string[]): AnyRow[] {
  return data
    .rows('program_enrollments')
    .filter(
      (row) =>
        instances.includes(text(row, 'program_instance_id')) && LIVE.includes(text(row, 'status')),
    );
}

function person(row: AnyRow): string {
  return text(row, 'user_id');
}

/** The consents to a purpose, the newest last. */
function consentsOf(data: Collected, purpose: string): AnyRow[] {
  return data
    .rows('user_consents')
    .filter((row) => row['purpose'] === purpose)
    .toSorted((a, b) => text(a, 'consent_date').localeCompare(text(b, 'consent_date')));
}
