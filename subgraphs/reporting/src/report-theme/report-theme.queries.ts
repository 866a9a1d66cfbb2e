/** The statements that change report themes. */
import type { Insertable, Kysely, Updateable } from 'kysely';
import type { DB, ReportThemes } from '../generated/database.ts';
import type { ThemeFacts } from './report-theme.rules.ts';

/** The theme as the rules look at it, locked until the write ends; undefined when it is not the viewer's. */
export async function lockTheme(db: Kysely<DB>, id: string): Promise<ThemeFacts | undefined> {
  return db
    .withSchema('reporting')
    .selectFrom('report_themes')
    .select(['company_id', 'updated_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives the id of the new theme; undefined when there is no such company. */
export async function insertTheme(
  db: Kysely<DB>,
  values: Insertable<ReportThemes>,
): Promise<string | undefined> {
  try {
    const { id } = await db
      .withSchema('reporting')
      .insertInto('report_themes')
      .values(values)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  } catch (error) {
    if (isUnknownCompany(error)) return undefined;
    throw error;
  }
}

/** Writes new values. */
export async function updateTheme(
  db: Kysely<DB>,
  id: string,
  values: Updateable<ReportThemes>,
): Promise<void> {
  await db
    .withSchema('reporting')
    .updateTable('report_themes')
    .set(values)
    .where('id', '=', id)
    .execute();
}

/** Companies are another domain's to read, so the foreign key looks. */
function isUnknownCompany(error: unknown): boolean {
  return (
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === 'report_themes_company_id_fkey'
  );
}
