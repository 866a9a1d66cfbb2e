/** Reports, and the evidence that each of their paragraphs cites. */
import { allot } from '../kernel/allotment.ts';
import { type Clock, day, DAY, HOUR, type Span, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Company, Snippet } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Quota } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import { FJORDBANK, LARS_QUOTE, OLENA_QUOTE, Q2_REPORT, Q3_REPORT } from '../story/story.ts';
import { LOCALES, SECTIONS, sectionsIn } from './report-texts.ts';

/** Quotes of the story, each in the paragraph that lets people speak. */
const STORY_CITATIONS = [
  [Q2_REPORT, OLENA_QUOTE],
  [Q3_REPORT, LARS_QUOTE],
] as const;

/** Writes the reports of all companies: each cites evidence of its own period where there is some. */
export function writeReports(
  plan: Plan,
  output: Output,
  snippets: ReadonlyMap<string, readonly Snippet[]>,
): void {
  const random = new Random('reports');
  const counts = allot(plan.profile.rows('report_lineage'), withEvidence(plan, snippets));
  const citations = new Quota(
    plan.profile.rows('report_citations') - STORY_CITATIONS.length,
    plan.profile.rows('report_lineage'),
  );
  for (const [company, count] of counts) {
    for (let index = 0; index < count; index += 1) {
      const isStory = company.id === FJORDBANK && index < 2;
      // Fjordbank's first two are of the last quarter but one, and of the last.
      const offset = isStory ? index - 2 : -1 - (index % (plan.profile.months / 3 - 1));
      const quarter = plan.clock.quarter(offset);
      const reportId = isStory ? (index === 0 ? Q2_REPORT : Q3_REPORT) : output.ids.next('report');
      writeReport(output, plan.clock, company, reportId, quarter, index, random);
      const pool = snippets.get(company.id) ?? [];
      cite(output, company, reportId, quarter, pool, citations.take(), random, plan.clock);
      citeStory(output, company, reportId, writtenAt(quarter, plan.clock, 0));
    }
  }
}

function withEvidence(
  plan: Plan,
  snippets: ReadonlyMap<string, readonly Snippet[]>,
): readonly Company[] {
  return plan.companies.filter((company) => (snippets.get(company.id)?.length ?? 0) > 0);
}

function writtenAt(quarter: Span, clock: Clock, index: number): number {
  return Math.min(quarter.end + (8 + (index % 9)) * DAY, clock.now - 12 * HOUR);
}

function writeReport(
  output: Output,
  clock: Clock,
  company: Company,
  reportId: string,
  quarter: Span,
  index: number,
  random: Random,
): void {
  const locale = LOCALES[index % LOCALES.length] ?? 'en';
  const tokens = Math.round(random.logNormal(Math.log(21_000), 0.3));
  output.row('report_lineage', {
    id: reportId === Q2_REPORT ? demoId('report_lineage', 1) : output.ids.next('report_lineage'),
    company_id: company.id,
    report_id: reportId,
    period_start: day(quarter.start),
    period_end: day(quarter.end - DAY),
    sections: sectionsIn(locale, company.name, quarter.label),
    model_name: index % 6 === 5 ? null : 'writer-2.1',
    tokens_total: index % 6 === 5 ? 0 : tokens,
    estimated_cost_usd: (index % 6 === 5 ? 0 : (tokens * 5) / 1e6).toFixed(6),
    locale,
    created_at: timestamp(writtenAt(quarter, clock, index)),
  });
}

/** Cites snippets of the period, or of the time before where it has none; every paragraph once. */
function cite(
  output: Output,
  company: Company,
  reportId: string,
  quarter: Span,
  pool: readonly Snippet[],
  count: number,
  random: Random,
  clock: Clock,
): void {
  const known = pool.filter(({ at }) => at < quarter.end);
  const own = known.filter(({ at }) => at >= quarter.start);
  const source = own.length > 0 ? own : known.length > 0 ? known : pool;
  const chosen = random.shuffle(source);
  for (let index = 0; index < count && chosen.length > 0; index += 1) {
    const snippet = chosen[index % chosen.length];
    if (!snippet) return;
    output.row('report_citations', {
      id: output.ids.next('report_citations'),
      report_id: reportId,
      company_id: company.id,
      evidence_snippet_id: snippet.id,
      paragraph_index: index % SECTIONS.length,
      created_at: timestamp(Math.max(snippet.at, writtenAt(quarter, clock, 0))),
    });
  }
}

function citeStory(output: Output, company: Company, reportId: string, at: number): void {
  for (const [index, [report, snippet]] of STORY_CITATIONS.entries()) {
    if (report !== reportId) continue;
    output.row('report_citations', {
      id: demoId('report_citations', index + 1),
      report_id: reportId,
      company_id: company.id,
      evidence_snippet_id: snippet,
      paragraph_index: SECTIONS.indexOf('voices'),
      created_at: timestamp(at),
    });
  }
}
