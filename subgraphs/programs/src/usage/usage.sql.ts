/** SQL of the use of templates by companies. */
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';

export interface UsageRow {
  readonly template_id: string;
  /** Reason why there are no figures; null where there are. */
  readonly withheld: 'NOT_A_CONTRIBUTOR' | 'TOO_FEW_PEERS' | 'DOMINATED' | null;
  readonly companies: number | null;
  readonly instances: number | null;
  readonly sroi_p50: number | null;
  readonly outcomes: readonly {
    readonly type: string;
    readonly n: number;
    readonly mean: number;
  }[];
}

/** Figures that are read only where they are selected. */
export interface UsageParts {
  readonly returns: boolean;
  readonly outcomes: boolean;
}

/** Reads the use of templates as the viewer may know it: a row for each, in one statement. */
export async function listUsage(
  { db, now }: Pick<ProgramsContext, 'db' | 'now'>,
  templates: readonly string[],
  { returns, outcomes }: UsageParts,
): Promise<readonly UsageRow[]> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<UsageRow>`
    select * from programs.template_usage(${templates}::uuid[], ${today}::date, ${returns}, ${outcomes})`.execute(
    db,
  );
  return rows;
}
