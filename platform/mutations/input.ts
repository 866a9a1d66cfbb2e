/** The kinds of values that mutations take. A value that does not fit says what was expected. */
import { z } from 'zod';
import type { Fault } from '../errors/fault.ts';
import { describeKind } from '../errors/received.ts';

/** A UUID, in either case; lower case comes out. */
export function id() {
  return z.guid({ error: 'a UUID' }).transform((text) => text.toLowerCase());
}

/**
 * Text that people read, without blanks around it. Characters that no store holds, and those that
 * are only there to deceive (controls, changes of direction, what takes no room), do not belong in
 * it; and some of it can be seen.
 *
 * @param most how many characters it may have
 */
export function plainText(most: number, { least = 1 }: { readonly least?: number } = {}) {
  const expected = `text of ${least} to ${most} characters, without control characters`;
  return z
    .string({ error: expected })
    .transform((given) => given.trim())
    .refine((given) => given.length >= least && given.length <= most && isFit(given), {
      error: expected,
    });
}

function isFit(text: string): boolean {
  return !UNFIT.test(text) && (text === '' || SEEN.test(text));
}

/**
 * Controls but line breaks and tabs, overrides of direction, halves of character pairs, and what
 * takes no room. Joiners and marks of direction stay: scripts and emoji need them.
 */
const UNFIT = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069]|[\u200B\u2060-\u2064\uFEFF]|\p{Cs}/u;

/** Something that leaves a trace on paper. */
const SEEN = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .number({ error })
    .refine((value) => Number.isSafeInteger(value) && value >= least && value <= most, { error });
}

/** A number within bounds. */
export function numberWithin(least: number, most: number) {
  const error = `a number from ${least} to ${most}`;
  return z.number({ error }).refine((value) => value >= least && value <= most, { error });
}

/** A calendar day, whose form the scalar has checked. */
export function day() {
  return z.string({ error: 'a day' });
}

/** A moment, whose form the scalar has checked. */
export function moment() {
  return z.string({ error: 'a moment' });
}

/** What the client calls this request, so that sending it again does nothing twice. */
export function idempotencyKey() {
  return z
    .string()
    .refine((key) => /^[\w.:/+=-]{8,200}$/.test(key), {
      error: '8 to 200 letters, digits or . _ : / + = -',
    })
    .nullish();
}

/** A list in which nothing stands twice. */
export function distinct(item: z.ZodType<string>, most: number) {
  const error = `at most ${most} values, each once`;
  return z
    .array(item, { error })
    .refine((items) => items.length <= most && new Set(items).size === items.length, { error });
}

/** How many faults of an input are told: a list can have one in each of thousands of items. */
const MAX_FAULTS = 10;

/**
 * Reads an input, its faults at once.
 *
 * @returns the value, or what stands against it by field, at most MAX_FAULTS
 */
export function readInput<Valid>(
  form: z.ZodType<Valid>,
  given: unknown,
): { readonly value: Valid } | { readonly faults: readonly Fault[] } {
  const read = form.safeParse(given);
  if (read.success) return { value: read.data };
  return {
    faults: read.error.issues.slice(0, MAX_FAULTS).map((issue) => {
      const field = issue.path.map(String);
      const received = describeKind(valueAt(given, issue.path));
      return {
        field,
        code: 'BAD_USER_INPUT',
        message: `${field.join('.')}: expected ${issue.message}, received ${received}.`,
      };
    }),
  };
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), given);
}
