/** SQL of mails about accounts: stores the hash of a link, and returns what its mail says. */
import { sql, type QueryExecutorProvider } from 'kysely';

export interface Recipient {
  readonly email: string;
  /** ISO 639-1; null when it is not known. */
  readonly language: string | null;
  readonly first_name?: string | null;
  readonly company_name?: string | null;
  readonly inviter_name?: string | null;
}

/** Finds who gets a mail; undefined when it is not to be sent any more. */
export type FindRecipient = (
  db: QueryExecutorProvider,
  id: string,
  tokenHash: string,
) => Promise<Recipient | undefined>;

export const linkInvitation: FindRecipient = async (db, id, tokenHash) => {
  const { rows } = await sql<Recipient>`
    select * from identity.link_invitation(${id}, ${tokenHash})`.execute(db);
  return rows[0];
};

export const linkPasswordReset: FindRecipient = async (db, id, tokenHash) => {
  const { rows } = await sql<Recipient>`
    select * from identity.link_password_reset(${id}, ${tokenHash})`.execute(db);
  return rows[0];
};

export const findMailAddress: FindRecipient = async (db, id) => {
  const { rows } = await sql<Recipient>`select * from identity.mail_address_of(${id})`.execute(db);
  return rows[0];
};
