/** The rows of programme instances. */
import { type Clock, day, HOUR, timestamp } from '../kernel/clock.ts';
import type { Instance } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import { ACCOUNTS, BERGEN_INSTANCE, FJORDBANK, FORMER_COORDINATOR } from '../story/story.ts';
import type { Json } from '../kernel/tables.ts';
import { defaultConfig } from './templates.ts';

/** Writes an instance as it stands now. */
export function writeInstance(
  output: Output,
  clock: Clock,
  instance: Instance,
  activity: {
    readonly lastActivityAt: number | undefined;
    readonly outcomeScores: Readonly<Record<string, number>>;
  },
): void {
  output.row('program_instances', {
    id: instance.id,
    campaign_id: instance.campaign?.id ?? null,
    company_id: instance.company?.id ?? null,
    template_id: instance.template.id,
    beneficiary_group_id: instance.group.id,
    status: instance.status,
    name: instance.name,
    start_date: day(instance.start),
    end_date: day(instance.end),
    config: { ...defaultConfig(instance.template), ...coordination(instance, clock) },
    outcome_scores: activity.outcomeScores,
    last_activity_at:
      activity.lastActivityAt === undefined ? null : timestamp(activity.lastActivityAt),
    created_at: timestamp(Math.min(instance.createdAt, clock.now - HOUR)),
    updated_at: timestamp(
      Math.min(activity.lastActivityAt ?? instance.createdAt, clock.now - HOUR),
    ),
    program_key: instance.key,
  });
}

/** Coordinators of an instance; Buddy Bergen had none for a month. */
function coordination(instance: Instance, clock: Clock): Readonly<Record<string, Json>> {
  const jonas = ACCOUNTS.coordinator.userId;
  if (instance.id === BERGEN_INSTANCE) {
    return {
      coordinatorId: jonas,
      coordinators: [
        {
          userId: FORMER_COORDINATOR,
          from: day(instance.start),
          until: day(clock.at('2025-08-08')),
        },
        { userId: jonas, from: day(clock.at('2025-09-15')), until: null },
      ],
    };
  }
  if (!instance.company) return { coordinatorId: ACCOUNTS.admin.userId };
  if (instance.company.id === FJORDBANK) return { coordinatorId: jonas };
  return { coordinatorId: instance.company.managers[0]?.id ?? null };
}
