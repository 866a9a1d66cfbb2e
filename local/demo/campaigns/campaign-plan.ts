/** Plans the campaigns: company, type, dates and seats. */
import { type Clock, DAY, startOfDay } from '../kernel/clock.ts';
import { dates, lastQuarter, sinceLastQuarter } from './campaign-dates.ts';
import { count, dealStatuses, interleave, ownersOf, remaining } from './campaign-deal.ts';
import { demoId } from '../kernel/ids.ts';
import type {
  Campaign,
  CampaignStatus,
  Company,
  Group,
  ProgramType,
  Template,
} from '../kernel/model.ts';
import { slug } from '../kernel/names.ts';
import type { Profile } from '../kernel/profiles.ts';
import { Random } from '../kernel/random.ts';
import { type StoryCampaign, storyCampaigns } from '../story/campaigns.ts';

const STATUSES: readonly CampaignStatus[] = [
  'completed',
  'active',
  'recruiting',
  'planned',
  'draft',
  'paused',
  'closed',
];
const STATUS_SHARES = [30, 28, 12, 10, 8, 6, 6];

/** Effect of a company's first campaign, where its SROI must come out as planned. */
const TOLD = { effect: 2, intensity: 0.8 } as const;

const HAVE_RUN: readonly CampaignStatus[] = ['active', 'paused', 'completed'];

const TYPES: readonly ProgramType[] = ['buddy', 'mentorship', 'language', 'upskilling', 'weei'];
const TYPE_SHARES = [36, 25, 22, 12, 5];

const TITLES: Readonly<Record<ProgramType, readonly string[]>> = {
  buddy: ['Buddy', 'Nabobuddy', 'Familievenn'],
  mentorship: ['Job Mentors', 'Karrierevei', 'Mentor'],
  language: ['Språkvenn', 'Språkkafé', 'Language Café'],
  upskilling: ['Upskill', 'Digital Start', 'Ny kompetanse'],
  weei: ['Women into Work', 'Women into Tech'],
};

const CITIES: Readonly<Record<string, readonly string[]>> = {
  NO: ['Oslo', 'Bergen', 'Trondheim', 'Stavanger', 'Tromsø', 'Drammen', 'Bodø'],
  SE: ['Stockholm', 'Göteborg', 'Malmö'],
  DK: ['København', 'Aarhus'],
  FI: ['Helsinki', 'Tampere'],
  EE: ['Tallinn', 'Tartu'],
  DE: ['Hamburg', 'Lübeck'],
};

/** Plans the campaigns of a profile, without their seats and instances. */
export function planCampaigns(
  profile: Profile,
  clock: Clock,
  companies: readonly Company[],
  templates: readonly Template[],
  groups: readonly Group[],
): Campaign[] {
  const random = new Random('campaigns');
  const total = profile.rows('campaigns');
  const story = storyCampaigns(clock);
  const place = { companies, templates, groups };
  let past = 0;

  const campaigns = story.map((entry, index) => storyCampaign(entry, index + 1, place));
  const owners = ownersOf(total, companies, story);
  const statuses = dealStatuses(
    owners,
    remaining(total, STATUSES, STATUS_SHARES, (status) =>
      count(story, (entry) => entry.status === status),
    ),
  );
  const types = random.shuffle(
    interleave(
      remaining(total, TYPES, TYPE_SHARES, (type) => count(story, (entry) => entry.type === type)),
    ),
  );
  owners.forEach((company, index) => {
    const status = statuses[index];
    const type = types[index];
    if (!status || !type) return;
    const isFirst = owners.indexOf(company) === index;
    campaigns.push(drawCampaign(story.length + index + 1, company, status, type, isFirst));
  });
  return campaigns;

  function drawCampaign(
    n: number,
    company: Company,
    status: CampaignStatus,
    type: ProgramType,
    isFirst: boolean,
  ): Campaign {
    const city = random.pick(CITIES[company.country] ?? ['Oslo']);
    const name = `${random.pick(TITLES[type])} · ${city}`;
    // A company's first was there in the last quarter, so that there is something to compare.
    const { start, end } =
      isFirst && status === 'completed'
        ? lastQuarter(random, clock)
        : isFirst && status === 'active'
          ? sinceLastQuarter(random, clock)
          : dates(random, clock, profile, status, past);
    if (status === 'completed' || status === 'closed') past += 1;
    const group = random.pick(
      groups.filter(
        (candidate) =>
          candidate.eligible.includes(type) &&
          (candidate.country === null || candidate.country === company.country),
      ),
    );
    const template = random.pick(
      templates.filter((candidate) => candidate.type === type && candidate.isActive),
    );
    return {
      id: demoId('campaigns', n),
      company,
      template,
      group,
      status,
      name,
      key: `${slug(company.name)}-${slug(name)}-${n}`,
      start,
      end,
      createdAt: start - random.between(35, 80) * DAY,
      // Of the closed ones, half were closed before they began.
      hasRun: HAVE_RUN.includes(status) || (status === 'closed' && n % 2 === 0),
      volunteerCapacity: 0,
      beneficiaryCapacity: 0,
      volunteerTarget: 0,
      beneficiaryTarget: 0,
      waitlistTarget: 0,
      instances: [],
      traits: isFirst && company.isTold ? TOLD : {},
    };
  }
}

function storyCampaign(
  entry: StoryCampaign,
  n: number,
  place: {
    companies: readonly Company[];
    templates: readonly Template[];
    groups: readonly Group[];
  },
): Campaign {
  const company = place.companies[entry.company - 1];
  const template = place.templates.find((candidate) => candidate.type === entry.type);
  const group = place.groups[[1, 6, 9].includes(n) ? 0 : 1];
  if (!company || !template || !group) throw new RangeError(`Nowhere to put ${entry.name}.`);
  return {
    id: demoId('campaigns', n),
    company,
    template,
    group,
    status: entry.status,
    name: entry.name,
    key: `${slug(company.name)}-${slug(entry.name)}`,
    start: startOfDay(entry.start),
    end: startOfDay(entry.end),
    createdAt: entry.start - 45 * DAY,
    hasRun: HAVE_RUN.includes(entry.status),
    volunteerCapacity: 0,
    beneficiaryCapacity: 0,
    volunteerTarget: 0,
    beneficiaryTarget: 0,
    waitlistTarget: 0,
    instances: [],
    traits: entry.traits,
  };
}
