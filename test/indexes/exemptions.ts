/** Lists that no index answers, each with the reason why it need not. */
import type { List } from './lists.ts';
import { FEW_ROWS } from './many-rows.ts';

/** Behind any policy, also one that lets every row pass, Postgres guesses that `@>` finds one row in 100. */
const GUESSED =
  'staff alone: Postgres takes a rare value for a common one, and reads the table once';

const OVERLAP =
  'an overlap bounds two columns: what began before is read, and what had ended passed over';
const TEMPLATES = 'the index of templates is read once, and no rows';
const TWO_INDEXES = 'Postgres may join the bitmaps of two indexes, and reads no rows for it';
const LATEST =
  'the mood of a pair is that of its latest check-in, which is looked up for each pair';

/** Reasons by `Type.list part`, or by `Type.list` for all of its parts. */
const REASONS: Readonly<Record<string, string>> = {
  'Query.users journeyFlag': GUESSED,
  'Query.sroiCalculations isCurrent': 'each is compared with the others of its period',
  'Query.reports period': OVERLAP,
  'Company.reports period': OVERLAP,
  'Query.sroiCalculations period': OVERLAP,
  'Query.kintellSessions completedAt':
    'completed and scheduled times go together, which the planner cannot know: it walks in order',
  'ProgramTemplate.campaigns pricingModel': TWO_INDEXES,
  'BeneficiaryGroup.campaigns pricingModel': TWO_INDEXES,
  'Query.buddyMatches mood': LATEST,
  'ProgramInstance.buddyEvents': 'an instance has some tens of pairs, whose events are few',
  'Query.article30Register component': 'the register has an entry for each activity: tens',
  'Query.article30Register ACTIVITY_ASC': 'the register has an entry for each activity: tens',
};

/** Reasons by the part of a filter, for all classes. */
const PART_REASONS: Readonly<Record<string, string>> = {
  activeOn: OVERLAP,
  programType: TEMPLATES,
};

/** Reasons by the part of a filter, for staff, who find rows in the tables themselves. */
const STAFF_REASONS: Readonly<Record<string, string>> = { tag: GUESSED, topic: GUESSED };

/** Reason why a list need not be answered by an index; undefined where it must be. */
export function findReason(
  { coordinate, part, collection }: List,
  viewerClass: string,
): string | undefined {
  const staff = viewerClass === 'admin' || viewerClass === 'officer';
  return (
    REASONS[`${coordinate} ${part}`] ??
    REASONS[coordinate] ??
    PART_REASONS[part] ??
    (staff ? STAFF_REASONS[part] : undefined) ??
    FEW_ROWS[collection.table]
  );
}
