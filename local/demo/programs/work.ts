/** The work on one instance: what its writers share while its sessions, pairs and courses are made. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { type Clock, WEEK } from '../kernel/clock.ts';
import { type EventDetails, type Place, placeOf } from '../kernel/events.ts';
import { drawJourney, expected, type Journey } from './journeys.ts';
import type { Ledger } from '../kernel/ledger.ts';
import { type Enrollment, type Instance, type Person, writes } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import { Random } from '../kernel/random.ts';
import { speak, type SpokenText, toneOf } from './texts.ts';

export type SourceType =
  'buddy_feedback' | 'kintell_feedback' | 'checkin_note' | 'learning_note' | 'survey';

/** Something a participant said, from which evidence may be taken. */
export interface Source {
  readonly type: SourceType;
  readonly id: string;
  readonly at: number;
  readonly journey: Journey;
  readonly spoken: SpokenText;
}

export class InstanceWork {
  readonly instance: Instance;
  readonly output: Output;
  readonly clock: Clock;
  readonly random: Random;
  readonly place: Place;
  readonly sources: Source[] = [];
  /** Latest meeting or event; undefined before the first. */
  lastActivityAt: number | undefined;
  /** Sessions and events within the last seven days. */
  lastWeek = 0;
  /** Number of reports from the buddy system so far. */
  reports = 0;
  readonly #ledger: Ledger;
  readonly #journeys = new Map<Person, Journey>();

  constructor(instance: Instance, output: Output, clock: Clock, ledger: Ledger) {
    this.instance = instance;
    this.output = output;
    this.clock = clock;
    this.random = new Random(`instance ${instance.id}`);
    this.place = placeOf(instance);
    this.#ledger = ledger;
  }

  /** Records an event of this instance. */
  record(details: EventDetails): RawEvent {
    const event = this.output.event({ ...this.place, ...details });
    this.#ledger.add(event);
    return event;
  }

  /** Notes that people met. */
  met(at: number): void {
    if (this.lastActivityAt === undefined || at > this.lastActivityAt) this.lastActivityAt = at;
    if (at > this.clock.now - WEEK) this.lastWeek += 1;
  }

  journeyOf(enrollment: Enrollment): Journey {
    let journey = this.#journeys.get(enrollment.person);
    if (!journey) {
      journey = drawJourney(this.random, this.instance, enrollment);
      this.#journeys.set(enrollment.person, journey);
    }
    return journey;
  }

  /** Text that a participant writes at a moment about their progress; undefined once erased. */
  say(enrollment: Enrollment, at: number, about: Person): SpokenText | undefined {
    if (enrollment.person.erasedAt !== undefined) return undefined;
    const journey = this.journeyOf(enrollment);
    const metric = this.random.weighted(journey.metrics, (one) =>
      one === journey.metrics[0] ? 2 : 1,
    );
    return speak(
      this.random,
      writes(enrollment.person),
      metric.outcomeType,
      toneOf(expected(journey, at)),
      about.firstName ?? 'NN',
    );
  }

  /** Keeps something said as a possible source of evidence, where the speaker has agreed. */
  offer(
    type: SourceType,
    id: string,
    at: number,
    enrollment: Enrollment,
    spoken: SpokenText,
  ): void {
    if (enrollment.role !== 'participant' || !enrollment.person.aiConsent) return;
    this.sources.push({ type, id, at, journey: this.journeyOf(enrollment), spoken });
  }
}
