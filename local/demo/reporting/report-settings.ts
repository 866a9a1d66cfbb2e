/** Schedules of reports, saved views with share links, and report themes. */
import { createHash } from 'node:crypto';
import { allot } from '../kernel/allotment.ts';
import { DAY, HOUR, timestamp } from '../kernel/clock.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Quota } from '../kernel/quota.ts';

const CRONS = ['0 7 1 * *', '0 6 * * 1', '30 5 1 */3 *', '0 8 15 * *'] as const;
const KINDS = [
  'executive-summary',
  'detailed-impact',
  'stakeholder-briefing',
  'csrd-compliance',
] as const;

/** Schedules, saved views with share links, and themes. */
export function writeReportSettings(plan: Plan, output: Output): void {
  writeSchedules(plan, output);
  writeViews(plan, output);
  const themes = allot(plan.profile.rows('report_themes'), plan.companies);
  for (const [company, count] of themes) {
    for (let index = 0; index < count; index += 1) {
      const at = timestamp(company.createdAt + (40 + index * 30) * DAY);
      output.row('report_themes', {
        id: output.ids.next('report_themes'),
        company_id: company.id,
        name: index === 0 ? 'House style' : `House style ${index + 1}`,
        theme_config: { accent: index % 2 === 0 ? '#0b5d3b' : '#1f4e8c', coverImage: index === 0 },
        created_at: at,
        updated_at: at,
      });
    }
  }
}

function writeSchedules(plan: Plan, output: Output): void {
  const { clock } = plan;
  for (const [company, count] of allot(
    plan.profile.rows('scheduled_reports'),
    plan.companies,
    () => 10,
  )) {
    for (let index = 0; index < count; index += 1) {
      const status = index % 7 === 3 ? 'paused' : index % 7 === 5 ? 'failed' : 'active';
      const at = company.createdAt + (60 + index * 20) * DAY;
      const template = KINDS[index % KINDS.length] ?? 'executive-summary';
      output.row('scheduled_reports', {
        id: output.ids.next('scheduled_reports'),
        company_id: company.id,
        template_id: template,
        schedule_cron: CRONS[index % CRONS.length] ?? '0 7 1 * *',
        time_zone: 'Europe/Oslo',
        covers: template === 'csrd-compliance' ? 'year' : 'month',
        locale: index % 2 === 0 ? 'en' : 'no',
        next_run_at: status === 'active' ? timestamp(clock.daysAgo(-1 - (index % 20), 7)) : null,
        last_run_at: timestamp(clock.daysAgo(14 + (index % 10), 7)),
        status,
        failures: status === 'failed' ? 3 : 0,
        last_failure: status === 'failed' ? 'period_open' : null,
        created_at: timestamp(at),
        updated_at: timestamp(clock.daysAgo(14 + (index % 10), 7)),
      });
    }
  }
}

const VIEW_NAMES = [
  'Quarter board',
  'Utilisation',
  'Voices of participants',
  'Return by campaign',
  'Retention',
  'Board pack',
  'ESRS S3',
  'Hours by office',
  'Waiting lists',
  'Partners',
];

/** Writes at most ten views of a person; every third has a share link or two. */
function writeViews(plan: Plan, output: Output): void {
  const { profile, clock, companies } = plan;
  const links = new Quota(profile.rows('share_links'), profile.rows('saved_views'));
  const counts = allot(
    profile.rows('saved_views'),
    companies,
    (company) => company.managers.length * VIEW_NAMES.length,
  );
  for (const [company, count] of counts) {
    for (let index = 0; index < count; index += 1) {
      const owner = company.managers[index % company.managers.length];
      const name = VIEW_NAMES[Math.floor(index / company.managers.length)];
      if (!owner || !name) break;
      const id = output.ids.next('saved_views');
      const at = clock.daysAgo(10 + ((index * 13) % 200), 9);
      output.row('saved_views', {
        id,
        company_id: company.id,
        user_id: owner.id,
        name,
        view_config: { period: 'THIS_QUARTER', columns: ['utilisation', 'hours', 'sroi'], index },
        created_at: timestamp(at),
        updated_at: timestamp(at),
      });
      for (let link = links.take(); link > 0; link -= 1) {
        const linkId = output.ids.next('share_links');
        output.row('share_links', {
          id: linkId,
          view_id: id,
          company_id: company.id,
          token_hash: createHash('sha256').update(`share ${linkId}`).digest('hex'),
          // Some have expired.
          expires_at: timestamp(clock.daysAgo((index % 5) * 10 - 30, 9)),
          is_public: index % 2 === 0,
          created_at: timestamp(at + HOUR),
        });
      }
    }
  }
}
