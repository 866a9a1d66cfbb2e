/** The campaigns of the story: their dates, seats and what sets them apart. */
import { type Clock, DAY } from '../kernel/clock.ts';
import type { CampaignStatus, CampaignTraits, ProgramType } from '../kernel/model.ts';
import { USUAL_STRAIN } from '../kernel/rates.ts';

/** Seats of a campaign and how many are taken. */
export interface Seats {
  readonly volunteers: number;
  readonly volunteerCapacity: number;
  readonly beneficiaries: number;
  readonly beneficiaryCapacity: number;
  readonly waitlist?: number;
}

export interface StoryCampaign {
  /** Number of the company. */
  readonly company: number;
  readonly type: ProgramType;
  readonly name: string;
  readonly status: CampaignStatus;
  readonly start: number;
  readonly end: number;
  /** Names of its instances. */
  readonly cohorts: readonly string[];
  /** Seats in the small profile, and in the others. */
  readonly small: Seats;
  readonly full: Seats;
  readonly traits: CampaignTraits;
}

/** The campaigns with the numbers 1 to 9. */
export function storyCampaigns(clock: Clock): readonly StoryCampaign[] {
  const lastSpring = clock.quarter(-2);
  const thisQuarter = clock.quarter(0);
  // Between the coordinator leaving and the workshop, weeks go wrong twice as often.
  const troubleFrom = clock.at('2025-08-08');
  const troubleTo = clock.at('2025-09-18');
  return [
    {
      company: 1,
      type: 'mentorship',
      name: 'Mentors for Ukraine · Oslo',
      status: 'active',
      start: clock.at('2025-08-18'),
      end: clock.at('2025-12-12'),
      cohorts: ['Mentors for Ukraine · Cohort A', 'Mentors for Ukraine · Cohort B'],
      small: seats(24, 25, 25, 25, 11),
      full: seats(48, 50, 50, 50, 11),
      traits: { effect: 1.3, intensity: 0.75, budgetUse: 0.9, targetSroi: 3.9 },
    },
    {
      company: 1,
      type: 'language',
      name: 'Norsk Språkvenn',
      status: 'active',
      start: clock.at('2025-08-25'),
      end: clock.at('2025-12-19'),
      cohorts: ['Norsk Språkvenn · Høst'],
      small: seats(8, 13, 10, 14),
      full: seats(31, 50, 36, 50),
      traits: { effect: 2.4, intensity: 1.1, budgetUse: 0.61, targetSroi: 3.4 },
    },
    {
      company: 1,
      type: 'buddy',
      name: 'Buddy Bergen',
      status: 'active',
      start: clock.at('2025-07-21'),
      end: clock.at('2025-11-18'),
      cohorts: ['Buddy Bergen'],
      small: seats(10, 12, 10, 12),
      full: seats(26, 32, 28, 32),
      traits: {
        effect: 0.8,
        budgetUse: 0.78,
        targetSroi: 1.9,
        strain: (moment) =>
          moment < troubleFrom ? USUAL_STRAIN : USUAL_STRAIN * (moment < troubleTo ? 3.2 : 0.7),
      },
    },
    {
      company: 1,
      type: 'upskilling',
      name: 'Upskill Nord',
      status: 'paused',
      start: clock.at('2025-08-04'),
      end: clock.at('2025-11-28'),
      cohorts: ['Upskill Nord'],
      small: seats(4, 8, 6, 10),
      full: seats(18, 24, 26, 40),
      traits: { effect: 0.7, budgetUse: 1.18, targetSroi: 1.6 },
    },
    {
      company: 1,
      type: 'mentorship',
      name: 'Karrierevei · Stavanger',
      status: 'active',
      start: thisQuarter.start,
      end: thisQuarter.start + 100 * DAY,
      cohorts: ['Karrierevei · Kull 1'],
      small: seats(4, 6, 4, 6),
      full: seats(14, 20, 16, 20),
      traits: {},
    },
    {
      company: 1,
      type: 'language',
      name: 'Språkkafé Vår',
      status: 'completed',
      start: lastSpring.start + 6 * DAY,
      end: lastSpring.end - 4 * DAY,
      cohorts: ['Språkkafé Vår'],
      small: seats(5, 6, 6, 6),
      full: seats(15, 18, 18, 20),
      traits: { effect: 1.4, intensity: 2.5 },
    },
    {
      company: 2,
      type: 'mentorship',
      name: 'Solvind Mentor',
      status: 'active',
      start: clock.at('2025-07-28'),
      end: clock.at('2025-11-24'),
      cohorts: ['Solvind Mentor · Kull 1'],
      small: seats(6, 10, 6, 10),
      full: seats(38, 44, 40, 44),
      traits: { targetSroi: 2.6 },
    },
    {
      company: 3,
      type: 'buddy',
      name: 'Havbris Nabobuddy',
      status: 'recruiting',
      start: clock.at('2025-11-24'),
      end: clock.at('2026-02-20'),
      cohorts: ['Havbris Nabobuddy'],
      small: seats(2, 6, 2, 6),
      full: seats(9, 20, 7, 20),
      traits: { free: true },
    },
    {
      company: 1,
      type: 'mentorship',
      name: 'Mentors for Ukraine · Bergen',
      status: 'planned',
      start: clock.at('2025-11-29'),
      end: clock.at('2026-03-13'),
      cohorts: ['Mentors for Ukraine · Bergen'],
      small: seats(4, 4, 4, 6),
      full: seats(4, 4, 4, 6),
      traits: {
        budgetUse: 0.2,
        // A workshop for mentors and participants, in this quarter even on its first days.
        preparation: { at: Math.max(thisQuarter.start, clock.now - 5 * DAY), cents: 120_000 },
      },
    },
  ];
}

function seats(
  volunteers: number,
  volunteerCapacity: number,
  beneficiaries: number,
  beneficiaryCapacity: number,
  waitlist = 0,
): Seats {
  return { volunteers, volunteerCapacity, beneficiaries, beneficiaryCapacity, waitlist };
}
