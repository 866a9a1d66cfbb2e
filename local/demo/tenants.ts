/** One company after the other, and what TEEI runs itself: everything that happens in programmes. */
import { type Clock, DAY } from './kernel/clock.ts';
import { writeMatch } from './programs/buddies.ts';
import { writeCampaign } from './campaigns/campaign-rows.ts';
import { writeCourse } from './programs/courses.ts';
import { writeEnrollments } from './programs/enrollments.ts';
import { type QuoteBudget, writeEvidence } from './evidence/evidence.ts';
import { CLOSING_DELAY, Ledger, type TenantResult } from './kernel/ledger.ts';
import type { Campaign, Company, Instance, Snippet } from './kernel/model.ts';
import type { Batch, Output } from './kernel/output.ts';
import type { Plan } from './kernel/plan.ts';
import { type LateSession, writeSessions } from './programs/sessions.ts';
import { writeSnapshots } from './campaigns/snapshots.ts';
import { moneyOf, planSpending } from './campaigns/spending.ts';
import { writeStoryMoments } from './story-moments.ts';
import { FJORDBANK } from './story/story.ts';
import { runSurveys } from './programs/surveys.ts';
import { InstanceWork } from './programs/work.ts';
import { writeInstance } from './programs/instance-rows.ts';

/** Number of rows with which what is finished is handed on before the tenant is done. */
const BATCH_SIZE = 250_000;
/** One session arrives two weeks after that. */
const LATE_BY = 14 * DAY;

/** The instance's part of what its campaign needs to know. */
interface Done {
  readonly campaign: Campaign;
  readonly weeklySessions: number;
  readonly snippets: readonly Snippet[];
}

/** Writes the programmes of one company (or of TEEI), handing on batches when they are large. */
export function* writeTenant(
  plan: Plan,
  output: Output,
  company: Company | undefined,
): Generator<Batch, TenantResult> {
  const ledger = new Ledger();
  const snippets: Snippet[] = [];
  const tenant = new Tenant(plan, output, ledger, company ? (plan.quotes.get(company) ?? 0) : 0);
  if (!company) {
    for (const instance of plan.ownInstances) snippets.push(...tenant.write(instance).snippets);
  }
  let pending: Done[] = [];
  for (const campaign of plan.campaigns) {
    if (campaign.company !== company) continue;
    const written = campaign.instances.map((instance) => tenant.write(instance));
    const own = written.flatMap((one) => one.snippets);
    const weeklySessions = written.reduce((sum, one) => sum + one.lastWeek, 0);
    pending.push({ campaign, weeklySessions, snippets: own });
    snippets.push(...own);
    if (output.held < BATCH_SIZE) continue;
    finish(plan, output, ledger, pending);
    pending = [];
    yield output.take();
  }
  finish(plan, output, ledger, pending);
  return { company, ledger, snippets };
}

class Tenant {
  readonly #plan: Plan;
  readonly #output: Output;
  readonly #ledger: Ledger;
  #missingSnippets = 0;
  readonly #quotes: QuoteBudget;
  #late: LateSession | undefined;

  constructor(plan: Plan, output: Output, ledger: Ledger, quotes: number) {
    this.#quotes = { left: quotes };
    this.#plan = plan;
    this.#output = output;
    this.#ledger = ledger;
  }

  /** Writes an instance and everything in it. */
  write(instance: Instance): { snippets: Snippet[]; lastWeek: number } {
    const plan = this.#plan;
    const work = new InstanceWork(instance, this.#output, plan.clock, this.#ledger);
    writeEnrollments(this.#output, instance);
    if (instance.company?.id === FJORDBANK) this.#late ??= lateSession(plan.clock);
    for (const pair of plan.pairs.get(instance) ?? []) {
      if (writeSessions(work, pair, this.#late)) this.#late = NEVER;
    }
    const matches = plan.matches.matches.get(instance) ?? [];
    for (const match of matches) writeMatch(work, match, plan.matches.checkinDays);
    writeStoryMoments(work, matches);
    for (const taking of plan.courses.get(instance) ?? []) writeCourse(work, taking);
    if (instance.status !== 'planned') runSurveys(work);
    // Snippets that an instance had no sources for are made up by the next ones.
    const wanted = (plan.snippets.get(instance) ?? 0) + this.#missingSnippets;
    const { snippets, outcomeMeans } = writeEvidence(work, wanted, this.#quotes);
    this.#missingSnippets = wanted - snippets.length;
    writeInstance(this.#output, plan.clock, instance, {
      lastActivityAt: work.lastActivityAt,
      outcomeScores: outcomeMeans,
    });
    return { snippets, lastWeek: work.lastWeek };
  }
}

const NEVER: LateSession = { after: Infinity, before: -Infinity, arrivesAt: 0 };

/** Session in the last quarter whose books were closed long enough ago, near its end. */
function lateSession(clock: Clock): LateSession {
  const isPast = (offset: number): boolean =>
    clock.quarter(offset).end + CLOSING_DELAY + LATE_BY < clock.now;
  const { end } = clock.quarter(isPast(-1) ? -1 : -2);
  return { after: end - 12 * DAY, before: end, arrivesAt: end + CLOSING_DELAY + LATE_BY };
}

/** Spending, scores and snapshots, once it is known what the campaigns have achieved. */
function finish(plan: Plan, output: Output, ledger: Ledger, done: readonly Done[]): void {
  const { clock } = plan;
  const postings = planSpending(
    done.map(({ campaign }) => campaign),
    ledger.figures,
    clock,
  );
  const money = new Map(
    done.map(({ campaign }) => [campaign, moneyOf(campaign, postings, ledger.figures, clock)]),
  );
  for (const { campaign, at, cents } of postings) {
    ledger.add(
      output.event({
        type: 'spend.recorded',
        occurredAt: at,
        companyId: campaign.company.id,
        campaignId: campaign.id,
        programType: campaign.template.type,
        costCents: cents,
      }),
    );
  }
  for (const { campaign, weeklySessions, snippets } of done) {
    const standing = money.get(campaign);
    if (!standing) continue;
    const snapshots = plan.snapshots.get(campaign) ?? 0;
    const visScore = writeSnapshots(output, clock, campaign, snapshots, ledger, standing);
    writeCampaign(output, clock, campaign, {
      money: standing,
      ledger,
      weeklySessions,
      snippets,
      visScore,
    });
  }
}
