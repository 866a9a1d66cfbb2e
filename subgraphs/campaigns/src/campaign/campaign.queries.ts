/** The statements that change campaigns. */
import { sql, type Kysely, type UpdateObject } from 'kysely';
import type { DB } from '../generated/database.ts';

/** The campaign as the rules look at it, locked until the write ends; undefined when it is not the viewer's. */
export async function lockCampaign(db: Kysely<DB>, id: string) {
  return db
    .withSchema('campaigns')
    .selectFrom('campaigns')
    .select([
      'id',
      'company_id',
      'name',
      'status',
      'template_id',
      'beneficiary_group_id',
      'pricing_model',
      'start_date',
      'end_date',
      'volunteer_capacity',
      'beneficiary_capacity',
      'budget_cents',
      'volunteers_enrolled',
      'beneficiaries_enrolled',
      'updated_at',
      sql<boolean>`programs.has_instances(id)`.as('has_instances'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes new values; what is undefined stays. */
export async function updateCampaign(
  db: Kysely<DB>,
  id: string,
  values: UpdateObject<DB, 'campaigns'>,
): Promise<void> {
  await db
    .withSchema('campaigns')
    .updateTable('campaigns')
    .set(values)
    .where('id', '=', id)
    .execute();
}
