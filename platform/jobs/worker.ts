/** Workers: each replica of a domain runs due jobs, of which every one is taken by one replica. */
import type { Kysely } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { openConnection } from '../database/pool.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import { startConsumer, type Consumer } from '../events/consumer.ts';
import { writeEvent } from '../events/outbox.ts';
import { startTimer, type Outcome, type ServiceMetrics } from '../serving/service-metrics.ts';
import { inTrace } from '../telemetry/tracing.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import { enqueueJob } from './enqueue.ts';
import { textMember } from '../json/member.ts';
import { describeFailure } from './failure.ts';
import {
  DEFAULT_MAX_ATTEMPTS,
  type JobContext,
  type Jobs,
  type OutsideJob,
  type TransactionJob,
} from './job.ts';
import {
  completeJob,
  leaseJob,
  postponeJob,
  repeatJob,
  takeJob,
  type Takeable,
  type TakenJob,
} from './queue.sql.ts';
import { declareSchedules, queueScheduled } from './schedules.ts';

export interface WorkerOptions {
  readonly pool: pg.Pool;
  readonly report: ReportUnexpected;
  /** Clock of the graph, for what jobs do; the database's clock says when they run. */
  readonly now: () => Date;
  /** Metrics of the process. */
  readonly metrics?: ServiceMetrics | undefined;
}

/** Maximum number of jobs of one worker that call other systems at the same time. */
const MAX_OUTSIDE = 8;

/** Maximum number of them for one company, whose slow receivers then hold up nobody else's. */
const MAX_OUTSIDE_OF_COMPANY = 2;

/** Interval of looking for other jobs while as many as may call other systems, of all or of one company. */
const FULL_PAUSE_MS = 1_000;

/** Time after the timeout of a job outside of the database at which another worker may take it. */
const LEASE_MARGIN_MS = 5_000;

/** Time for jobs outside of the database to end when the worker stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Starts the worker of a domain's jobs. */
export function startJobs<DB>(domain: string, jobs: Jobs<DB>, options: WorkerOptions): Consumer {
  const worker = new Worker(domain, jobs, options);
  const consumer = startConsumer({
    name: domain,
    channel: 'jobs',
    isExclusive: false,
    connect: () => openConnection(options.pool),
    report: options.report,
    work: () => worker.work(),
  });
  return {
    async stop() {
      await Promise.all([consumer.stop(), worker.stop()]);
    },
  };
}

class Worker<DB> {
  readonly #domain: string;
  readonly #jobs: Jobs<DB>;
  readonly #options: WorkerOptions;
  readonly #schedules;
  /** Jobs that call other systems, each with the company of its payload, if it has one. */
  readonly #outside = new Map<Promise<void>, string | undefined>();
  readonly #stopping = new AbortController();
  #isDeclared = false;

