/**
 * Groups of people whose outcomes may be told, so that no two answers leave one to four people when they are subtracted
 * (docs/decisions/0050-figures-of-rows-and-of-events.md).
 */
import type { Level } from './level.ts';
import type { OutcomePattern, OutcomePlace } from './outcomes.sql.ts';
import { MIN_GROUP } from './people.sql.ts';
import { isSmallGroup } from './small-groups.rules.ts';

/** Figures of a group that may be told. */
export interface ToldOutcomes {
  /** Change of the scores, of the people with two. */
  readonly change: boolean;
  /** Scores of all; only where the change is told too, or nobody has two scores. */
  readonly scores: boolean;
}

/** Group that the people of places are wholly in; undefined for those in several. */
type GroupOf = (places: readonly OutcomePlace[]) => ToldOutcomes | undefined;

/** Instance and campaign of what belongs to none: nobody can ask for them. */
const NO_ENTITY = '00000000-0000-0000-0000-000000000000';

/** Figures of an entity that may be told, by the places of its people. */
export function toldOutcomes(level: Level, patterns: readonly OutcomePattern[]): ToldOutcomes {
  if (level === 'instance') return judge(patterns);
  if (level === 'campaign') return judge(patterns, instancesOf(patterns));
  const campaigns = partsBy(
    ([campaign]) => campaign,
    patterns,
    (own) => judge(own, instancesOf(own)),
  );
  const instances = instancesOf(patterns);
  return judge(patterns, (places) => {
    const campaign = campaigns(places);
    const instance = instances(places);
    return campaign && instance ? either(campaign, instance) : (campaign ?? instance);
  });
}

function either(one: ToldOutcomes, other: ToldOutcomes): ToldOutcomes {
  return { change: one.change || other.change, scores: one.scores || other.scores };
}

function instancesOf(patterns: readonly OutcomePattern[]): GroupOf {
  return partsBy(
    ([, instance]) => instance,
    patterns,
    (own) => judge(own),
  );
}

/**
 * Those with two scores, and those with one, are nobody or at least five; so are those of each who are left without
 * the smaller groups that are told.
 */
function judge(
  patterns: readonly OutcomePattern[],
  groupOf: GroupOf = () => undefined,
): ToldOutcomes {
  const pairs = patterns.filter(([places]) => hasBothScores(places));
  const others = patterns.filter(([places]) => !hasBothScores(places));
  const hasOthers = !isSmallGroup(countPeople(others));
  const change =
    countPeople(pairs) >= MIN_GROUP &&
    hasOthers &&
    !isSmallGroup(countPeople(pairs.filter(([places]) => groupOf(places)?.change !== true)));
  const scores =
    countPeople(patterns) >= MIN_GROUP &&
    hasOthers &&
    (change || pairs.length === 0) &&
    !isSmallGroup(countPeople(others.filter(([places]) => groupOf(places)?.scores !== true)));
  return { change, scores };
}

/** True for people with a first and a later score in some of their places together. */
function hasBothScores(places: readonly OutcomePlace[]): boolean {
  return places.length > 1 || places.some(([, , hasBoth]) => hasBoth === 1);
}

/** Smaller groups by a key of places, each of its own places alone. */
function partsBy(
  keyOf: (place: OutcomePlace) => string,
  patterns: readonly OutcomePattern[],
  judgePart: (own: readonly OutcomePattern[]) => ToldOutcomes,
): GroupOf {
  const groups = new Map<string, OutcomePattern[]>();
  for (const [places, people] of patterns) {
    for (const [key, own] of Map.groupBy(places, keyOf)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push([own, people]);
    }
  }
  const judged = new Map([...groups].map(([key, own]) => [key, judgePart(own)]));
  return (places) => {
    const [key = NO_ENTITY, ...others] = new Set(places.map(keyOf));
    return others.length > 0 || key === NO_ENTITY ? undefined : judged.get(key);
  };
}

function countPeople(patterns: readonly OutcomePattern[]): number {
  return patterns.reduce((sum, [, people]) => sum + people, 0);
}
