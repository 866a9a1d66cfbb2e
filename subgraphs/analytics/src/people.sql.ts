/**
 * Figures about people, from cells of at least five of them: no combination of answers is about fewer
 * (docs/decisions/0016-figures-about-people-come-in-cells.md).
 */
import type { Level } from './level.ts';

/** Figures about fewer people than this are withheld ("cell size of five"). */
export const MIN_GROUP = 5;

/** Subjects of figures about people: each has cells of its own. */
export type Side = 'volunteers' | 'participants' | 'outcome';

interface SideColumns {
  /** SQL for the number of people in a cell, of the rollup rows `x`. */
  readonly people: string;
  /** SQL for whether a cell has a figure. */
  readonly isPresent: string;
  /** Columns that cells carry, as states that can be merged further. */
  readonly carried: Readonly<Record<string, string>>;
  /** Figures of the cells that are large enough, where `isLarge` says so. */
  readonly figures: (isLarge: string) => Readonly<Record<string, string>>;
}

const QUARTILES = '(0.25, 0.5, 0.75)';

const SIDES: Readonly<Record<Side, SideColumns>> = {
  volunteers: {
    people: 'uniqCombined64Merge(x.volunteers)',
    isPresent: 'uniqCombined64Merge(x.volunteers) > 0',
    carried: {
      volunteers: 'uniqCombined64MergeState(x.volunteers)',
    },
    figures: (isLarge) => ({
      volunteers: `uniqCombined64MergeIf(x.volunteers, ${isLarge})`,
    }),
  },
  participants: {
    people: 'uniqCombined64Merge(x.participants)',
    isPresent: 'uniqCombined64Merge(x.participants) > 0',
    carried: {
      participants: 'uniqCombined64MergeState(x.participants)',
      rating: `quantilesTDigestMergeState${QUARTILES}(x.rating)`,
    },
    figures: (isLarge) => ({
      participants: `uniqCombined64MergeIf(x.participants, ${isLarge})`,
      rating: `quantilesTDigestMergeIf${QUARTILES}(x.rating, ${isLarge})`,
    }),
  },
  outcome: {
    people: 'least(uniqCombined64Merge(x.participants), sum(x.outcome_cnt))',
    isPresent: 'sum(x.outcome_cnt) > 0',
    carried: {
      participants: 'uniqCombined64MergeState(x.participants)',
      outcome: `quantilesTDigestMergeState${QUARTILES}(x.outcome)`,
      outcome_sum: 'sum(x.outcome_sum)',
      outcome_cnt: 'sum(x.outcome_cnt)',
    },
    figures: (isLarge) => ({
      outcome: `quantilesTDigestMergeIf${QUARTILES}(x.outcome, ${isLarge})`,
      outcome_sum: `sumIf(x.outcome_sum, ${isLarge})`,
      outcome_cnt: `sumIf(x.outcome_cnt, ${isLarge})`,
    }),
  },
};

/** Names of the columns that `peopleStatement` gives beside entity and part. */
export function columnsOfSide(side: Side): readonly string[] {
  return [...Object.keys(SIDES[side].figures('')), `${side}_left`];
}

/** The quarter of a month that is asked for as a whole, and the month itself otherwise. */
const POOL =
  'if(has({quarters: Array(Date)}, toStartOfQuarter(x.period)), toStartOfQuarter(x.period), x.period)';

/**
 * Keys of the cells of each step, from instances and months upwards. What is left over of a step, since
 * it is about too few, is one cell of the next.
 */
const STEPS: Readonly<Record<Level, readonly (readonly string[])[]>> = {
  instance: [['company_id', 'campaign_id', 'program_instance_id', 'period']],
  campaign: [
    ['company_id', 'campaign_id', 'program_instance_id', 'period'],
    ['company_id', 'campaign_id', 'period'],
  ],
  company: [
    ['company_id', 'campaign_id', 'program_instance_id', 'period'],
    ['company_id', 'campaign_id', 'period'],
    ['company_id', 'period'],
    ['company_id', 'pool'],
  ],
};

/**
 * A statement with the figures of a side by `entity` and `part`, and with `<side>_left`: whether cells
 * were left out.
 *
 * @param rows FROM and WHERE of the monthly rollup as `x`: whole months of whole entities
 * @param entity column of the entity
 * @param part gives the expression of a part's key for a column with the first day of a month
 */
export function peopleStatement(
  side: Side,
  level: Level,
  {
    rows,
    entity,
    part,
  }: {
    readonly rows: string;
    readonly entity: string;
    readonly part: (period: string) => string;
  },
): string {
  const { people, isPresent, carried, figures } = SIDES[side];
  const steps = STEPS[level];
  const inner = steps.reduce((from, keys, step) => {
    const wasLarge = step === 0 ? undefined : `x.is_large_${step - 1}`;
    const isLarge = `${people} >= ${MIN_GROUP}`;
    // A pool is of one part: the quarter's or the month's first day says which.
    const columns = keys.map((key) => (key === 'pool' ? `${POOL} AS pool` : `x.${key} AS ${key}`));
    return `(SELECT ${[
      ...columns,
      `${wasLarge === undefined ? isLarge : `${wasLarge} OR ${isLarge}`} AS is_large_${step}`,
      `${isPresent} AS is_present_${step}`,
      ...Object.entries(carried).map(([name, state]) => `${state} AS ${name}`),
    ].join(
      ', ',
    )} ${from} GROUP BY ${[...keys, ...(wasLarge === undefined ? [] : [wasLarge])].join(', ')})`
      .replace(/^/, 'FROM ')
      .concat(' AS x');
  }, rows);
  const isLarge = `x.is_large_${steps.length - 1}`;
  const period = level === 'company' ? 'x.pool' : 'x.period';
  return `SELECT ${[
    `x.${entity} AS entity`,
    `${part(period)} AS part`,
    ...Object.entries(figures(isLarge)).map(([name, figure]) => `${figure} AS ${name}`),
    `max(NOT ${isLarge} AND x.is_present_${steps.length - 1}) AS ${side}_left`,
  ].join(', ')} ${inner} GROUP BY entity, part`;
}
