/** The buddy system, as the sender of events. */
import type { Ask } from '@teei/test/ask.ts';

export const MEETING = {
  type: 'buddy.event.logged',
  timestamp: '2025-11-14T17:00:00Z',
  userId: 'bs-17',
  data: { durationMinutes: 90 },
};

/** Puts an event that was processed before the rules knew of hours, and returns its id. */
export async function putProcessed(ask: Pick<Ask, 'sql'>): Promise<string> {
  await ask.sql('delete from programs.buddy_system_events');
  const [row] = await ask.sql(
    `insert into programs.buddy_system_events
       (event_id, event_type, "timestamp", payload, processed_at, derived_metrics)
     values ('evt-2', 'buddy.event.logged', '2025-11-14Z', '{"durationMinutes": 90}', '2025-11-14Z', '{}')
     returning id`,
  );
  return String(row?.['id']);
}
