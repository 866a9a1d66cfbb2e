/** Reactions of waiting lists to whatever may have set a seat free. */
import type { ReactionContext, Reactions } from '@teei/platform/events/reactions.ts';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import { transitionEvent } from './enrollment.events.ts';
import { holdsSeat } from './enrollment.states.ts';
import { lockNextWaiting, reserveSeat, updateEnrollment } from './enrollment.sql.ts';

/** Sides of a programme, each with seats of its own. */
const SIDES = ['volunteer', 'participant'] as const;
type Side = (typeof SIDES)[number];

/** Payloads, as far as waiting lists use them. */
const enrollmentSchema = z.object({
  campaignId: z.string().nullable(),
  role: z.enum(SIDES),
  from: z.string(),
  to: z.string(),
});
const instanceSchema = z.object({ campaignId: z.string().nullable(), to: z.string() });
const updateSchema = z.object({ fields: z.array(z.string()) });

const CAPACITIES: Readonly<Record<Side, string>> = {
  volunteer: 'volunteerCapacity',
  participant: 'beneficiaryCapacity',
};

export const enrollmentReactions: Reactions<DB> = {
  'enrollment.transitioned': async ({ payload }, context) => {
    const { campaignId, role, from, to } = enrollmentSchema.parse(payload);
    // After a promotion there may be one more seat: of a capacity that was raised by several.
    if (holdsSeat(from) !== holdsSeat(to)) await promoteNext(context, campaignId, [role]);
  },
  'program_instance.transitioned': async ({ payload }, context) => {
    const { campaignId, to } = instanceSchema.parse(payload);
    if (to === 'active') await promoteNext(context, campaignId);
  },
  'campaign.updated': async ({ aggregateId: campaignId, payload }, context) => {
    const { fields } = updateSchema.parse(payload);
    const sides = SIDES.filter((side) => fields.includes(CAPACITIES[side]));
    await promoteNext(context, campaignId, sides);
  },
};

/** Those who have waited longest for a seat of each side of a campaign and may take part, locked. */
type NextWaiting = Awaited<ReturnType<typeof lockNextWaiting<Side>>>;

/** Locks those who are next, of enrolments that nobody holds. */
export function lockNext(
  db: Kysely<DB>,
  campaignId: string,
  sides: readonly Side[] = SIDES,
): Promise<NextWaiting> {
  return lockNextWaiting(db, campaignId, sides);
}

/**
 * Gives a free seat of each side of a campaign to whoever has waited longest and may take part. Its event
 * leads to the next one: the transaction takes enrolments that nobody holds, waits for the campaign's seats as the
 * last thing that it waits for, as all others do, and ends after the event.
 */
async function promoteNext(
  context: ReactionContext<DB>,
  campaignId: string | null,
  sides?: readonly Side[],
): Promise<void> {
  if (campaignId === null) return;
  await promote(context, campaignId, await lockNext(context.db, campaignId, sides));
}

/** Gives free seats to those who were locked, as `promoteNext`. */
export async function promote(
  { db, emit, endBatch }: ReactionContext<DB>,
  campaignId: string,
  next: NextWaiting,
): Promise<void> {
  for (const { role, waiting } of next) {
    endBatch();
    if ((await reserveSeat(db, campaignId, role)) !== 'seated') continue;
    await updateEnrollment(db, waiting.id, { status: 'active' });
    const enrollment = { ...waiting, campaign_id: campaignId, role, status: 'waitlisted' };
    emit(transitionEvent(enrollment, { to: 'active' }));
  }
}
