/** SQL of versions of programme templates. */
import { isSameId } from '@teei/platform/collections/uuid.ts';
import { updateRow } from '@teei/platform/mutations/rows.ts';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** A version of a template, with all versions of the same name. */
export interface LockedVersion {
  readonly type: string;
  /** True when an instance runs this version, which can no longer change then. */
  readonly is_used: boolean;
  readonly versions: readonly string[];
}

/** Locks all versions of a template until the end of the write; undefined when there is none with the id. */
export async function lockVersions(db: Kysely<DB>, id: string): Promise<LockedVersion | undefined> {
  const versions = sql`programs.program_templates as t
    where name = (select name from programs.program_templates where id = ${id}) order by t.id`;
  // Sent together, run one after the other: the second sees instances that held the key of a version.
  const [, { rows }] = await Promise.all([
    sql`select from ${versions} for update`.execute(db),
    sql<Omit<LockedVersion, 'versions'> & { id: string; version: string }>`
      select t.id, t.type, t.version,
        exists (select from programs.program_instances where template_id = t.id) as is_used
      from ${versions}`.execute(db),
  ]);
  const locked = rows.find((row) => isSameId(row.id, id));
  return locked && { ...locked, versions: rows.map(({ version }) => version) };
}

/** Inserts a version with the content of another, and returns its id. */
export async function copyVersion(db: Kysely<DB>, id: string, version: string): Promise<string> {
  const content = sql.raw(
    'name, type, description, is_public, tags, suitable_for_groups, outcome_metrics, default_config',
  );
  const { rows } = await sql<{ id: string }>`
    insert into programs.program_templates (version, ${content})
    select ${version}, ${content} from programs.program_templates where id = ${id}
    returning id`.execute(db);
  return String(rows[0]?.id);
}

/** Writes values, by column, into a version. */
export async function updateVersion(
  db: Kysely<DB>,
  id: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await updateRow('programs.program_templates', id, values, ['id']).execute(db);
}
