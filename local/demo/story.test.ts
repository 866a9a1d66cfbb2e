import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { HOUR } from './kernel/clock.ts';
import {
  type AnyRow,
  collectBefore,
  type Collected,
  find,
  text,
  utilization,
} from './collected.ts';
import {
  ACCOUNTS,
  BLOCKED_DRAFT,
  BUDDY_BERGEN,
  DEMO_PASSWORD_HASH,
  FJORDBANK,
  FJORDBANK_PUBLICATION,
  FJORDBANK_PUBLICATION_TOKEN,
  KARRIEREVEI,
  MENTORS_COHORT_A,
  MENTORS_COHORT_B,
  MENTORS_FOR_UKRAINE,
  MISSENT_EMAIL_BREACH,
  NORSK_SPRAKVENN,
  OLENA,
  OLENA_ERASURE,
  OLENA_QUOTE,
  PARTNER,
  Q2_REPORT,
  SOLVIND,
  SOLVIND_MENTORS,
  SPRAKKAFE,
  STILLHAVET,
  TEEI_INSTANCE,
  UPSKILL_NORD,
  ZERO_BUDGET,
} from './story/story.ts';
import type { Json, JsonObject } from './kernel/tables.ts';

const small = collectBefore('small');
const demo = collectBefore('demo');
const both = [
  ['small', small],
  ['demo', demo],
] as const;

