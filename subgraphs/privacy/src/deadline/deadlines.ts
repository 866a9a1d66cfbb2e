/**
 * Deadlines of the law, as rows: the amount, the first and the last day on which a row is in force, and its
 * source. A change of the law is a new row and an `until` in the old one; no code changes.
 */

export type Duty = 'answer_request' | 'answer_extended_request' | 'notify_authority';

export interface Deadline {
  readonly duty: Duty;
  readonly amount: number;
  /** Calendar months from the day of receipt, or clock hours from the moment of discovery. */
  readonly unit: 'months' | 'hours';
  /** First day in force, YYYY-MM-DD; null for a proposal, which is not in force. */
  readonly from: string | null;
  /** First day on which it is no longer in force; null without an end. */
  readonly until: string | null;
  readonly source: string;
}

/** Day on which the GDPR began to apply in Norway: decision 154/2018 of the EEA Joint Committee. */
const IN_FORCE_IN_NORWAY = '2018-07-20';

export const DEADLINES: readonly Deadline[] = [
  {
    duty: 'answer_request',
    amount: 1,
    unit: 'months',
    from: IN_FORCE_IN_NORWAY,
    until: null,
    source: 'Regulation (EU) 2016/679, Article 12(3), first sentence',
  },
  {
    duty: 'answer_extended_request',
    amount: 3,
    unit: 'months',
    from: IN_FORCE_IN_NORWAY,
    until: null,
    source:
      'Regulation (EU) 2016/679, Article 12(3), second sentence: two further months, three from receipt',
  },
  {
    duty: 'notify_authority',
    amount: 72,
    unit: 'hours',
    from: IN_FORCE_IN_NORWAY,
    until: null,
    source: 'Regulation (EU) 2016/679, Article 33(1)',
  },
  {
    duty: 'notify_authority',
    amount: 96,
    unit: 'hours',
    from: null,
    until: null,
    source: 'COM(2025) 837 final, a proposal: 96 hours, and only where the risk is high',
  },
];

/** Rows of a duty that are or were in force, the oldest first. */
export function enacted(duty: Duty, rows = DEADLINES): readonly (Deadline & { from: string })[] {
  return rows
    .flatMap((row) => (row.duty === duty && row.from !== null ? [{ ...row, from: row.from }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The row of a duty that is in force on a day; the oldest for a day before all of them, as what happened
 * earlier and is still open is handled by the same law.
 *
 * @param day YYYY-MM-DD
 * @throws TypeError for a duty that no row in force has
 */
export function deadlineOn(duty: Duty, day: string, rows = DEADLINES): Deadline {
  const known = enacted(duty, rows);
  const [oldest] = known;
  const found =
    oldest && day < oldest.from
      ? oldest
      : known.findLast(({ from, until }) => from <= day && (until === null || day < until));
  if (!found) throw new TypeError(`Expected a deadline of ${duty} in force on ${day}.`);
  return found;
}
