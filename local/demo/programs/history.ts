// The long tail of events: appointments moved and gatherings attended, without figures of their own.
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { type Clock, HOUR, startOfDay } from '../kernel/clock.ts';
import type { Batch, Output } from '../kernel/output.ts';
import { Random } from '../kernel/random.ts';

/** Number of events with which they are handed on. */
const BATCH_SIZE = 100_000;
/** Meetings kept to hang more events on. */
const MAX_MEETINGS = 200_000;

interface Meeting {
  readonly at: number;
  readonly companyId: string | undefined;
  readonly campaignId: string | undefined;
  readonly instanceId: string | undefined;
  readonly programType: string | undefined;
}

/**
 * Fills events_raw up to a number with events that change no total: they name nobody, carry no
 * figures, and fall on days and places where people met anyhow.
 */
export class History {
  readonly #meetings: Meeting[] = [];

  /** Remembers when and where people met. */
  keep(events: readonly RawEvent[], clock: Clock): void {
    for (const event of events) {
      if (!event.minutes || event.occurredAt > clock.now || this.#meetings.length >= MAX_MEETINGS) {
        continue;
      }
      const { occurredAt: at, companyId, campaignId, instanceId, programType } = event;
      this.#meetings.push({ at, companyId, campaignId, instanceId, programType });
    }
  }

  /** Writes `count` events, handing them on batch by batch. */
  *write(output: Output, clock: Clock, count: number): Generator<Batch> {
    const random = new Random('history');
    for (let index = 0; index < count && this.#meetings.length > 0; index += 1) {
      if (output.held >= BATCH_SIZE) yield output.take();
      const { at, programType, ...place } = random.pick(this.#meetings);
      const isBuddy = programType === 'buddy';
      output.event({
        type: isBuddy ? 'buddy.event.attended' : 'kintell.session.scheduled',
        occurredAt: Math.min(startOfDay(at) + random.between(7, 21) * HOUR, clock.now),
        ...place,
        programType,
        payload: isBuddy ? { gathering: true } : { moved: true },
      });
    }
  }
}