describe.each(both)('the story in profile %s', (name, data) => {
  it('has Mentors for Ukraine 96 % full, with eleven people waiting', () => {
    const campaign = find(data, 'campaigns', MENTORS_FOR_UKRAINE);
    expect(campaign['name']).toBe('Mentors for Ukraine · Oslo');
    expect(campaign['company_id']).toBe(FJORDBANK);
    expect(campaign['quarter']).toBe('2025-Q3');
    expect(utilization(campaign)).toBe(0.96);
    const waiting = data
      .rows('program_enrollments')
      .filter(
        (row) =>
          row['status'] === 'waitlisted' &&
          [MENTORS_COHORT_A, MENTORS_COHORT_B].includes(text(row, 'program_instance_id')),
      );
    expect(waiting).toHaveLength(11);
  });

  it('has Norsk Språkvenn 62 % full, Upskill Nord overspent, a campaign without a budget', () => {
    expect(Math.round(utilization(find(data, 'campaigns', NORSK_SPRAKVENN)) * 100)).toBe(62);
    const upskill = find(data, 'campaigns', UPSKILL_NORD);
    expect(upskill['status']).toBe('paused');
    expect(Number(upskill['budget_spent_cents'])).toBeGreaterThan(Number(upskill['budget_cents']));
    expect(find(data, 'campaigns', ZERO_BUDGET)).toMatchObject({
      status: 'recruiting',
      budget_cents: 0,
      budget_spent_cents: 0,
    });
    const snapshots = data
      .rows('campaign_metrics_snapshots')
      .filter((row) => row['campaign_id'] === ZERO_BUDGET);
    expect(snapshots.length).toBeGreaterThan(0);
    expect(snapshots.every((row) => row['sroi_ratio'] === null)).toBe(true);
  });

  it('has running campaigns this quarter, and one completed two quarters ago', () => {
    expect(find(data, 'campaigns', KARRIEREVEI)).toMatchObject({
      status: 'active',
      quarter: '2025-Q4',
    });
    expect(find(data, 'campaigns', SPRAKKAFE)).toMatchObject({
      status: 'completed',
      quarter: '2025-Q2',
    });
    expect(find(data, 'campaigns', SOLVIND_MENTORS)['company_id']).toBe(SOLVIND);
    expect(find(data, 'campaigns', BUDDY_BERGEN)['status']).toBe('active');
  });

  it('has Fjordbank return about 3.1 in the last quarter', () => {
    const row = data
      .rows('metrics_company_period')
      .find((one) => one['company_id'] === FJORDBANK && one['period'] === '2025-Q3');
    expect(Number(row?.['sroi_ratio'])).toBeGreaterThan(3);
    expect(Number(row?.['sroi_ratio'])).toBeLessThan(3.2);
  });

  it('has nothing of the company that never began, and nothing personal of who was erased', () => {
    expect(data.rows('campaigns').filter((row) => row['company_id'] === STILLHAVET)).toEqual([]);
    expect(data.events.filter(({ companyId }) => companyId === STILLHAVET)).toEqual([]);
    expect(find(data, 'users', OLENA)).toMatchObject({
      email: `erased+${OLENA}@invalid`,
      first_name: null,
      last_name: null,
      journey_flags: {},
    });
    expect(data.rows('user_external_ids').filter((row) => row['profile_id'] === OLENA)).toEqual([]);
    expect(data.rows('outcome_scores').filter((row) => row['user_id'] === OLENA)).toEqual([]);
    const said = data
      .rows('kintell_sessions')
      .filter((row) => row['participant_id'] === OLENA && row['feedback_text'] !== null);
    expect(said).toEqual([]);
  });

  it("keeps the erased participant's quote as a tombstone that the report cites", () => {
    expect(find(data, 'evidence_snippets', OLENA_QUOTE)).toMatchObject({
      content: '[withdrawn]',
      embedding: null,
      metadata: { state: 'withdrawn' },
    });
    const cites = data
      .rows('report_citations')
      .filter((row) => row['evidence_snippet_id'] === OLENA_QUOTE);
    expect(cites.map((row) => row['report_id'])).toEqual([Q2_REPORT]);
    expect(find(data, 'data_subject_requests', OLENA_ERASURE)).toMatchObject({
      status: 'completed',
      request_type: 'erasure',
    });
  });

  it('tells the authority of the breach at hour 61, and everybody concerned, of whom one bounced', () => {
    const breach = find(data, 'data_breach_incidents', MISSENT_EMAIL_BREACH);
    expect(breach['affected_user_count']).toBe(14);
    const hours =
      (Date.parse(text(breach, 'reported_to_authority_at')) -
        Date.parse(text(breach, 'discovered_at'))) /
      HOUR;
    expect(hours).toBe(61);
    const notices = data
      .rows('notifications_queue')
      .filter((row) => JSON.stringify(row['metadata']).includes(MISSENT_EMAIL_BREACH));
    expect(notices).toHaveLength(14);
    expect(notices.filter((row) => row['delivery_status'] === 'bounced')).toHaveLength(1);
  });

  it('has Workday fail since its mapping changed, and Benevity green', () => {
    const deliveries = data
      .rows('impact_deliveries')
      .filter((row) => row['company_id'] === PARTNER.companyId);
    const statuses = (platform: string) =>
      deliveries.filter((row) => row['platform'] === platform).map((row) => row['delivery_status']);
    expect(statuses(PARTNER.platform)).not.toContain('failed');
    expect(statuses(PARTNER.platform)).toContain('delivered');
    expect(statuses('workday').filter((status) => status === 'retrying')).toHaveLength(3);
    expect(statuses('workday').filter((status) => status === 'dead_letter')).toHaveLength(1);
    const webhooks = data.rows('webhooks').filter((row) => row['company_id'] === FJORDBANK);
    expect(webhooks.map((row) => row['status'])).toContain('disabled');
  });

  it('has Fjordbank at 83 % of its AI budget, with three prompts lacking evidence and one unsafe', () => {
    const company = find(data, 'companies', FJORDBANK);
    const use = Number(company['ai_spend_current_month']) / Number(company['ai_budget_monthly']);
    expect(use).toBeCloseTo(0.83, 6);
    const prompts = data.rows('ai_prompt_audit').filter((row) => row['company_id'] === FJORDBANK);
    const count = (status: string) => prompts.filter((row) => row['status'] === status).length;
    expect(count('blocked_evidence')).toBe(3);
    expect(count('blocked_safety')).toBe(1);
  });

  it('has a live page that quotes with consent alone, a token for five days, and a blocked draft', () => {
    const page = find(data, 'publications', FJORDBANK_PUBLICATION);
    expect(page).toMatchObject({
      slug: 'fjordbank-impact-2025',
      status: 'LIVE',
      visibility: 'PUBLIC',
    });
    expect(find(data, 'companies', FJORDBANK)['features']).toMatchObject({
      publicProfile: true,
      benchmark: { optIn: true },
    });
    const quotes = (id: string) =>
      data
        .rows('publication_blocks')
        .filter((row) => row['publication_id'] === id && row['kind'] === 'EVIDENCE')
        .map((row) => find(data, 'evidence_snippets', evidenceOf(row)));
    expect(quotes(FJORDBANK_PUBLICATION).length).toBeGreaterThan(0);
    for (const quote of quotes(FJORDBANK_PUBLICATION)) {
      expect(quote['metadata']).toMatchObject({ publication: { live: true, consented: true } });
      expect(hasPublicationConsent(data, quote)).toBe(true);
    }
    expect(quotes(BLOCKED_DRAFT).some((quote) => !hasPublicationConsent(data, quote))).toBe(true);
    const token = data
      .rows('publication_tokens')
      .find(
        (row) =>
          row['token_hash'] ===
          createHash('sha256').update(FJORDBANK_PUBLICATION_TOKEN).digest('hex'),
      );
    expect(token).toMatchObject({
      publication_id: FJORDBANK_PUBLICATION,
      expires_at: '2025-11-20T09:00:00.000Z',
    });
    const views = data
      .rows('publication_views')
      .filter((row) => row['publication_id'] === FJORDBANK_PUBLICATION);
    expect(views.length).toBeGreaterThan(name === 'demo' ? 1_850 : 20);
  });

  it('marks as public what live pages quote, and nothing else', () => {
    const live = new Set(
      data
        .rows('publications')
        .filter((row) => row['status'] === 'LIVE')
        .map((row) => row['id']),
    );
    const quoted = new Set(
      data
        .rows('publication_blocks')
        .filter((row) => live.has(row['publication_id'] ?? '') && row['kind'] === 'EVIDENCE')
        .map(evidenceOf),
    );
    const marked = data
      .rows('evidence_snippets')
      .filter((row) => JSON.stringify(row['metadata']).includes('"live":true'))
      .map((row) => row['id']);
    expect(new Set(marked)).toEqual(quoted);
  });

  it('has one request overdue, one extended and two due within a week', () => {
    const open = data
      .rows('data_subject_requests')
      .filter((row) => ['pending', 'identity_check', 'processing'].includes(text(row, 'status')));
    expect(open.filter((row) => row['extended_at'] !== null)).toHaveLength(1);
    const days = open.map(
      (row) => (Date.parse(text(row, 'due_at')) - data.plan.clock.now) / (24 * HOUR),
    );
    expect(days.filter((left) => left < 0)).toHaveLength(1);
    expect(days.filter((left) => left >= 0 && left <= 7)).toHaveLength(2);
  });

  it('has the accounts that it promises, and lets nobody else sign in', () => {
    const withPassword = data.rows('users').filter((row) => row['password_hash'] !== null);
    expect(withPassword).toHaveLength(Object.keys(ACCOUNTS).length);
    for (const account of Object.values(ACCOUNTS)) {
      expect(find(data, 'users', account.userId)).toMatchObject({
        email: account.email,
        role: account.role,
        password_hash: DEMO_PASSWORD_HASH,
        first_name: account.firstName,
      });
      if (!('companyId' in account)) continue;
      const member = data
        .rows('company_users')
        .some(
          (row) => row['user_id'] === account.userId && row['company_id'] === account.companyId,
        );
      expect(member).toBe(true);
    }
    const own = data
      .rows('kintell_sessions')
      .filter(
        (row) =>
          row['volunteer_id'] === ACCOUNTS.volunteer.userId &&
          row['participant_id'] === ACCOUNTS.participant.userId,
      );
    expect(own.length).toBeGreaterThan(0);
  });

  it('has the odd rows: emoji and right-to-left names, no score, a replay, an instance of TEEI', () => {
    const names = data.rows('users').map((row) => text(row, 'first_name'));
    expect(names).toContain('Zoë 🌻');
    expect(names).toContain('ليلى');
    expect(data.rows('outcome_scores').some((row) => row['score'] === null)).toBe(true);
    expect(
      data
        .rows('buddy_system_events')
        .some((row) => JSON.stringify(row['derived_metrics']).includes('replays')),
    ).toBe(true);
    expect(find(data, 'program_instances', TEEI_INSTANCE)).toMatchObject({
      company_id: null,
      campaign_id: null,
    });
  });

  it('has a session arrive two weeks after the quarter was closed, so that frozen and live differ', () => {
    const inQuarter = data.events.filter(
      (event) =>
        event.companyId === FJORDBANK &&
        event.occurredAt >= Date.parse('2025-07-01') &&
        event.occurredAt < Date.parse('2025-10-01'),
    );
    const live = inQuarter.reduce((sum, event) => sum + (event.minutes ?? 0), 0) / 60;
    const late = inQuarter.filter((event) => (event.ingestedAt ?? 0) > Date.parse('2025-10-19'));
    expect(late.length).toBeGreaterThan(0);
    const frozen = data
      .rows('metrics_company_period')
      .find((row) => row['company_id'] === FJORDBANK && row['period'] === '2025-Q3');
    const lateHours = late.reduce((sum, event) => sum + (event.minutes ?? 0), 0) / 60;
    expect(lateHours).toBeGreaterThan(0);
    expect(Number(frozen?.['total_volunteer_hours'])).toBeCloseTo(live - lateHours, 1);
  });
});

function evidenceOf(block: AnyRow): string {
  const { content } = block;
  return isObject(content) ? text(content, 'evidenceSnippetId') : '';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns true by the newest consent of whoever said it. */
function hasPublicationConsent(data: Collected, snippet: AnyRow): boolean {
  const speaker = data
    .rows('outcome_scores')
    .find((row) => row['evidence_snippet_id'] === snippet['id'])?.['user_id'];
  const consents = data
    .rows('user_consents')
    .filter((row) => row['user_id'] === speaker && row['purpose'] === 'publication')
    .toSorted((a, b) => text(a, 'consent_date').localeCompare(text(b, 'consent_date')));
  return consents.at(-1)?.['consent_given'] === true;
}
