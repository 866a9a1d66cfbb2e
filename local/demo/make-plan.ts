/** Everything that is decided before the first row is written: who, what, when and how much. */
import { type Clock, DAY } from './kernel/clock.ts';
import { planCampaigns } from './campaigns/campaign-plan.ts';
import { planCompanies } from './users/companies.ts';
import { planCourses } from './programs/courses.ts';
import { planEnrollments } from './programs/enrollments.ts';
import type { Ids } from './kernel/ids.ts';
import { planInstances } from './programs/instances.ts';
import { planMatches } from './programs/matches.ts';
import { activeWindow, type Campaign, type Instance } from './kernel/model.ts';
import { planPairs } from './programs/pairs.ts';
import { planPeople } from './users/people.ts';
import { planPages, quotesToPublish } from './reporting/publication-plan.ts';
import type { Profile } from './kernel/profiles.ts';
import { share } from './kernel/quota.ts';
import { planSeats } from './campaigns/seats.ts';
import { snapshotDays } from './campaigns/snapshots.ts';
import { planGroups, planTemplates } from './programs/templates.ts';
import type { Plan } from './kernel/plan.ts';

export function makePlan(profile: Profile, clock: Clock, ids: Ids): Plan {
  const companies = planCompanies(profile, clock);
  const people = planPeople(profile, clock, companies);
  const templates = planTemplates(profile);
  const groups = planGroups(profile);
  const campaigns = planCampaigns(profile, clock, companies, templates, groups);
  planSeats(profile, clock, campaigns);
  const ownInstances = planInstances(profile, clock, campaigns, templates, groups);
  planEnrollments(profile, clock, ids, campaigns, ownInstances, people);
  const instances = [...campaigns.flatMap((campaign) => campaign.instances), ...ownInstances];
  const pages = planPages(profile, companies, campaigns);
  return {
    profile,
    clock,
    companies,
    people,
    templates,
    groups,
    campaigns,
    ownInstances,
    pairs: planPairs(profile, clock, instances),
    matches: planMatches(profile, clock, ids, instances),
    courses: planCourses(profile, instances),
    snippets: planSnippets(profile, clock, instances),
    snapshots: planSnapshots(profile, clock, campaigns),
    pages,
    quotes: quotesToPublish(pages),
  };
}

/** Evidence goes to instances by how many people have been in them long enough to tell. */
function planSnippets(
  profile: Profile,
  clock: Clock,
  instances: readonly Instance[],
): Map<Instance, number> {
  const weights = instances.map(
    (instance) =>
      instance.enrollments.filter((enrollment) => {
        const { from, to } = activeWindow(enrollment, instance, clock.now);
        const isParticipant = enrollment.role === 'participant';
        return isParticipant && enrollment.status !== 'waitlisted' && to - from > 14 * DAY;
      }).length,
  );
  // The story writes some itself: Olena's quote, Lars's, and two from the workshop in Bergen.
  const counts = share(profile.rows('evidence_snippets') - 4, weights);
  return new Map(instances.map((instance, index) => [instance, counts[index] ?? 0]));
}

function planSnapshots(
  profile: Profile,
  clock: Clock,
  campaigns: readonly Campaign[],
): Map<Campaign, number> {
  const days = campaigns.map((campaign) => snapshotDays(campaign, clock));
  const counts = share(profile.rows('campaign_metrics_snapshots'), days);
  return new Map(
    campaigns.map((campaign, index) => [campaign, Math.min(days[index] ?? 0, counts[index] ?? 0)]),
  );
}
