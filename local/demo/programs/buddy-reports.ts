/** The buddy system's own reports, as they came in: buddy_system_events. */
import type { EventType } from '@teei/analytics/src/event-types.ts';
import { HOUR, timestamp } from '../kernel/clock.ts';
import { buddySystemId } from '../kernel/model.ts';
import type { Json } from '../kernel/tables.ts';
import type { InstanceWork } from './work.ts';
import type { Match } from '../kernel/plan.ts';

/** Writes one report. What arrived within the last two hours is not processed yet. */
export function reportBuddyEvent(
  work: InstanceWork,
  match: Match,
  type: EventType,
  at: number,
  details: Readonly<Record<string, Json>>,
): void {
  const { output, clock } = work;
  const id = output.ids.next('buddy_system_events');
  const isProcessed = at < clock.now - 2 * HOUR;
  // Now and then the webhook came twice: the second was answered with the first result.
  work.reports += 1;
  const wasReplayed = work.reports % 180 === 7;
  output.row('buddy_system_events', {
    id,
    event_id: `evt-${id.slice(0, 18)}`,
    event_type: type,
    user_id: buddySystemId(match.buddy.person),
    timestamp: timestamp(at),
    payload: {
      matchId: match.id,
      participant: buddySystemId(match.participant.person),
      buddy: buddySystemId(match.buddy.person),
      ...details,
    },
    correlation_id: `match-${match.id.slice(0, 13)}`,
    processed_at: isProcessed ? timestamp(at + 5_000) : null,
    derived_metrics: isProcessed ? (wasReplayed ? { replays: 1 } : {}) : null,
  });
}
