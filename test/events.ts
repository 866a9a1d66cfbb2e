/** The contract of events, as docs/events.md has it. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { z } from 'zod';

export interface EventContract {
  readonly type: string;
  readonly aggregate: string;
  /** True when it is about a person. */
  readonly hasSubject: boolean;
  /** Producing domains. */
  readonly producers: readonly string[];
  /** Consumers. */
  readonly consumers: readonly string[];
  readonly payload: z.ZodType;
}

const FORMS = {
  id: z.uuid(),
  date: z.iso.date(),
  text: z.string(),
  texts: z.array(z.string()),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
} as const;
const formName = z.enum(['id', 'date', 'text', 'texts', 'integer', 'number', 'boolean']);

const manual = readFileSync(new URL('../docs/events.md', import.meta.url), 'utf8');

/** Every event of the manual. */
export const EVENTS: ReadonlyMap<string, EventContract> = new Map(
  rowsBelow('Types').map(([type = '', , aggregate = '', subject, producers, consumers]) => [
    type,
    {
      type,
      aggregate,
      hasSubject: subject !== '',
      producers: namesIn(producers),
      consumers: namesIn(consumers),
      payload: payloadOf(type),
    },
  ]),
);

/** Fails unless the event, a row of events.outbox, is as the manual has its type. */
export function expectContract(event: Readonly<Record<string, unknown>>): void {
  const contract = EVENTS.get(String(event['event_type']));
  expect(contract, `docs/events.md has no ${String(event['event_type'])}`).toBeDefined();
  expect([event['aggregate_type'], event['subject_id'] !== null]).toEqual([
    contract?.aggregate,
    contract?.hasSubject,
  ]);
  expect(contract?.payload.safeParse(event['payload']).error).toBeUndefined();
}

/** The members of all payloads, each as `type member form`, in the manual's order. */
export const PAYLOAD_MEMBERS: readonly string[] = rowsBelow('Payloads').map(
  ([type = '', name = '', form = '']) => `${type} ${name} ${form}`,
);

function payloadOf(event: string): z.ZodType {
  const members = rowsBelow('Payloads').filter(([type]) => type === event);
  return z.strictObject(
    Object.fromEntries(members.map(([, name = '', form = '']) => [name, formOf(form)])),
  );
}

function formOf(words: string): z.ZodType {
  const [name, alternative] = words.split(' or ');
  const form = FORMS[formName.parse(name)];
  return alternative === undefined ? form : form.nullable();
}

function namesIn(cell = ''): readonly string[] {
  return cell.split(', ').filter((name) => name !== '');
}

/** The cells of the table below a heading, without its head and without backquotes. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = manual.split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .replaceAll('`', '')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
