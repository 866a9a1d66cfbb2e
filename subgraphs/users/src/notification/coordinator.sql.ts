/** Messages to one person and to coordinators: a company's users, or TEEI's staff; and the companies that hold a person's data. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** Queues a message within the graph for each coordinator, and returns the ids. It takes no quota. */
export async function messageCoordinators(
  db: QueryExecutorProvider,
  companyId: string | null,
  message: object,
  at: string,
): Promise<readonly { readonly id: string; readonly user_id: string }[]> {
  const { rows } = await sql<{ id: string; user_id: string }>`
    insert into users.notifications_queue (company_id, user_id, channel, scheduled_at, metadata)
    select ${companyId}::uuid, id, 'in_app', ${at}::timestamptz, ${JSON.stringify(message)}::jsonb
    from users.users
    where case when ${companyId}::uuid is null then role = 'admin'
      else role = 'company_user' and id in (
        select user_id from users.company_users where company_id = ${companyId}::uuid) end
    order by id
    returning id, user_id`.execute(db);
  return rows;
}

/** Queues a message within the graph for one person, and returns its id. It takes no quota. */
export async function messagePerson(
  db: QueryExecutorProvider,
  userId: string,
  message: object,
  at: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into users.notifications_queue (user_id, channel, scheduled_at, metadata)
    values (${userId}, 'in_app', ${at}::timestamptz, ${JSON.stringify(message)}::jsonb)
    returning id`.execute(db);
  const [row] = rows;
  if (!row) throw new TypeError('Expected the id of the queued message.');
  return row.id;
}

/** Ids of the companies that a person belongs to or takes part at. */
export async function listRecipients(
  db: QueryExecutorProvider,
  userId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from personal_data.recipients_of(${userId}) as id order by id`.execute(db);
  return rows.map(({ id }) => id);
}
