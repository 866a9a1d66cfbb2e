/** Deadlines of the law in SQL, for filters. */
import { sql, type RawBuilder } from 'kysely';
import { enacted } from './deadlines.ts';
import { ESTABLISHMENT } from './establishment.ts';

/** `hoursToNotify` of the rules, for a moment of discovery. */
export function hoursToNotify(discoveredAt: RawBuilder<unknown>): RawBuilder<number> {
  const [oldest, ...newer] = enacted('notify_authority');
  const cases = newer
    .toReversed()
    .map(
      ({ from, amount }) =>
        sql`when (${discoveredAt} at time zone ${ESTABLISHMENT.timeZone})::date >= ${from}::date then ${amount}::int`,
    );
  const first = sql<number>`${oldest?.amount}::int`;
  return cases.length === 0 ? first : sql`case ${sql.join(cases, sql` `)} else ${first} end`;
}
