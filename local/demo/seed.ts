/** Fills the stores with the demo data. */
import type { ClickHouseClient } from '@clickhouse/client';
import { Clock, day } from './kernel/clock.ts';
import { generateBeside } from './generate-beside.ts';
import { ClickHouseLoad } from './stores/load-clickhouse.ts';
import { PostgresLoad } from './stores/load-postgres.ts';
import { writePartner } from './stores/partner.ts';
import type { ProfileName } from './kernel/profiles.ts';
import { ACCOUNTS } from './story/story.ts';

export interface SeedOptions {
  /** Connection string of the role that owns the tables; they are migrated and empty. */
  readonly ownerUrl: string;
  /** Left out: Postgres alone is filled. */
  readonly clickhouse?: ClickHouseClient;
  readonly profile: ProfileName;
  /** Moment that all dates are relative to. */
  readonly now: Date;
  /** Hears why nothing was loaded, or what is left for later. */
  readonly log?: (line: string) => void;
}

export interface SeedResult {
  /** False when the database held data already, which then stays as it is. */
  readonly loaded: boolean;
  readonly rows: number;
  readonly events: number;
}

/**
 * Loads a profile. Postgres is filled in one transaction: there is all of it or nothing.
 * ClickHouse is filled first, where a load that was interrupted can be repeated without counting
 * anything twice.
 */
export async function seed({
  ownerUrl,
  clickhouse,
  profile,
  now,
  log,
}: SeedOptions): Promise<SeedResult> {
  const postgres = await PostgresLoad.begin(ownerUrl);
  if (!postgres) {
    log?.('The database holds companies already: nothing was loaded.');
    return { loaded: false, rows: 0, events: 0 };
  }
  try {
    const events =
      clickhouse && new ClickHouseLoad(clickhouse, `${profile}-${day(new Clock(now).now)}`, log);
    const { hasPgvector } = postgres;
    let count = 0;
    for await (const made of generateBeside({ profile, now, hasPgvector })) {
      if ('companies' in made) {
        await events?.finish(made.companies);
      } else {
        // The two stores work at the same time.
        await Promise.all([postgres.write(made), events?.write(made.events)]);
        count += made.events.length;
      }
    }
    await postgres.grantScopes(Object.values(ACCOUNTS));
    await postgres.run(writePartner);
    await postgres.finish();
    return { loaded: true, rows: postgres.rows, events: count };
  } catch (error) {
    await postgres.abandon();
    throw error;
  }
}
