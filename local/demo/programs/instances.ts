/** The programme instances: the cohorts of each campaign, and what TEEI runs itself. */
import { type Clock, DAY, startOfDay } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Campaign, Group, Instance, Template } from '../kernel/model.ts';
import { slug } from '../kernel/names.ts';
import type { Profile } from '../kernel/profiles.ts';
import { share } from '../kernel/quota.ts';
import { storyCampaigns } from '../story/campaigns.ts';

/** The story's instances have the numbers up to this one. */
const STORY_INSTANCES = 11;
/** The number of TEEI's own first. */
const TEEI_FIRST = 10;
const MAX_COHORTS = 5;

/** Gives each campaign its instances and returns those that TEEI runs itself. */
export function planInstances(
  profile: Profile,
  clock: Clock,
  campaigns: readonly Campaign[],
  templates: readonly Template[],
  groups: readonly Group[],
): Instance[] {
  let storyNumber = 0;
  let number = STORY_INSTANCES;
  const story = storyCampaigns(clock);
  for (const [index, { cohorts }] of story.entries()) {
    const campaign = campaigns[index];
    if (!campaign) continue;
    for (const name of cohorts) {
      storyNumber += storyNumber + 1 === TEEI_FIRST ? 2 : 1;
      campaign.instances.push(cohort(campaign, storyNumber, name, slug(name)));
    }
  }

  const total = profile.rows('program_instances');
  const ownCount = Math.max(1, Math.round(total * 0.02));
  const drawn = campaigns.slice(story.length).filter(hasInstances);
  const counts = cohortCounts(
    drawn,
    total - ownCount - story.flatMap(({ cohorts }) => cohorts).length,
  );
  drawn.forEach((campaign, index) => {
    const cohorts = counts[index] ?? 1;
    for (let c = 1; c <= cohorts; c += 1) {
      number += 1;
      const name = cohorts === 1 ? campaign.name : `${campaign.name} · Kull ${c}`;
      campaign.instances.push(cohort(campaign, number, name, `${campaign.key}-${c}`));
    }
  });
  return Array.from({ length: ownCount }, (_, index) => {
    const n = index === 0 ? TEEI_FIRST : (number += 1);
    return ownInstance(n, index, clock, templates, groups);
  });
}

/** Drafts have none; what is planned, or was closed before it began, needs none. */
function hasInstances(campaign: Campaign): boolean {
  return campaign.hasRun || campaign.status === 'recruiting';
}

/** One cohort each, and the rest where most people are. */
function cohortCounts(campaigns: readonly Campaign[], total: number): number[] {
  const counts = campaigns.map(() => 1);
  const sizes = campaigns.map((campaign) => campaign.volunteerTarget);
  let left = total - campaigns.length;
  while (left > 0) {
    const extra = share(left, sizes);
    let given = 0;
    extra.forEach((wanted, index) => {
      const count = counts[index] ?? 1;
      const room = Math.min(MAX_COHORTS, Math.max(1, Math.floor((sizes[index] ?? 0) / 2))) - count;
      const add = Math.max(0, Math.min(room, wanted));
      counts[index] = count + add;
      given += add;
    });
    if (given === 0) break;
    left -= given;
  }
  return counts;
}

function cohort(campaign: Campaign, n: number, name: string, key: string): Instance {
  return {
    id: demoId('program_instances', n),
    campaign,
    company: campaign.company,
    template: campaign.template,
    group: campaign.group,
    type: campaign.template.type,
    status: instanceStatus(campaign),
    name,
    key,
    start: campaign.start,
    end: campaign.end,
    createdAt: Math.min(campaign.start - 20 * DAY, campaign.createdAt + 10 * DAY),
    enrollments: [],
    traits: campaign.traits,
  };
}

function instanceStatus(campaign: Campaign): Instance['status'] {
  switch (campaign.status) {
    case 'active':
    case 'paused':
    case 'completed':
      return campaign.status;
    case 'closed':
      return 'completed';
    default:
      return 'planned';
  }
}

/** TEEI's own run on: they began half a year ago and end in half a year. */
function ownInstance(
  n: number,
  index: number,
  clock: Clock,
  templates: readonly Template[],
  groups: readonly Group[],
): Instance {
  const type = index % 2 === 0 ? 'buddy' : 'language';
  const template = templates.find((candidate) => candidate.type === type);
  const group = groups[1];
  if (!template || !group) throw new RangeError('No template for what TEEI runs itself.');
  const name = index === 0 ? 'TEEI Open Buddy · Oslo' : `TEEI Open ${template.name} ${index + 1}`;
  const start = startOfDay(clock.now) - 182 * DAY;
  return {
    id: demoId('program_instances', n),
    campaign: undefined,
    company: undefined,
    template,
    group,
    type,
    status: 'active',
    name,
    key: slug(name),
    start,
    end: start + 365 * DAY,
    createdAt: start - 30 * DAY,
    enrollments: [],
    traits: {},
  };
}
