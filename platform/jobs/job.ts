/** Declarations of jobs: work of a domain that runs later or by the clock, as its worker. */
import type { Kysely } from 'kysely';
import type { DomainEvent } from '../events/outbox.ts';
import type { JobRequest } from './enqueue.ts';

/** Job that is due. */
export interface Job {
  readonly id: string;
  /** Ids, days and figures, unchecked: the job parses them with a schema of its own. */
  readonly payload: unknown;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** A transaction as the domain's worker. */
export interface JobContext<DB> {
  readonly db: Kysely<DB>;
  /** Moment of the run, by the clock of the graph. */
  readonly now: Date;
  /** Writes an event; `occurredAt` is the moment of the run unless it says otherwise. */
  readonly emit: (
    event: Omit<DomainEvent, 'occurredAt'> & { readonly occurredAt?: Date },
  ) => Promise<void>;
  /** Queues a job of the same domain. */
  readonly enqueue: (job: JobRequest) => Promise<void>;
}

/** Context of a job that works outside of the database, with transactions where it wants them. */
export interface OutsideContext<DB> {
  readonly now: Date;
  /** Aborted after `timeoutMs`, and when the process stops. */
  readonly signal: AbortSignal;
  /** Runs work in a transaction of its own as the domain's worker. */
  readonly write: <T>(work: (context: JobContext<DB>) => Promise<T>) => Promise<T>;
}

interface JobOptions<DB> {
  /** Times at which the job is queued by itself, without a payload. */
  readonly schedule?: Schedule;
  /** Attempts after which it is not tried any more; DEFAULT_MAX_ATTEMPTS when nothing is said. */
  readonly maxAttempts?: number;
  /**
   * Notes that the last attempt has failed, in the transaction that ends the job.
   *
   * @param error description of the failure, without values of rows
   */
  readonly giveUp?: (job: Job, error: string, context: JobContext<DB>) => Promise<void>;
}

/** Job whose effect and whose removal from the queue are one transaction: its effect happens once. */
export interface TransactionJob<DB> extends JobOptions<DB> {
  /** Returns `again` when more is left to do, in a transaction of its own. */
  readonly run: (job: Job, context: JobContext<DB>) => Promise<void | 'again'>;
}

/**
 * Job that calls other systems, outside of any transaction: at least once. A process that ends meanwhile
 * leaves it to another one after `timeoutMs`.
 */
export interface OutsideJob<DB> extends JobOptions<DB> {
  readonly timeoutMs: number;
  /** Returns what it has to write in the transaction that ends the job, if anything. */
  readonly perform: (job: Job, context: OutsideContext<DB>) => Promise<void | JobEnd<DB>>;
}

/** Writes the result of a job that was performed outside, in the transaction that ends it. */
export type JobEnd<DB> = (context: JobContext<DB>) => Promise<void>;

/** Times by the clock of a place. Missed ones, while no process ran, are made up for by one run. */
export interface Schedule {
  /** Five fields as in crontab: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  /** Name of the IANA database, such as `Europe/Oslo`. */
  readonly timeZone: string;
}

/** Jobs of a domain by name: noun and verb, such as `campaign.follow_dates`. */
export type Jobs<DB> = Readonly<Record<string, TransactionJob<DB> | OutsideJob<DB>>>;

/** Attempts of a job that does not say how many: the last one is about three hours after the first. */
export const DEFAULT_MAX_ATTEMPTS = 15;
