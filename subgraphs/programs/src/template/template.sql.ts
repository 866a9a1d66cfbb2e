/** SQL of versions of programme templates. */
import type { NewRow } from '@teei/platform/mutations/declarations.ts';
import { sql, type Kysely } from 'kysely';
import type { DB, ProgramTemplates } from '../generated/database.ts';

/** A version of a template, with all versions of the same name. */
export interface LockedVersion {
  readonly type: string;
  readonly versions: readonly string[];
  /** True when an instance runs this version, which can no longer change then. */
  readonly is_used: boolean;
}

/** Locks all versions of a template until the end of the write; undefined when there is none with the id. */
export async function lockVersions(db: Kysely<DB>, id: string): Promise<LockedVersion | undefined> {
  const { rows } = await sql<LockedVersion & { readonly id: string; readonly version: string }>`
    select t.id, t.type, t.version,
      exists (select from programs.program_instances where template_id = t.id) as is_used
    from programs.program_templates as t
    where name = (select name from programs.program_templates where id = ${id})
    order by t.id for update`.execute(db);
  const locked = rows.find((row) => row.id === id);
  return locked && { ...locked, versions: rows.map(({ version }) => version) };
}

/** Changes a version into a newer one that takes its place. */
export async function replaceVersion(
  db: Kysely<DB>,
  id: string,
  values: Partial<NewRow<ProgramTemplates>>,
): Promise<string> {
  await db
    .withSchema('programs')
    .updateTable('program_templates')
    .set(values)
    .where('id', '=', id)
    .execute();
  return id;
}

/** Inserts a version beside another, whose values it has where it is given none, and returns its id. */
export async function addVersion(
  db: Kysely<DB>,
  id: string,
  values: Partial<NewRow<ProgramTemplates>>,
): Promise<string> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const copied = COPIED.filter((name) => values[name] === undefined);
  const columns = [...given.map(([name]) => name), ...copied].map((name) => sql.ref(name));
  const { rows } = await sql<{ id: string }>`
    insert into programs.program_templates (${sql.join(columns)})
    select ${sql.join([...given.map(([, value]) => value), ...copied.map((name) => sql.ref(name))])}
    from programs.program_templates where id = ${id}
    returning id`.execute(db);
  return String(rows[0]?.id);
}

/** Columns of a version that the next one keeps. */
const COPIED = [
  'name',
  'type',
  'description',
  'is_public',
  'tags',
  'suitable_for_groups',
  'outcome_metrics',
  'default_config',
] as const;