  constructor(domain: string, jobs: Jobs<DB>, options: WorkerOptions) {
    this.#domain = domain;
    this.#jobs = jobs;
    this.#options = options;
    this.#schedules = new Map(
      Object.entries(jobs).flatMap(([name, { schedule }]) =>
        schedule ? [[name, schedule] as const] : [],
      ),
    );
  }

  /** Queues what is due by the clock, and runs one job. Returns false when nothing is due. */
  async work(): Promise<boolean> {
    if (!this.#isDeclared) {
      await this.#write(({ db }) => declareSchedules(db, this.#schedules));
      this.#isDeclared = true;
    }
    if (await this.#takeOne()) return true;
    if (!this.#isFull() && this.#busyCompanies().length === 0) return false;
    await Promise.race([...this.#outside.keys(), pause(FULL_PAUSE_MS, undefined, { ref: false })]);
    return true;
  }

  async #takeOne(): Promise<boolean> {
    const takeable = this.#takeable();
    let job: TakenJob | undefined;
    try {
      return await this.#write(async (context) => {
        // Sent together, run one after the other.
        const [isQueued, taken] = await Promise.all([
          queueScheduled(context.db, this.#schedules),
          takeJob(context.db, takeable),
        ]);
        job = taken;
        if (!taken) return isQueued;
        const declared = this.#jobs[taken.name];
        if (declared && 'run' in declared) {
          await this.#observe(taken, () => runJob(taken, declared, context));
        }
        if (declared && 'perform' in declared) {
          const { timeoutMs } = declared;
          job = await leaseJob(context.db, taken, timeoutMs + LEASE_MARGIN_MS);
        }
        return true;
      });
    } catch (error) {
      if (!job) throw error;
      await this.#postpone(job, error);
      return true;
    } finally {
      // Not before the lease is committed.
      if (job?.isLeased === true) this.#perform(job);
    }
  }

  /** Waits for jobs outside of the database, and aborts them when they take too long. */
  async stop(): Promise<void> {
    const ended = Promise.all(this.#outside.keys());
    await Promise.race([ended, pause(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    this.#stopping.abort();
    await ended;
  }

  #takeable(): Takeable {
    const jobs = Object.entries(this.#jobs);
    const outside = jobs.filter(([, job]) => 'perform' in job).map(([name]) => name);
    const names = jobs.filter(([, job]) => 'run' in job || !this.#isFull()).map(([name]) => name);
    const busy = this.#busyCompanies();
    return { names, outside, busy, isRestricted: this.#isFull() || busy.length > 0 };
  }

  #busyCompanies(): string[] {
    const counts = new Map<string, number>();
    for (const company of this.#outside.values()) {
      if (company !== undefined) counts.set(company, (counts.get(company) ?? 0) + 1);
    }
    return [...counts].filter(([, n]) => n >= MAX_OUTSIDE_OF_COMPANY).map(([company]) => company);
  }

  #isFull(): boolean {
    return this.#outside.size >= MAX_OUTSIDE;
  }

  #perform(job: TakenJob): void {
    const declared = this.#jobs[job.name];
    if (!declared || !('perform' in declared)) return;
    const performing = this.#performOutside(job, declared)
      .catch((error: unknown) => this.#options.report(error, `job ${job.name}`))
      .finally(() => this.#outside.delete(performing));
    this.#outside.set(performing, textMember(job.payload, 'companyId') ?? undefined);
  }

  async #performOutside(job: TakenJob, { perform, timeoutMs }: OutsideJob<DB>): Promise<void> {
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const end = await this.#observe(job, () =>
        perform(job, {
          now: this.#options.now(),
          signal,
          write: (work) => this.#write(work),
        }),
      );
      await this.#write(async (context) => {
        await end?.(context);
        await completeJob(context.db, job);
      });
    } catch (error) {
      await this.#postpone(job, error);
    }
  }

  async #postpone(job: TakenJob, error: unknown): Promise<void> {
    this.#options.report(error, `job ${job.name}`);
    const { maxAttempts = DEFAULT_MAX_ATTEMPTS, giveUp } = this.#jobs[job.name] ?? {};
    const description = describeFailure(error);
    await this.#write(async (context) => {
      const isOver = await postponeJob(context.db, job, { error: description, maxAttempts });
      if (isOver) await giveUp?.(job, description, context);
    });
  }

  /** Runs a job in a trace of its own, and counts it. */
  async #observe<T>(job: TakenJob, work: () => Promise<T>): Promise<T> {
    const seconds = startTimer();
    const count = (outcome: Outcome): void =>
      this.#options.metrics?.countJob(this.#domain, job.name, outcome, seconds());
    try {
      const result = await inTrace(
        undefined,
        () => ({ name: `job ${job.name}`, attributes: { 'graph.job.attempt': job.attempt } }),
        work,
      );
      count('ok');
      return result;
    } catch (error) {
      count('failed');
      throw error;
    }
  }

  /** Runs work in a transaction as the domain's worker. */
  #write<T>(work: (context: JobContext<DB>) => Promise<T>): Promise<T> {
    const transaction = new ViewerTransaction<DB>({
      pool: this.#options.pool,
      domain: this.#domain,
      viewer: SYSTEM,
    });
    return transaction.write({}, (db) => work(contextOf(db, this.#options.now())));
  }
}

async function runJob<DB>(
  job: TakenJob,
  { run }: TransactionJob<DB>,
  context: JobContext<DB>,
): Promise<void> {
  const outcome = await run(job, context);
  await (outcome === 'again' ? repeatJob(context.db, job) : completeJob(context.db, job));
}

function contextOf<DB>(db: Kysely<DB>, now: Date): JobContext<DB> {
  return {
    db,
    now,
    emit: (event) => writeEvent(db, { occurredAt: now, ...event }),
    enqueue: (job) => enqueueJob(db, job),
  };
}
