/** Programme templates and the groups they are for. */
import { type Clock, DAY, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Group, OutcomeMetric, OutcomeType, ProgramType, Template } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Profile } from '../kernel/profiles.ts';
import type { Json } from '../kernel/tables.ts';
import { ACCOUNTS } from '../story/story.ts';

type TemplateEntry = readonly [type: ProgramType, name: string, version: string, active: boolean];

/** Two versions of the mentorship, one of them retired, then one template of each type, then more. */
const TEMPLATES: readonly TemplateEntry[] = [
  ['mentorship', 'Job Mentors', '2.0.0', true],
  ['language', 'Språkvenn', '1.2.0', true],
  ['buddy', 'Buddy', '1.1.0', true],
  ['upskilling', 'Upskill', '1.0.0', true],
  ['weei', 'Women into Work', '1.0.0', true],
  ['mentorship', 'Job Mentors', '1.0.0', false],
  ['language', 'Språkvenn', '1.0.0', false],
  ['buddy', 'Family Buddy', '1.0.0', true],
  ['mentorship', 'Tech Mentors', '1.0.0', true],
  ['language', 'Language Café', '1.0.0', true],
  ['upskilling', 'Digital Start', '1.1.0', true],
  ['buddy', 'Newcomer Buddy', '2.0.0', true],
  ['mentorship', 'Founder Mentors', '1.0.0', true],
  ['weei', 'Women into Tech', '1.0.0', true],
];

type GroupEntry = readonly [name: string, groupType: string, country: string | null];

const GROUPS: readonly GroupEntry[] = [
  ['Displaced people from Ukraine', 'displaced_persons', 'NO'],
  ['Newcomers to Norway', 'newcomers', 'NO'],
  ['Women on their way into technology', 'women_in_tech', null],
  ['Job seekers with refugee background', 'refugees', 'NO'],
  ['Young people outside work and school', 'youth', 'NO'],
  ['Newcomers to Sweden', 'newcomers', 'SE'],
  ['Newcomers to Denmark', 'newcomers', 'DK'],
  ['Asylum seekers', 'asylum_seekers', 'NO'],
  ['Migrants in work training', 'migrants', null],
  ['International students', 'students', 'NO'],
  ['Job seekers', 'job_seekers', null],
  ['Older neighbours', 'seniors', 'NO'],
  ['Family caregivers', 'caregivers', null],
  ['Veterans', 'veterans', null],
  ['Newcomers to Estonia', 'newcomers', 'EE'],
  ['Neighbours in need of company', 'other', null],
];

/**
 * Yearly value of each outcome in cents, and the shares to take off it: invented figures of a
 * plausible size. The order is that of the outcomes of a programme: its main one first.
 */
const OUTCOMES: Readonly<Record<ProgramType, readonly OutcomeMetric[]>> = {
  mentorship: [
    metric('job_readiness', 1_490_000, 0.3, 0.08, 0.3, 0.35, 2),
    metric('confidence', 560_000, 0.25, 0, 0.25, 0.4, 2),
    metric('well_being', 460_000, 0.35, 0, 0.3, 0.5, 1),
  ],
  language: [
    metric('lang_level_proxy', 1_150_000, 0.3, 0, 0.3, 0.25, 3),
    metric('belonging', 500_000, 0.3, 0, 0.25, 0.4, 2),
    metric('confidence', 530_000, 0.25, 0, 0.25, 0.4, 2),
  ],
  buddy: [
    metric('belonging', 720_000, 0.25, 0, 0.2, 0.35, 2),
    metric('well_being', 580_000, 0.3, 0, 0.25, 0.45, 2),
    metric('lang_level_proxy', 430_000, 0.4, 0, 0.4, 0.3, 2),
  ],
  upskilling: [
    metric('job_readiness', 1_250_000, 0.35, 0.1, 0.3, 0.35, 2),
    metric('confidence', 500_000, 0.3, 0, 0.3, 0.4, 2),
    metric('well_being', 340_000, 0.4, 0, 0.35, 0.5, 1),
  ],
  weei: [
    metric('job_readiness', 1_390_000, 0.3, 0.08, 0.3, 0.35, 2),
    metric('confidence', 600_000, 0.25, 0, 0.25, 0.4, 2),
    metric('belonging', 460_000, 0.3, 0, 0.3, 0.4, 2),
  ],
};

const CONFIGS: Readonly<Record<ProgramType, { readonly [key: string]: Json }>> = {
  mentorship: { sessionsPerWeek: 1, sessionMinutes: 60, maxParticipantsPerMentor: 2 },
  language: { sessionsPerWeek: 1, sessionMinutes: 45, levels: ['A1', 'A2', 'B1', 'B2'] },
  buddy: { checkinEveryDays: 7, maxMatchesPerBuddy: 3, inactiveAfterDays: 14 },
  upskilling: { providers: ['ecornell', 'itslearning'], coursesPerPerson: 3 },
  weei: { sessionsPerWeek: 1, sessionMinutes: 60, coursesPerPerson: 2 },
};

