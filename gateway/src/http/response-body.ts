/** The body of an answer: what was written as text while it was shaped is not written again. */
import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from '../json/json-text.ts';

/** Writes an answer, errors first, for those who read it themselves. */
export function writeResponse({ errors, data, extensions }: FormattedExecutionResult): string {
  const members = [
    ['errors', errors],
    ['data', data],
    ['extensions', extensions],
  ] as const;
  const texts = members.flatMap(([name, value]) =>
    value === undefined ? [] : [`"${name}":${textOf(value)}`],
  );
  return `{${texts.join()}}\n`;
}

function textOf(value: unknown): string {
  return value instanceof JsonText ? value.take() : JSON.stringify(value);
}
