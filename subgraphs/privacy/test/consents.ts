/** Fixtures of the tests of consent: people, their consents and their processing records. */
import { randomUUID } from 'node:crypto';
import type { UserRole, Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Ask } from '@teei/test/ask.ts';

/** Time of the answers, some months before the requests. */
const EARLIER = '2025-06-02T09:00:00Z';

/** Input of consent to publication, with the text of `ROWS.ConsentText`. */
export const YES = { purpose: 'PUBLICATION', language: 'en', method: 'CHECKBOX' };

/** Creates a person without answers, with the person as viewer. */
export async function somebody(
  { sql }: Ask,
  role: UserRole = 'participant',
  scopes: readonly string[] = [],
): Promise<{ readonly id: string; readonly viewer: Viewer }> {
  const id = randomUUID();
  await sql(`insert into users.users (id, email, role) values ($1, $2, $3)`, [
    id,
    `${id}@mail.example`,
    role,
  ]);
  return { id, viewer: { kind: 'user', userId: id, role, companyId: null, scopes } };
}

/** Publishes a consent text, the same words in every language; returns its id. */
export async function publishedText(
  { sql }: Ask,
  purpose: string,
  language: string,
  validMonths: number | null = null,
): Promise<unknown> {
  const [text] = await sql(
    `insert into privacy.consent_text_versions
       (purpose, version, language, title, body, effective_from, valid_months)
     values ($1, '1', $2, 'Program', 'Program', '2025-01-01Z', $3) returning id`,
    [purpose, language, validMonths],
  );
  return text?.['id'];
}

/** Inserts a consent to publication, with other values of columns where given; returns its id. */
export async function answered(
  { sql }: Ask,
  userId: string,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const row = {
    user_id: userId,
    purpose: 'publication',
    consent_given: true,
    consent_text: 'You may quote me.',
    consent_version: '2',
    consent_date: EARLIER,
    consent_method: 'paper',
    ...columns,
  };
  const [inserted] = await sql(
    `insert into privacy.user_consents (${Object.keys(row).join(', ')})
     values (${Object.keys(row)
       .map((_, index) => `$${index + 1}`)
       .join(', ')}) returning id`,
    Object.values(row),
  );
  return String(inserted?.['id']);
}

/** Processing records of a person. */
export function records({ sql }: Ask, userId: string): Promise<readonly Record<string, unknown>[]> {
  return sql(
    `select activity, purpose, legal_basis, data_categories, system_component, processed_by,
       metadata ->> 'consentId' as consent
     from privacy.data_processing_records where user_id = $1 order by activity`,
    [userId],
  );
}
