/** Batches of events as ClickHouse counts them: mapped, and with those set apart that cannot be. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { slicesOf } from '@teei/platform/event-loop/slices-of.ts';
import { z } from 'zod';
import { EVENT_TYPES, type RawEvent } from '../event-types.ts';
import { COMPANY_EVENTS } from './counted-events.ts';
import { rejectionReason, toRawEvents } from './event-mapping.ts';
import type { BatchEvent, Rejection } from './outbox.sql.ts';

/** Ids of events are those in the outbox. */
export interface MappedBatch {
  /** Name of the batch, a UUID. */
  readonly batch: string;
  /** Events with the rows that they count for, in their order. */
  readonly events: readonly { readonly id: number; readonly rows: readonly RawEvent[] }[];
  /** Events that cannot be counted. */
  readonly rejected: readonly Rejection[];
  /** Companies of which benchmarks may know something else now. */
  readonly companies: readonly string[];
}

/** Every member of a raw event: one that were left out would be lost on the way. */
const MEMBERS = {
  id: z.guid(),
  type: z.enum(EVENT_TYPES),
  occurredAt: z.number(),
  ingestedAt: z.number().optional(),
  companyId: z.string().optional(),
  campaignId: z.string().optional(),
  instanceId: z.string().optional(),
  programType: z.string().optional(),
  subjectKey: z.string().optional(),
  subjectRole: z.enum(['volunteer', 'participant', '']).optional(),
  minutes: z.number().optional(),
  valueCents: z.number().optional(),
  costCents: z.number().optional(),
  visPoints: z.number().optional(),
  outcomeType: z.string().optional(),
  outcomeScore: z.number().optional(),
  outcomeConfidence: z.number().optional(),
  rating: z.number().nullable().optional(),
  cefr: z.string().optional(),
  co2eGrams: z.number().optional(),
  payload: z.record(z.string(), z.unknown()).optional(),
} satisfies Record<keyof RawEvent, z.ZodType>;

const ROW = z.object(MEMBERS) satisfies z.ZodType<RawEvent>;

/** First line of a message. Strict: a message of another version must not pass for one without events. */
const HEAD = z.strictObject({
  batch: z.guid(),
  /** Number of the lines that follow, one for each event. */
  events: z.int(),
  rejected: z.array(z.object({ id: z.int(), reason: z.string() })),
  companies: z.array(z.guid()),
});

const EVENT = z.object({ id: z.int(), rows: z.array(ROW) });

/** Message of the version before, a line: in a rolling deployment a relay may still publish it. */
const ONE_LINE = z.strictObject({
  ...HEAD.shape,
  events: z.array(EVENT),
}) satisfies z.ZodType<MappedBatch>;

/** Events that are mapped, printed or parsed in a turn of the event loop. */
const EVENTS_PER_TURN = 250;

/** Maps the events of a batch. Those that are rejected are reported. */
export async function mapBatch(
  batch: string,
  batchEvents: readonly BatchEvent[],
  report: ReportUnexpected,
): Promise<MappedBatch> {
  const events: MappedBatch['events'][number][] = [];
  const rejected: Rejection[] = [];
  const companies = new Set<string>();
  const map = (event: BatchEvent): void => {
    try {
      events.push({ id: event.id, rows: toRawEvents(event) });
      if (event.companyId !== null && COMPANY_EVENTS.has(event.type))
        companies.add(event.companyId);
    } catch (error) {
      const reason = rejectionReason(error);
      rejected.push({ id: event.id, reason });
      report(new RangeError(reason), `event ${event.eventId}`);
    }
  };
  for await (const slice of slicesOf(batchEvents, EVENTS_PER_TURN)) slice.forEach(map);
  return { batch, events, rejected, companies: [...companies] };
}

/** A batch as a message: a line about it, and one for each event. */
export async function printBatch({ events, ...head }: MappedBatch): Promise<string> {
  const lines = [JSON.stringify({ ...head, events: events.length })];
  for await (const slice of slicesOf(events, EVENTS_PER_TURN))
    for (const event of slice) lines.push(JSON.stringify(event));
  return lines.join('\n');
}

/** @throws Error when the text is no whole batch, such as one of a later version */
export async function parseBatch(text: string): Promise<MappedBatch> {
  const [first = '', ...lines] = text.split('\n');
  const head = z.union([HEAD, ONE_LINE]).parse(JSON.parse(first));
  if (typeof head.events !== 'number') return { ...head, events: head.events };
  if (lines.length !== head.events)
    throw new RangeError(`events: expected ${head.events} lines, received ${lines.length}`);
  const events: MappedBatch['events'][number][] = [];
  for await (const slice of slicesOf(lines, EVENTS_PER_TURN))
    for (const line of slice) events.push(EVENT.parse(JSON.parse(line)));
  return { ...head, events };
}
