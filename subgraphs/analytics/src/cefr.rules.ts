/** Progress through the levels of the Common European Framework of Reference. */
import type { LevelRow } from './cefr.sql.ts';
import { withCounted } from './explain.rules.ts';
import type {
  CefrProgressLevel,
  CefrProgress,
  LevelCount,
  Suppressed,
} from './generated/graphql.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { isSmallGroup, withholdSmall } from './small-groups.rules.ts';

/** Lowest first. */
const LEVELS: readonly CefrProgressLevel[] = ['PRE_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/**
 * Progress of an instance's participants, or why it is withheld.
 *
 * @param rows numbers of people by first and latest level
 */
export function toCefrProgress(rows: readonly LevelRow[]): CefrProgress | Suppressed {
  const n = sum(rows.map(({ people }) => people));
  if (isSmallGroup(n)) return { reason: 'TOO_FEW_PEOPLE', minimumCohort: MIN_GROUP };
  const gained = rows.flatMap(({ baseline, latest, people }) =>
    Array.from({ length: people }, () => LEVELS.indexOf(latest) - LEVELS.indexOf(baseline)),
  );
  const total = sum(gained);
  const last = rows.map((row) => row.last_ingested).toSorted();
  const sessions = sum(rows.map((row) => row.sessions));
  const figures: CefrProgress = {
    n,
    baseline: distribution(rows.map(({ baseline, people }) => [baseline, people])),
    latest: distribution(rows.map(({ latest, people }) => [latest, people])),
    medianLevelsGained: median(gained),
    sessionsPerLevel: total > 0 ? round(sessions / total, 1) : null,
    minimumGroup: MIN_GROUP,
    freshness: {
      asOf: last.length > 0 ? `${last.at(-1)?.replace(' ', 'T')}Z` : null,
      source: 'SUBJECT_LEVELS',
    },
  };
  return withCounted(figures, { rowsCounted: sessions });
}

/** Levels that somebody has, lowest first, with the numbers of people that may be shown. */
function distribution(
  people: readonly (readonly [level: CefrProgressLevel, people: number])[],
): LevelCount[] {
  const counts = LEVELS.map((level) =>
    sum(people.flatMap(([own, number]) => (own === level ? [number] : []))),
  );
  const shown = withholdSmall(counts);
  return LEVELS.flatMap((level, index) =>
    counts[index] === 0 ? [] : [{ level, count: shown[index] ?? null }],
  );
}

/** The middle value, or the mean of the two in the middle; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
