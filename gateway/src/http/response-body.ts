/** Body of a response, of which the data is JSON text already. */
import type { FormattedExecutionResult } from 'graphql';
import { JsonText } from '../json/json-text.ts';

/** Writes a response as JSON, errors first. */
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
