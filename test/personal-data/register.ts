/** The register of personal data: for each column of the stores what it holds of people. */
import register from '@teei/migrations/personal-data.json' with { type: 'json' };
import { z } from 'zod';

/** Categories of `@personalData`, from the least to the strictest, and what no field may show. */
export const CATEGORIES = ['PSEUDONYMOUS', 'IDENTIFIER', 'SENSITIVE', 'SECRET'];

/** Decision of the register on a column that it marks. */
export interface Mark {
  readonly category: string;
  /** Action of erasure on it, in the words of `@personalData`. */
  readonly erase: string;
  /** Reason why it is held; the SDL gives it for columns that a field shows. */
  readonly purpose: string | undefined;
}

export interface RegisteredTable {
  /** The columns by which a person's rows are found. */
  readonly person: readonly string[];
  /** The columns that name who did what a row records, or find rows that quote a person. */
  readonly others: readonly string[];
  /** Ground on which something of its rows stays after an erasure. */
  readonly keep: string | undefined;
  /** Columns that are computed from others, by triggers or by a job. */
  readonly derived: readonly string[];
  /** Every column of the table; null for one that says nothing of anybody by itself. */
  readonly columns: ReadonlyMap<string, Mark | null>;
}

const names = z
  .string()
  .default('')
  .transform((text) => text.split(' ').filter((name) => name !== ''));

const MARK = new RegExp(
  `^(${CATEGORIES.join('|')}) (CLEAR|PSEUDONYMISE|DELETE|KEEP)(?:: ([A-Z].*[^.]))?$`,
);

const mark = z
  .string()
  .regex(MARK)
  .transform((text): Mark => {
    const [, category = '', erase = '', purpose] = MARK.exec(text) ?? [];
    return { category, erase, purpose };
  });

/** Columns, each with the columns of the row that are the person's. */
const otherWays = z.record(z.string(), names).default({});

const REFERENCE = /^\w+\.\w+\.\w+(?:\/\w+)?(?: \w+\.\w+\.\w+(?:\/\w+)?)*$/;

const table = z.strictObject({
  person: names,
  actor: otherWays,
  quotes: otherWays,
  references: z.record(z.string(), z.string().regex(REFERENCE)).default({}),
  own: z.string().optional(),
  /** Columns that are computed from others, by triggers or by a job. */
  derived: names,
  /** SQL of values that follow a rule of their own, by column. */
  masks: z.record(z.string(), z.string()).optional(),
  keep: z.enum(['PROOF', 'UNIDENTIFIED']).optional(),
  marked: z.record(z.string(), mark).default({}),
  plain: names,
});

/** The tables of both stores with their schema or database, such as `users.users`. */
export const REGISTER: ReadonlyMap<string, RegisteredTable> = new Map(
  Object.entries(z.record(z.string(), table).parse(register)).map(
    ([name, { person, actor, quotes, derived, keep, marked, plain }]) => [
      name,
      {
        person,
        others: [...Object.keys(actor), ...Object.keys(quotes)],
        keep,
        derived,
        columns: new Map<string, Mark | null>([
          ...Object.entries(marked),
          ...plain.map((column): [string, null] => [column, null]),
        ]),
      },
    ],
  ),
);

/** The strictest of some marks; undefined when there is none. */
export function strictest(marks: readonly (Mark | null | undefined)[]): Mark | undefined {
  return marks
    .flatMap((one) => (one ? [one] : []))
    .toSorted((a, b) => CATEGORIES.indexOf(b.category) - CATEGORIES.indexOf(a.category))
    .at(0);
}

/** The mark of a column that is given with its table, such as `users.users.email`. */
export function markOf(column: string): Mark | undefined {
  const dot = column.lastIndexOf('.');
  return REGISTER.get(column.slice(0, dot))?.columns.get(column.slice(dot + 1)) ?? undefined;
}
