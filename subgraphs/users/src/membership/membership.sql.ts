/** Facts about memberships, in SQL. */
import { sql, type RawBuilder } from 'kysely';

/** Role of a person whom the viewer may see, and who has not been erased; null for anybody else. */
export function roleOf(userId: string): RawBuilder<string | null> {
  return sql`(
    select u.role from users.users as u
    where u.id = ${userId} and u.email not like 'erased+%@invalid')`;
}

/** True when the member `t` is the only company user of the company; locks the company. */
export function isLastOfCompany(): RawBuilder<boolean> {
  return sql`users.is_last_company_user(t.user_id, t.company_id)`;
}
