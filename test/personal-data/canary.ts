/** A person with rows in every table that the walk reaches, and a marker of its own in every value that erasure takes. */
import { id, TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import type pg from 'pg';
import { z } from 'zod';

/** Participant of tenant a, whom the tests erase. */
export const PERSON = id('a participant');

/** Rows of tables that tenants have none in. */
const BESIDE_TENANTS = `
  insert into identity.sessions (user_id, device) select id, 'x' from users.users where role <> 'admin';
  insert into identity.refresh_tokens (session_id, token_hash)
    select id, md5(id::text) || md5(id::text) from identity.sessions;
  insert into identity.grants (user_id, scope, reason) select id, 'programs:write', 'x' from users.users;
  insert into identity.invitations (email, role, accepted_at, accepted_by)
    select lower(email), role, now(), id from users.users where role <> 'admin';
  insert into identity.one_time_links (token_hash, user_id, expires_at)
    select md5(id::text) || md5(id::text), id, now() from users.users where role <> 'admin';
  insert into identity.second_factors (user_id, secret) select id, 'x' from users.users where role <> 'admin';
  insert into identity.recovery_codes (user_id, code_hash)
    select user_id, md5(user_id::text) || md5(user_id::text) from identity.second_factors;
  insert into identity.revocations (user_id, issued_before)
    select id, now() from users.users where role <> 'admin';
  insert into jobs.queue (domain, name, key, payload)
    select 'users', 'password_reset.mail', id, jsonb_build_object('id', id) from users.users where role <> 'admin';
  insert into events.outbox
      (event_type, aggregate_type, aggregate_id, subject_id, actor_id, actor_class, occurred_at)
    select 'enrollment.transitioned', 'enrollment', id, subject, actor, 'person', now() from users.users
    cross join lateral (values (id, null::uuid), (null, id)) as who (subject, actor) where role <> 'admin';
  insert into events.deliveries (consumer, outbox_id) select 'programs', id from events.outbox;
  insert into events.parked (consumer, outbox_id, reason) select 'programs', id, 'x' from events.outbox;
  insert into users.user_external_ids (profile_id, provider, external_id)
    select id, 'analytics', 1000 + row_number() over () from users.users where role <> 'admin'
    on conflict do nothing;
  insert into files.archived_rows (id, data_category, table_name, user_id, content)
    select d.id, 'rights_requests', 'privacy.data_subject_requests', d.user_id, to_jsonb(d) || jsonb_build_object(
      'assigned_to', (select id from users.users where id <> d.user_id order by id limit 1))
    from privacy.data_subject_requests as d;
  insert into record.leaderboard_members (company_id, user_id, display_name)
    select company_id, user_id, 'x' from users.company_users;
  update privacy.user_consents set consent_given = true, withdrawn_at = consent_date;
  update privacy.data_subject_requests set extended_at = requested_at;
  update programs.learning_progress
    set status = 'completed', progress_percent = 100, started_at = now(), completed_at = now();`;

const wayForm = z.object({ name: z.string(), column: z.string(), condition: z.string() });
const columnForm = z.object({
  name: z.string(),
  column: z.string(),
  type: z.string(),
  form: z.string().nullable(),
  condition: z.string(),
});

export interface Marker {
  /** Table and column. */
  readonly place: string;
  readonly text: string;
}

/** Columns of rows that the walk reaches whose values erasure takes away, with the condition of the rows. */
const ERASED_COLUMNS = `
  select c.name, m.name as column, format_type(a.atttypid, null) as type, c.condition, (
      select pg_get_constraintdef(k.oid) from pg_constraint as k
      where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1) as form
  from (select distinct nspname as system from pg_namespace) as s
  cross join lateral personal_data.changes_in(s.system) as c
  join personal_data.columns as m on m.table_name = c.name
  join pg_attribute as a on a.attrelid = c.name::regclass and a.attname = m.name
  where a.attgenerated = '' and (c.name, m.name) <> ('jobs.queue', 'payload') and (
    c.assignments is null or c.assignments ~ ('(^|, )"?' || m.name || '"? = '))`;

/**
 * Fills an empty database, and gives the person rows in every table and markers in every column.
 *
 * @param client the superuser's
 * @returns the markers, none of which another row has
 */
export async function plantCanary(client: pg.Client): Promise<readonly Marker[]> {
  const select = async <Form extends z.ZodType>(form: Form, sql: string) =>
    z.array(form).parse((await client.query(sql)).rows);
  await client.query(TWO_TENANTS);
  await client.query('set session_replication_role = replica');
  await client.query(BESIDE_TENANTS);
  const ways = await select(
    wayForm,
    `select distinct on (table_name, kind) table_name as name, column_name as column,
       string_agg(condition, ' or ') over (partition by table_name, kind) as condition
     from personal_data.ways where condition = format('t.%I = $1', column_name) and table_name !~ '^(personal_data|identity)'
     order by table_name, kind, column_name`,
  );
  for (const { name, column, condition } of ways) {
    await client.query(
      `update ${name} set ${column} = '${PERSON}' where ctid = (
         select ctid from ${name} as t
         where not exists (select from ${name} as t where ${bind(condition)})
         order by ctid limit 1)`,
    );
  }
  const markers: Marker[] = [];
  for (const { name, column, type, form, condition } of await select(columnForm, ERASED_COLUMNS)) {
    const text = markerOf(type, form, markers.length);
    if (text === undefined) continue;
    const value = valueOf(name, column, type, text);
    const { rowCount } = await client.query(
      `update ${name} as t set ${column} = ${value} where ctid = (
         select ctid from ${name} as t where ${bind(condition)} order by ctid limit 1)`,
    );
    if (rowCount === 1) markers.push({ place: `${name}.${column}`, text });
  }
  await client.query('set session_replication_role = default');
  return markers;
}

/** A condition of the walk on the person. */
function bind(condition: string): string {
  return condition.replaceAll('$1', `'${PERSON}'::uuid`);
}

/** Marker for a column; undefined for one whose values come from a list, or are numbers and ids. */
function markerOf(type: string, form: string | null, index: number): string | undefined {
  const number = String(index).padStart(4, '0');
  if (type === 'inet') return `2001:db8::ca7a:${1_000 + index}`;
  if (!['text', 'character varying', 'jsonb'].includes(type)) return undefined;
  if (form?.includes('[^0-9a-f]')) return `ca7a${number}`.repeat(8);
  if (form?.includes('[a-z]{2}') || form?.includes(' ~ ') || form?.includes('ANY'))
    return undefined;
  return `canary${number}`;
}

function valueOf(name: string, column: string, type: string, text: string): string {
  if (type !== 'jsonb') return `'${text}'`;
  if (`${name}.${column}` === 'reporting.report_lineage.sections') {
    return `(select jsonb_agg(jsonb_build_object('title', 'x', 'paragraphs', jsonb_build_array(
      jsonb_build_object('index', c.paragraph_index, 'text', '${text}'))))
      from reporting.report_citations as c where c.report_id = t.report_id)`;
  }
  if (`${name}.${column}` === 'files.archived_rows.content') {
    return `t.content || '{"notes": "${text}"}'`;
  }
  return `'{"note": "${text}", "reason": "${text}"}'`;
}
