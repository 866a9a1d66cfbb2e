/** The whole of the demo data, in batches: the same for the same profile and day, every time. */
import { aiAccounts, planPrompts, writePrompts } from './evidence/ai-prompts.ts';
import { writeBranding } from './users/branding.ts';
import { writeBreaches } from './privacy/breaches.ts';
import { Clock } from './kernel/clock.ts';
import { writeCompanies } from './users/companies.ts';
import { writeConsents } from './privacy/consents.ts';
import {
  type MonthlyMinutes,
  monthlyMinutes,
  writeDeliveries,
  writeIdempotencyKeys,
  writeMappings,
  writeWebhooks,
} from './reporting/deliveries.ts';
import { writeEmissions } from './reporting/emissions.ts';
import { writeErasedQuote } from './evidence/erased-quote.ts';
import { writeIdentities } from './users/identities.ts';
import type { Company, Snippet } from './kernel/model.ts';
import { writeNotifications } from './users/notifications.ts';
import { type Batch, Output } from './kernel/output.ts';
import { lastQuarterFigures, type RecordedFigures, writePeriods } from './reporting/periods.ts';
import { writePeople } from './users/person-rows.ts';
import { type Plan } from './kernel/plan.ts';
import { writeProcessingRecords } from './privacy/processing-records.ts';
import { PROFILES, type ProfileName } from './kernel/profiles.ts';
import { writePublications } from './reporting/publications.ts';
import { writeReportSettings } from './reporting/report-settings.ts';
import { writeReports } from './reporting/reports.ts';
import { writeRetentionPolicies } from './privacy/retention-policies.ts';
import { writeSubjectRequests } from './privacy/subject-requests.ts';
import { writeTemplates } from './programs/templates.ts';
import { writeTenant } from './tenants.ts';
import { writeVolunteerScores } from './reporting/volunteer-scores.ts';
import { makePlan } from './make-plan.ts';

/** Number of rows with which a batch is handed on. */
const BATCH_SIZE = 100_000;

/** Plan and batches: the plan has what the stores need beside rows and events. */
export interface Generated {
  readonly plan: Plan;
  /** Rows and events, parents before children, also from batch to batch. */
  readonly batches: Iterable<Batch>;
}

/**
 * Generates a profile as of a moment.
 *
 * @param now moment that all dates are relative to; see Clock
 */
export function generate(profile: ProfileName, now: Date): Generated {
  const output = new Output();
  const plan = makePlan(PROFILES[profile], new Clock(now), output.ids);
  return { plan, batches: writeAll(plan, output) };
}

function* writeAll(plan: Plan, output: Output): Generator<Batch> {
  const { clock, companies } = plan;
  const prompts = planPrompts(plan);
  writeCompanies(output, clock, companies, aiAccounts(plan, prompts));
  writeTemplates(output, clock, plan.templates, plan.groups);
  for (const write of [
    writeSubjectRequests,
    writePeople,
    writeIdentities,
    writeBranding,
    writeConsents,
    writeProcessingRecords,
    writeRetentionPolicies,
    writeBreaches,
    writeNotifications,
    writeIdempotencyKeys,
    writeReportSettings,
  ]) {
    write(plan, output);
    // A request's subject must not be handed on without the person: people come next.
    if (output.held >= BATCH_SIZE && write !== writeSubjectRequests) yield output.take();
  }

  const snippets = new Map<string, readonly Snippet[]>();
  const delivered = new Map<Company, MonthlyMinutes>();
  const figures = new Map<string, RecordedFigures>();
  let missingScores = 0;
  for (const company of [...companies, undefined]) {
    const tenant = yield* writeTenant(plan, output, company);
    writeEmissions(plan, output, tenant);
    writePeriods(plan, output, tenant);
    const volunteers = company?.volunteers ?? plan.people.independents;
    missingScores = writeVolunteerScores(plan, output, volunteers, tenant.ledger, missingScores);
    if (company) {
      snippets.set(company.id, tenant.snippets);
      delivered.set(company, monthlyMinutes(tenant.ledger, plan));
      figures.set(company.id, lastQuarterFigures(plan, tenant));
    }
    if (output.held >= BATCH_SIZE) yield output.take();
  }
  writeErasedQuote(plan, output);
  writeReports(plan, output, snippets);
  writePublications(plan, output, { snippets, figures });
  writePrompts(output, prompts, snippets);
  writeMappings(plan, output);
  writeDeliveries(plan, output, delivered);
  writeWebhooks(plan, output);
  yield output.take();
}
