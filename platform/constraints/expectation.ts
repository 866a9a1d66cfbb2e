/** Constraints in words: for messages to clients, and for the descriptions that they read in the SDL. */
import type { Constraint } from './constraint.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });

/**
 * Phrase for a value of a named type, such as `text of 1 to 200 characters, without control
 * characters` or `a whole number from 1 to 100,000`.
 *
 * @param typeName of the value, or of the items of a list
 */
export function expectedValue(typeName: string, constraint: Constraint): string {
  switch (typeName) {
    case 'ID':
      return 'a UUID';
    case 'String':
      return expectedText(constraint);
    case 'Int':
    case 'SafeInt':
      return expectedNumber('a whole number', constraint);
    case 'Float':
      return expectedNumber('a number', constraint);
    case 'Boolean':
      return 'true or false';
    default:
      return `a value of ${typeName}`;
  }
}

/** Phrase for a list, such as `at most 20 values, each once`. */
export function expectedList({ minItems, maxItems, uniqueItems }: Constraint): string {
  const count = range(minItems, maxItems);
  const items = count === undefined ? 'a list' : `a list of ${count} values`;
  return uniqueItems === true ? `${items}, each once` : items;
}

function expectedText({ minLength, maxLength, pattern, format }: Constraint): string {
  const length = range(minLength, maxLength);
  const size = length === undefined ? '' : ` of ${length} characters`;
  if (pattern !== undefined) return `text${size} that matches ${pattern}`;
  if (format === 'rows') return `rows in text${size}`;
  if (format === 'country') return 'a country, by its ISO 3166-1 code of two letters such as NO';
  if (format === 'email') return `an e-mail address${size}`;
  return format === 'password' ? `a password${size}` : `text${size}, without control characters`;
}

function expectedNumber(kind: string, { min, max }: Constraint): string {
  const bounds = range(min, max);
  if (bounds === undefined) return kind;
  return min === undefined || max === undefined ? `${kind}, ${bounds}` : `${kind} from ${bounds}`;
}

/** Bounds in words, such as `1 to 480` or `at most 4,000`; undefined without any. */
function range(min: number | undefined, max: number | undefined): string | undefined {
  if (min !== undefined && max !== undefined)
    return `${number.format(min)} to ${number.format(max)}`;
  if (min !== undefined) return `at least ${number.format(min)}`;
  return max === undefined ? undefined : `at most ${number.format(max)}`;
}
