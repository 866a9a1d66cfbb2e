/** Rules of webhooks: what may be registered, what is sent, and when it is given up. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member } from '@teei/platform/json/member.ts';
import { expectedUrl } from '@teei/platform/outbound/public-network.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { groupOf, PARTNER_GROUPS, WEBHOOK_EVENTS } from './webhook.events.ts';

/** Webhooks of a company. */
export const MAX_WEBHOOKS = 10;

/** Failed attempts in a row after which a webhook is switched off. */
export const MAX_FAILURES = 20;

/** Hours for which attempts must have failed before it is: a burst of events meets one outage. */
export const MIN_FAILING_HOURS = 6;

/** Event that a test sends. */
export const TEST_EVENT = 'webhook.test';

/** Minutes between the attempts to send an event. */
export const RETRY_MINUTES = [1, 5, 30, 120, 480];

const GROUPS = [...new Set(Object.keys(WEBHOOK_EVENTS).map(groupOf))];

/** Names of events and groups that a viewer may have sent. */
function offeredTo(viewer: Viewer): ReadonlySet<string> {
  const groups = viewerClass(viewer) === 'partner' ? PARTNER_GROUPS : GROUPS;
  const types = Object.keys(WEBHOOK_EVENTS).filter((type) => groups.includes(groupOf(type)));
  return new Set([...groups, ...types]);
}

/** Errors of a new webhook. @param count number of the company's webhooks */
export function checkRegistration(
  { url, events }: { readonly url: string; readonly events: readonly string[] },
  viewer: Viewer,
  { count, allowsLoopback }: { readonly count: number; readonly allowsLoopback: boolean },
): readonly UserError[] {
  const expected = expectedUrl(url, allowsLoopback);
  const offered = offeredTo(viewer);
  const unknown = events.filter((name) => !offered.has(name));
  return errorsAmong(
    expected !== undefined && badInput('url', expected),
    unknown.length > 0 &&
      badInput('events', `names among ${[...offered].join(', ')}, not ${unknown.join(', ')}`),
    count >= MAX_WEBHOOKS &&
      conflict('url', `a company has at most ${MAX_WEBHOOKS} webhooks (now ${count}).`),
  );
}

/** Event, as far as a webhook is told of it. */
interface SentEvent {
  readonly type: string;
  readonly aggregateId: string;
  readonly companyId: string;
  readonly occurredAt: string;
  readonly payload: unknown;
}

/** Body that tells of an event: its type, its timestamp, its data. */
export function bodyOf({ type, aggregateId, companyId, occurredAt, payload }: SentEvent): object {
  const members = WEBHOOK_EVENTS[type] ?? [];
  return {
    type,
    timestamp: occurredAt,
    data: {
      id: aggregateId,
      companyId,
      ...Object.fromEntries(members.map((name) => [name, member(payload, name) ?? null])),
    },
  };
}
