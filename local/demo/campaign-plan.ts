// Which campaigns there are: of which company and type, when, and how full.
import { type Clock, DAY, startOfDay } from './clock.ts';
import { demoId } from './ids.ts';
import type { Campaign, CampaignStatus, Company, Group, ProgramType, Template } from './model.ts';
import { slug } from './names.ts';
import { rowsOf, type Profile } from './profiles.ts';
import { share } from './quota.ts';
import { Random } from './random.ts';
import { type StoryCampaign, storyCampaigns } from './story-campaigns.ts';

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

const HAVE_RUN: readonly CampaignStatus[] = ['active', 'paused', 'completed'];

const TYPES: readonly ProgramType[] = ['buddy', 'mentorship', 'language', 'upskilling', 'weei'];
const TYPE_SHARES = [31, 26, 24, 13, 6];

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
  const total = rowsOf(profile, 'campaigns');
  const story = storyCampaigns(clock);
  const place = { companies, templates, groups };

  const campaigns = story.map((entry, index) => storyCampaign(entry, index + 1, place));
  const owners = ownersOf(total, companies, story);
  const statuses = remaining(total, STATUSES, STATUS_SHARES, (status) =>
    count(story, (entry) => entry.status === status),
  );
  const types = remaining(total, TYPES, TYPE_SHARES, (type) =>
    count(story, (entry) => entry.type === type),
  );
  const shuffledTypes = random.shuffle(interleave(types));
  interleave(statuses).forEach((status, index) => {
    const company = owners[index];
    const type = shuffledTypes[index];
    if (!company || !type) return;
    campaigns.push(drawCampaign(story.length + index + 1, company, status, type));
  });
  return campaigns;

  function drawCampaign(
    n: number,
    company: Company,
    status: CampaignStatus,
    type: ProgramType,
  ): Campaign {
    const city = random.pick(CITIES[company.country] ?? ['Oslo']);
    const name = `${random.pick(TITLES[type])} · ${city}`;
    const { start, end } = dates(random, clock, profile, status);
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
      traits: {},
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
  const group = place.groups[n === 1 || n === 6 ? 0 : 1];
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

/** Who owns the drawn campaigns: larger companies more, but far from in proportion. */
function ownersOf(
  total: number,
  companies: readonly Company[],
  story: readonly StoryCampaign[],
): Company[] {
  const active = companies.filter((company) => company.isActive);
  const counts = share(
    total,
    active.map((company) => company.weight ** 0.5),
  );
  const free = active.map((company, index) => {
    const own = count(story, (entry) => entry.company === company.n);
    return Math.max(company.n === 1 ? 1 : 0, (counts[index] ?? 0) - own);
  });
  return interleave(active.map((company, index) => [company, free[index] ?? 0] as const)).slice(
    0,
    total - story.length,
  );
}

/** 60 to 120 days, placed by what the status says of them. */
function dates(
  random: Random,
  clock: Clock,
  profile: Profile,
  status: CampaignStatus,
): { start: number; end: number } {
  const length = random.int(60, 120) * DAY;
  const today = startOfDay(clock.now);
  const historyStart = clock.month(1 - profile.months).start;
  switch (status) {
    case 'active':
    case 'paused': {
      const start = startOfDay(today - random.between(0.15, 0.92) * length);
      return { start, end: start + length };
    }
    case 'recruiting':
      return from(today + random.int(3, 35) * DAY);
    case 'planned':
      return from(today + random.int(30, 100) * DAY);
    case 'draft':
      return from(today + random.int(60, 160) * DAY);
    case 'completed':
    case 'closed': {
      const first = historyStart + 20 * DAY;
      const last = today - 5 * DAY - length;
      // Denser towards the present: the programmes grew.
      return from(startOfDay(first + (last - first) * Math.sqrt(random.next())));
    }
  }

  function from(start: number): { start: number; end: number } {
    return { start, end: start + length };
  }
}

function remaining<T>(
  total: number,
  kinds: readonly T[],
  shares: readonly number[],
  taken: (kind: T) => number,
): (readonly [T, number])[] {
  const counts = share(total, shares);
  return kinds.map(
    (kind, index) => [kind, Math.max(0, (counts[index] ?? 0) - taken(kind))] as const,
  );
}

/** Lays out counted kinds so that each is spread evenly over the list. */
function interleave<T>(counts: readonly (readonly [T, number])[]): T[] {
  return counts
    .flatMap(([kind, number], order) =>
      Array.from({ length: number }, (_, index) => ({ kind, at: (index + 0.5) / number, order })),
    )
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ kind }) => kind);
}

function count<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length;
}
