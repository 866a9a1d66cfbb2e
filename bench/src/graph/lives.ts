/** Load of whole lives: of sessions, planned, moved and completed; of notifications, planned and cancelled. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { LoadRequest, Request } from '../measuring/load.ts';

const SCHEDULE = `mutation ($input: ScheduleSessionInput!) {
  scheduleSession(input: $input) { session { id } userErrors { code message } } }`;
const RESCHEDULE = `mutation ($input: RescheduleSessionInput!) {
  rescheduleSession(input: $input) { session { id } userErrors { code message } } }`;
const COMPLETE = `mutation ($input: CompleteSessionInput!) {
  completeSession(input: $input) { session { id } userErrors { code message } } }`;
const PLAN = `mutation ($input: ScheduleNotificationInput!) {
  scheduleNotification(input: $input) { notification { id } userErrors { code message } } }`;
const CANCEL = `mutation ($input: CancelNotificationInput!) {
  cancelNotification(input: $input) { notification { id } userErrors { code message } } }`;

/** Milliseconds between planning a session and its beginning, after which it can be completed. */
const BEGINS_AFTER_MS = 3_000;

/** A pair of people who take part in an instance. */
interface Pair {
  readonly instance: string;
  readonly participant: string;
  readonly volunteer: string;
}

/** A session under way in the load. */
interface PlannedSession {
  readonly id: string;
  readonly begins: number;
  readonly isMoved: boolean;
}

/**
 * Sessions: each connection completes what has begun, moves what it has just planned, or plans another.
 *
 * @param token of staff
 */
export async function sessionLives(
  ownerUrl: string,
  token: string,
  connections: number,
): Promise<LoadRequest> {
  const pairs = await withClient(ownerUrl, (client) => findPairs(client, connections));
  const planned = Array.from({ length: connections }, (): PlannedSession[] => []);
  const begins = (): number => Date.now() + BEGINS_AFTER_MS;
  return {
    create(connection) {
      const sessions = planned[connection] ?? [];
      const pair = pairs[connection % pairs.length];
      const [first] = sessions;
      if (first?.isMoved === true && first.begins < Date.now()) {
        sessions.shift();
        return requestOf(COMPLETE, { id: first.id, durationMinutes: 45, rating: 0.9 }, token);
      }
      const last = sessions.at(-1);
      if (last?.isMoved === false) {
        const moved = { ...last, begins: begins(), isMoved: true };
        sessions[sessions.length - 1] = moved;
        const scheduledAt = new Date(moved.begins).toISOString();
        return requestOf(RESCHEDULE, { id: last.id, scheduledAt }, token);
      }
      return requestOf(
        SCHEDULE,
        {
          sessionType: 'MENTORSHIP',
          programInstanceId: pair?.instance,
          participantId: pair?.participant,
          volunteerId: pair?.volunteer,
          scheduledAt: new Date(begins()).toISOString(),
        },
        token,
      );
    },
    isExpected(answer, connection) {
      const text = answer.bytes().toString();
      const id = idIn(text);
      if (id !== undefined && text.includes('"scheduleSession"')) {
        planned[connection]?.push({ id, begins: Infinity, isMoved: false });
      }
      return text.includes('"userErrors":[]');
    },
  };
}

/**
 * Notifications within the graph: each connection plans one, and cancels it.
 *
 * @param token of staff
 */
export async function notificationLives(ownerUrl: string, token: string): Promise<LoadRequest> {
  const { templateId, userId } = await withClient(ownerUrl, addTemplate);
  const planned = new Map<number, string>();
  return {
    create(connection) {
      const id = planned.get(connection);
      planned.delete(connection);
      if (id !== undefined) return requestOf(CANCEL, { id }, token);
      const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
      return requestOf(PLAN, { userId, templateId, channel: 'IN_APP', scheduledAt }, token);
    },
    isExpected(answer, connection) {
      const text = answer.bytes().toString();
      const id = idIn(text);
      if (id !== undefined && text.includes('"scheduleNotification"')) planned.set(connection, id);
      return text.includes('"userErrors":[]');
    },
  };
}

/** Participants and volunteers of instances that run, one pair for each connection, some more than once. */
export async function findPairs(client: pg.Client, count: number): Promise<readonly Pair[]> {
  const { rows } = await client.query<Pair>(
    `select i.id as instance, p.user_id as participant, v.user_id as volunteer
     from programs.program_instances as i
     join programs.program_enrollments as p
       on p.program_instance_id = i.id and p.role = 'participant' and p.status = 'active'
     join programs.program_enrollments as v
       on v.program_instance_id = i.id and v.role = 'volunteer' and v.status = 'active'
     where i.status = 'active' and i.end_date > current_date + 1
     order by i.id, p.user_id, v.user_id limit $1`,
    [count],
  );
  if (rows.length === 0) throw new RangeError('No instance with a pair runs.');
  return rows;
}

async function addTemplate(
  client: pg.Client,
): Promise<{ readonly templateId: string; readonly userId: string }> {
  const { rows } = await client.query<{ templateId: string; userId: string }>(
    `insert into users.notification_templates (name, subject, body_text)
     values ('Benchmark', 'A benchmark', 'Nobody reads this.')
     returning id as "templateId", (
       select id from users.users where role = 'volunteer' order by id limit 1) as "userId"`,
  );
  const [row] = rows;
  if (!row) throw new TypeError('Expected a template.');
  return row;
}

export async function withClient<T>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function requestOf(query: string, input: object, token: string): Request {
  const variables = { input: { ...input, idempotencyKey: randomUUID() } };
  return { body: JSON.stringify({ query, variables }), authorization: `Bearer ${token}` };
}

function idIn(text: string): string | undefined {
  return /"id":"([0-9a-f-]{36})"/.exec(text)?.[1];
}
