/** Transitions of programme instances, their own and those that follow their campaign (SM-2). */
import { badInput, type UserError } from '@teei/platform/errors/user-error.ts';
import type { Selectable } from 'kysely';
import type { ProgramInstances } from '../generated/database.ts';
import { instanceStates, type InstanceState } from './instance.states.ts';

/** Columns of an instance, and the status of its campaign; null for one that TEEI runs without a campaign. */
type InstanceFacts = Pick<Selectable<ProgramInstances>, 'status' | 'campaign_id'> & {
  readonly campaign_status: string | null;
};

/** Errors of a transition: no such edge, or a campaign that is not ACTIVE (SM-2). */
export function checkTransition(
  { status, campaign_id, campaign_status }: InstanceFacts,
  to: InstanceState,
): readonly UserError[] {
  const illegal = instanceStates.check(status, to);
  const hasToWait = to === 'active' && campaign_id !== null && campaign_status !== 'active';
  if (illegal.length > 0 || !hasToWait) return illegal;
  return [badInput('to', 'an instance whose campaign is ACTIVE, to go to ACTIVE')];
}

/** Transitions of instances, by the new state of their campaign and their own state (SM-2). */
const FOLLOWING: Readonly<Record<string, Partial<Record<InstanceState, InstanceState>>>> = {
  paused: { active: 'paused' },
  completed: { planned: 'cancelled', active: 'completed', paused: 'completed' },
  closed: { planned: 'cancelled', paused: 'cancelled' },
};

/** New state of an instance after its campaign's transition; undefined when it keeps its state. */
export function followCampaign(status: string, campaignState: string): InstanceState | undefined {
  return FOLLOWING[campaignState]?.[instanceStates.read(status)];
}

/** States in which instances follow their campaign's transition; none where all keep theirs. */
export function statesThatFollow(campaignState: string): readonly string[] {
  return Object.keys(FOLLOWING[campaignState] ?? {});
}
