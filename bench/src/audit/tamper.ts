/** Changes of audit logs by somebody who owns the database: one of each kind, in the chains of four companies. */
import type pg from 'pg';
import { companyId } from '../analytics/events.ts';

const GUARDED = ['users.branding_audit_log', 'proof.entries', 'proof.chains'];

/** Condition of an entry of the chain of a company. */
const entryOf = (company: string, numbers: string): string =>
  `log = 'branding' and tenant = '${company}' and number ${numbers}`;

/** Condition of the rows of such entries. */
const rowsOf = (company: string, numbers: string): string =>
  `id in (select row_id from proof.entries where ${entryOf(company, numbers)})`;

/**
 * Tampers with the log of brands that `fillAudits` has written: in the largest chain a row in the middle is changed, in others
 * one is removed, two are reordered, and the last three are cut off.
 *
 * @param client the superuser's
 * @returns what a verification must say, a sentence for each chain
 */
export async function tamperWithAudits(client: pg.Client): Promise<readonly string[]> {
  const [changed, removed, reordered, cut] = [1, 2, 3, 4].map(companyId);
  if (!changed || !removed || !reordered || !cut) throw new TypeError('Expected four companies.');
  const { rows: lengths } = await client.query<{ tenant: string; length: number }>(
    `select tenant, length::integer as length from proof.chains where log = 'branding'`,
  );
  const lengthOf = (company: string): number =>
    lengths.find(({ tenant }) => tenant === company)?.length ?? 0;
  const sentence = async (company: string, number: number, problem: string, named = number) => {
    const { rows } = await client.query<{ row: string }>(
      `select row_id as row from proof.entries where ${entryOf(company, `= ${named}`)}`,
    );
    return `branding of ${company}: entry ${number}, row ${rows[0]?.row}: ${problem}`;
  };
  const middle = Math.floor(lengthOf(changed) / 2);
  const last = lengthOf(cut) - 2;
  const expected = [
    await sentence(changed, middle, 'CHANGED'),
    await sentence(removed, 5, 'REMOVED'),
    // The entry that stands where entry 2 was.
    await sentence(reordered, 2, 'OUT_OF_PLACE', 3),
    `branding of ${cut}: entry ${last}: CUT_OFF`,
  ];
  for (const table of GUARDED) await client.query(`alter table ${table} disable trigger user`);
  await client.query(
    `update users.branding_audit_log set action = 'deleted' where ${rowsOf(changed, `= ${middle}`)};
     delete from users.branding_audit_log where ${rowsOf(removed, '= 5')};
     update proof.entries set number = -number where ${entryOf(reordered, 'in (2, 3)')};
     update proof.entries set number = 5 + number where ${entryOf(reordered, 'in (-2, -3)')};
     delete from users.branding_audit_log where ${rowsOf(cut, `>= ${last}`)};
     delete from proof.entries where ${entryOf(cut, `>= ${last}`)};
     update proof.chains as c set length = e.number, head = e.hash from proof.entries as e
       where e.log = c.log and e.tenant = c.tenant and e.number = ${last - 1} and c.log = 'branding' and c.tenant = '${cut}'`,
  );
  for (const table of GUARDED) await client.query(`alter table ${table} enable trigger user`);
  return expected;
}