const TYPES: readonly ProgramType[] = ['mentorship', 'language', 'buddy', 'upskilling', 'weei'];

/** Plans the templates of a profile. */
export function planTemplates(profile: Profile): Template[] {
  return Array.from({ length: profile.rows('program_templates') }, (_, index) => {
    const known = TEMPLATES[index];
    const [type, name, version, isActive] = known ?? later(index);
    return {
      id: demoId('program_templates', index + 1),
      name,
      type,
      version,
      isActive,
      suitableFor: GROUPS.map(([, groupType]) => groupType).filter(unique),
      metrics: OUTCOMES[type],
    };
  });
}

/** Plans the groups of a profile. */
export function planGroups(profile: Profile): Group[] {
  return Array.from({ length: profile.rows('beneficiary_groups') }, (_, index) => {
    const known = GROUPS[index % GROUPS.length] ?? ['Newcomers', 'newcomers', null];
    const [name, groupType, country] = known;
    const round = Math.floor(index / GROUPS.length);
    return {
      id: demoId('beneficiary_groups', index + 1),
      name: round === 0 ? name : `${name} ${round + 1}`,
      groupType,
      country,
      eligible: groupType === 'seniors' ? ['buddy', 'language'] : TYPES,
    };
  });
}

/** Discount rate of future value: 3.5 % (UK Green Book, as the SROI Guide uses). */
const DISCOUNT_RATE = 0.035;

/**
 * Present value in cents of one person achieving an outcome: the proxy less deadweight,
 * displacement and what is owed to others, dropping off each year, discounted (SROI Guide).
 */
export function presentValueCents(outcome: OutcomeMetric): number {
  let value =
    outcome.proxyCents *
    (1 - outcome.deadweight) *
    (1 - outcome.displacement) *
    (1 - outcome.attribution);
  let sum = 0;
  for (let year = 1; year <= outcome.years; year += 1) {
    sum += value / (1 + DISCOUNT_RATE) ** year;
    value *= 1 - outcome.dropOff;
  }
  return Math.round(sum);
}

/** Writes templates and groups. */
export function writeTemplates(
  output: Output,
  clock: Clock,
  templates: readonly Template[],
  groups: readonly Group[],
): void {
  const createdAt = clock.month(-40).start;
  templates.forEach((template, index) => {
    const at = timestamp(createdAt + index * 9 * DAY);
    output.row('program_templates', {
      id: template.id,
      name: template.name,
      type: template.type,
      version: template.version,
      description: `${template.name}, version ${template.version}: a ${template.type} programme that companies run with their own volunteers.`,
      is_active: template.isActive,
      is_public: template.isActive,
      tags: [template.type, template.isActive ? 'current' : 'retired'],
      suitable_for_groups: template.suitableFor,
      outcome_metrics: template.metrics.map((outcome) => ({ ...outcome })),
      default_config: CONFIGS[template.type],
      created_by: ACCOUNTS.admin.userId,
      created_at: at,
      updated_at: at,
    });
  });
  groups.forEach((group, index) => {
    const at = timestamp(createdAt + index * 5 * DAY);
    output.row('beneficiary_groups', {
      id: group.id,
      name: group.name,
      group_type: group.groupType,
      country_code: group.country,
      is_active: true,
      is_public: index % 4 !== 3,
      description: null,
      tags: group.country ? [group.country.toLowerCase()] : [],
      eligible_program_types: group.eligible,
      created_at: at,
      updated_at: at,
    });
  });
}

/** The configuration that an instance of a template starts from. */
export function defaultConfig(template: Template): { readonly [key: string]: Json } {
  return CONFIGS[template.type];
}

function later(index: number): TemplateEntry {
  const [type, name] = TEMPLATES[index % TEMPLATES.length] ?? ['buddy', 'Buddy'];
  return [
    type,
    name,
    `${2 + Math.floor(index / TEMPLATES.length)}.${index % TEMPLATES.length}.0`,
    true,
  ];
}

function metric(
  outcomeType: OutcomeType,
  proxyCents: number,
  deadweight: number,
  displacement: number,
  attribution: number,
  dropOff: number,
  years: number,
): OutcomeMetric {
  return { outcomeType, proxyCents, deadweight, displacement, attribution, dropOff, years };
}

function unique<T>(item: T, index: number, list: readonly T[]): boolean {
  return list.indexOf(item) === index;
}
