/** Workers: each replica of a domain runs due jobs, of which every one is taken by one replica. */
import type { Kysely, RawBuilder } from 'kysely';
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
  leaseJobs,
  postponeJob,
  repeatJob,
  takeJob,
  takeJobs,
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

  /** Queues what is due by the clock, and runs a job, or begins some. Returns false when nothing is due. */
  async work(): Promise<boolean> {
    if (!this.#isDeclared) {
      await this.#write(({ db }) => declareSchedules(db, this.#schedules));
      this.#isDeclared = true;
    }
    if (await this.#takeSome()) return true;
    if (!this.#isFull() && this.#busyCompanies().length === 0) return false;
    await Promise.race([...this.#outside.keys(), pause(FULL_PAUSE_MS, undefined, { ref: false })]);
    return true;
  }

  /** Runs a job in the transaction that takes it, or begins some that call other systems. */
  async #takeSome(): Promise<boolean> {
    const takeable = this.#takeable();
    let job: TakenJob | undefined;
    let leased: readonly TakenJob[] = [];
    try {
      return await this.#write(async (context, leave) => {
        leased = [];
        // Sent together, run one after the other.
        const [isQueued, taken] = await Promise.all([
          queueScheduled(context.db, this.#schedules),
          takeJob(context.db, takeable),
        ]);
        job = taken;
        if (!taken) return isQueued;
        const declared = this.#jobs[taken.name];
        if (declared && 'run' in declared) {
          const end = await this.#observe(taken, () => runJob(taken, declared, context));
          leave(end);
        }
        if (declared && 'perform' in declared) {
          leased = await this.#lease(context, takeable, leave);
        }
        return true;
      });
    } catch (error) {
      leased = [];
      if (!job) throw error;
      await this.#postpone(job, error);
      return true;
    } finally {
      // Not before the lease is committed.
      for (const one of leased) this.#perform(one);
    }
  }

  /** Takes as many jobs that call other systems as may, the one that was taken among them. */
  async #lease(
    { db }: JobContext<DB>,
    takeable: Takeable,
    leave: LeaveToEnd,
  ): Promise<readonly TakenJob[]> {
    const names = takeable.names.filter((name) => takeable.outside.includes(name));
    const due = await takeJobs(db, { ...takeable, names }, MAX_OUTSIDE - this.#outside.size);
    const counts = this.#runningOfCompanies();
    const jobs = due.filter((job) => {
      const company = companyOf(job);
      if (company === undefined) return true;
      const running = (counts.get(company) ?? 0) + 1;
      counts.set(company, running);
      return running <= MAX_OUTSIDE_OF_COMPANY;
    });
    const lease = leaseJobs(jobs, ({ name }) => {
      const declared = this.#jobs[name];
      return declared && 'perform' in declared ? declared.timeoutMs + LEASE_MARGIN_MS : 0;
    });
    leave([lease]);
    return jobs.map((job) => ({ ...job, isLeased: true }));
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
    return [...this.#runningOfCompanies()]
      .filter(([, running]) => running >= MAX_OUTSIDE_OF_COMPANY)
      .map(([company]) => company);
  }

  /** Jobs that call other systems now, by their company. */
  #runningOfCompanies(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const company of this.#outside.values()) {
      if (company !== undefined) counts.set(company, (counts.get(company) ?? 0) + 1);
    }
    return counts;
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
    this.#outside.set(performing, companyOf(job));
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
      await this.#write(async (context, leave) => {
        await end?.(context);
        leave(completeJob(job));
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
  #write<T>(work: (context: JobContext<DB>, leave: LeaveToEnd) => Promise<T>): Promise<T> {
    const transaction = new ViewerTransaction<DB>({
      pool: this.#options.pool,
      domain: this.#domain,
      viewer: SYSTEM,
    });
    return transaction.write({}, (db, atCommit) =>
      work(contextOf(db, this.#options.now()), (statements) => {
        for (const statement of statements) atCommit(statement.compile(db));
      }),
    );
  }
}

/** Leaves statements to the end of a transaction, where they are sent in one packet with the COMMIT. */
type LeaveToEnd = (statements: readonly RawBuilder<unknown>[]) => void;

/** Company in the payload of a job; undefined where it has none. */
function companyOf({ payload }: TakenJob): string | undefined {
  return textMember(payload, 'companyId') ?? undefined;
}

/** Runs a job in the transaction that took it; returns the statements that end it. */
async function runJob<DB>(
  job: TakenJob,
  { run }: TransactionJob<DB>,
  context: JobContext<DB>,
): Promise<readonly RawBuilder<unknown>[]> {
  const outcome = await run(job, context);
  return outcome === 'again' ? [repeatJob(job)] : completeJob(job);
}

function contextOf<DB>(db: Kysely<DB>, now: Date): JobContext<DB> {
  return {
    db,
    now,
    emit: (event) => writeEvent(db, { occurredAt: now, ...event }),
    enqueue: (job) => enqueueJob(db, job),
  };
}
