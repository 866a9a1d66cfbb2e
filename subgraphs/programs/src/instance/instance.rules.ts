/** Rules of programme instances: their transitions, and the suppression of summaries of small groups. */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import { MOODS } from '../checkin/mood.rules.ts';
import { instanceStates, type InstanceState } from './instance.states.ts';

/** Facts for the rules of a transition. */
export interface InstanceFacts {
  readonly status: string;
  /** Null for an instance that TEEI runs without a campaign. */
  readonly campaign_id: string | null;
  readonly campaign_status: string | null;
}

/** Errors of a transition: no such edge, or a campaign that is not ACTIVE (SM-2). */
export function checkTransition(
  { status, campaign_id, campaign_status }: InstanceFacts,
  to: InstanceState,
): readonly UserError[] {
  const illegal = instanceStates.check(instanceStates.read(status), to);
  if (illegal.length > 0) return illegal;
  return to === 'active' && campaign_id !== null && campaign_status !== 'active'
    ? [badInput('to', 'an instance whose campaign is ACTIVE, to go to ACTIVE')]
    : [];
}

/** Transitions of instances, by the new state of their campaign and their own state (SM-2). */
const FOLLOWING: Readonly<Record<string, Partial<Record<InstanceState, InstanceState>>>> = {
  paused: { active: 'paused' },
  completed: { planned: 'cancelled', active: 'completed', paused: 'completed' },
  closed: { planned: 'cancelled', paused: 'cancelled' },
};

/** New state of an instance after its campaign's transition; undefined when it keeps its state. */
export function followCampaign(status: string, campaignState: string): InstanceState | undefined {
  return FOLLOWING[campaignState]?.[instanceStates.read(status)];
}

/** Minimum number of matches or people of a summary (catalogue, programs). */
export const MIN_GROUP_SIZE = 5;

/** MoodDistribution of the SDL: null beside `suppressed` for fewer than MIN_GROUP_SIZE matches. */
export interface MoodDistribution {
  readonly suppressed: boolean;
  readonly pairs: number | null;
  readonly moods: readonly MoodCount[] | null;
}

interface MoodCount {
  readonly mood: string;
  readonly pairs: number;
}

/** @param pairsByMood number of matches in each mood that occurs */
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
 * Moods with at least MIN_GROUP_SIZE matches. Where only one mood is left out, its count could be computed
 * from the total, so the smallest of the others is left out too (complementary suppression).
 */
function largeMoods(counts: readonly MoodCount[]): readonly MoodCount[] {
  const large = counts.filter(({ pairs }) => pairs >= MIN_GROUP_SIZE);
  if (large.length !== counts.length - 1) return large;
  const smallest = Math.min(...large.map(({ pairs }) => pairs));
  return large.filter(({ pairs }) => pairs > smallest);
}

/** Sums over the ratings of an instance. */
export interface FeedbackSums {
  readonly pairs: number;
  readonly ratings: number;
  readonly meanRating: number;
}

/** FeedbackSummary of the SDL. */
export type FeedbackSummary = Summary<FeedbackSums>;

/** @param sums undefined without ratings */
export function toFeedbackSummary(sums: FeedbackSums | undefined): FeedbackSummary {
  return !sums || sums.pairs < MIN_GROUP_SIZE
    ? { suppressed: true, pairs: null, ratings: null, meanRating: null }
    : { suppressed: false, ...sums };
}

/** Sums over the courses of an instance's people. */
export interface LearningSums {
  readonly learners: number;
  readonly courses: number;
  readonly completed: number;
  readonly meanProgressPercent: number;
}

/** LearningSummary of the SDL. */
export type LearningSummary = Summary<LearningSums>;

/** @param sums undefined without courses */
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
