/** Where an instance may go, and what may be told of its people together, from how many on. */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { MOODS } from '../checkin/mood.rules.ts';
import { instanceStates, type InstanceState } from './instance.states.ts';

/** What the rules of a move look at. */
export interface InstanceFacts {
  readonly status: string;
  /** Null without a campaign: TEEI runs the instance itself. */
  readonly campaign_id: string | null;
  readonly campaign_status: string | null;
}

/** What stands against moving an instance: no such edge, or a campaign that does not run (SM-2). */
export function checkTransition(
  { status, campaign_id, campaign_status }: InstanceFacts,
  to: InstanceState,
): readonly UserError[] {
  const illegal = instanceStates.check(instanceStates.read(status), to);
  if (illegal.length > 0) return illegal;
  return to === 'active' && campaign_id !== null && campaign_status !== 'active'
    ? [badInput('to', 'an instance whose campaign is ACTIVE')]
    : [];
}

/** By the state that a campaign comes to: where its instances go from the states they are in (SM-2). */
const FOLLOWING: Readonly<Record<string, Partial<Record<InstanceState, InstanceState>>>> = {
  paused: { active: 'paused' },
  completed: { planned: 'cancelled', active: 'completed', paused: 'completed' },
  closed: { planned: 'cancelled', paused: 'cancelled' },
};

/** Where an instance goes when its campaign has come to a state; undefined when it stays. */
export function followCampaign(status: string, campaignState: string): InstanceState | undefined {
  return FOLLOWING[campaignState]?.[instanceStates.read(status)];
}

/** Catalogue, programs: sums are told over at least five pairs or people. */
export const MIN_GROUP_SIZE = 5;

/** The SDL's MoodDistribution: null beside `suppressed` for a group that is too small. */
export interface MoodDistribution {
  readonly suppressed: boolean;
  readonly pairs: number | null;
  readonly moods: readonly MoodCount[] | null;
}

interface MoodCount {
  readonly mood: string;
  readonly pairs: number;
}

/** @param pairsByMood how many pairs are in each mood that occurs */
export function toMoodDistribution(
  pairsByMood: ReadonlyMap<string, number> | undefined,
): MoodDistribution {
  const counts = MOODS.toReversed().map((mood) => ({ mood, pairs: pairsByMood?.get(mood) ?? 0 }));
  const pairs = counts.reduce((sum, count) => sum + count.pairs, 0);
  return pairs < MIN_GROUP_SIZE
    ? { suppressed: true, pairs: null, moods: null }
    : { suppressed: false, pairs, moods: largeMoods(counts) };
}

/**
 * The moods that enough pairs are in. Where they leave out one alone, what is missing from the
 * number of all pairs would tell how many are in that one: then the smallest is left out as well.
 */
function largeMoods(counts: readonly MoodCount[]): readonly MoodCount[] {
  const large = counts.filter(({ pairs }) => pairs >= MIN_GROUP_SIZE);
  if (large.length !== counts.length - 1) return large;
  const least = Math.min(...large.map(({ pairs }) => pairs));
  return large.filter(({ pairs }) => pairs > least);
}

/** Sums over an instance's ratings. */
export interface FeedbackSums {
  readonly pairs: number;
  readonly ratings: number;
  readonly meanRating: number;
}

/** The SDL's FeedbackSummary. */
export type FeedbackSummary = Summary<FeedbackSums>;

/** @param sums undefined when there is no rating */
export function toFeedbackSummary(sums: FeedbackSums | undefined): FeedbackSummary {
  return !sums || sums.pairs < MIN_GROUP_SIZE
    ? { suppressed: true, pairs: null, ratings: null, meanRating: null }
    : { suppressed: false, ...sums };
}

/** Sums over the courses that an instance's people take. */
export interface LearningSums {
  readonly learners: number;
  readonly courses: number;
  readonly completed: number;
  readonly meanProgressPercent: number;
}

/** The SDL's LearningSummary. */
export type LearningSummary = Summary<LearningSums>;

/** @param sums undefined when nobody takes a course */
export function toLearningSummary(sums: LearningSums | undefined): LearningSummary {
  return !sums || sums.learners < MIN_GROUP_SIZE
    ? {
        suppressed: true,
        learners: null,
        courses: null,
        completed: null,
        meanProgressPercent: null,
      }
    : { suppressed: false, ...sums };
}

type Summary<Sums> = { readonly suppressed: boolean } & {
  readonly [Name in keyof Sums]: Sums[Name] | null;
};
