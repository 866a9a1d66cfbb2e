/** Refuses to migrate as a role whose migration would break a graph on the same server. */
import type pg from 'pg';

interface Facts {
  readonly role: string;
  readonly superuser: boolean;
  /** Owner of the schemas of the graph; null in a database that has none. */
  readonly owner: string | null;
  /** A login role of the graph that this role may not change; null when it may change all that exist. */
  readonly foreign: string | null;
  readonly administrators: string | null;
}

/**
 * Checks that the connection's role is the owner of the graph's database. Each migration sets the passwords
 * of the login roles, derived from that of the role that migrates: as any other role, it would lock running
 * services out.
 *
 * @param logins login roles of the services, which all databases of a server share
 * @throws Error that says which role was expected, which came, and what to do
 */
export async function checkOwner(client: pg.Client, logins: readonly string[]): Promise<void> {
  const { rows } = await client.query<Facts>(
    `WITH unmanaged AS (
       SELECT login.oid, login.rolname FROM pg_roles AS login
       WHERE login.rolname = ANY ($1) AND NOT EXISTS (
         SELECT FROM pg_auth_members AS m
         WHERE m.roleid = login.oid AND m.admin_option AND pg_has_role(m.member, 'USAGE'))
       ORDER BY login.rolname LIMIT 1)
     SELECT current_user::text AS role, me.rolsuper AS superuser,
       (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'migrations') AS owner,
       (SELECT rolname::text FROM unmanaged) AS foreign,
       (SELECT string_agg(DISTINCT m.member::regrole::text, ', ')
        FROM unmanaged JOIN pg_auth_members AS m ON m.roleid = unmanaged.oid AND m.admin_option)
         AS administrators
     FROM pg_roles AS me WHERE me.rolname = current_user`,
    [logins],
  );
  const reason = rows[0] && refusal(rows[0]);
  if (reason !== undefined) throw new Error(reason);
}

function refusal({ role, superuser, owner, foreign, administrators }: Facts): string | undefined {
  const consequence =
    "Each migration sets the services' passwords, derived from the password of the role that migrates: " +
    'as another role it would lock running services out';
  if (superuser) {
    return `DATABASE_URL: expected the owner of the graph's database (LOGIN CREATEROLE, no superuser), \
received the superuser ${role}. ${consequence}, and row-level security would not hold for what a superuser owns. \
${owner === null || owner === role ? 'Create an owner as docs/operating.md shows' : `Sign in as ${owner}`}.`;
  }
  if (owner !== null && owner !== role) {
    return `DATABASE_URL: expected ${owner}, which owns the graph in this database, received ${role}. \
${consequence}. Sign in as ${owner}.`;
  }
  if (foreign !== null) {
    return `This server has a graph in another database: its login role ${foreign} exists, and \
${role} may not change it. Databases on one server share their roles, and so their owner: \
own this database as ${administrators ?? 'the same role'}, or use a server of its own.`;
  }
  return undefined;
}
