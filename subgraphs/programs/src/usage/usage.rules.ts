/** Use of a template, or the reason why it is withheld. */
import { MIN_GROUP_SIZE } from '../instance/summary.rules.ts';
import type {
  Suppressed,
  TemplateOutcome,
  TemplateUsageOutcomeArgs,
} from '../generated/graphql.ts';
import type { UsageRow } from './usage.sql.ts';

export type WithheldUsage = Pick<Suppressed, 'reason' | 'minimumCohort'>;

/** TemplateUsage of the SDL; `outcome` is called with the argument of the field. */
export interface Usage {
  readonly companies: number;
  readonly instances: number;
  readonly sroiP50: number | null;
  readonly outcome: (args: TemplateUsageOutcomeArgs) => TemplateOutcome | null;
}

export function toUsage({
  withheld,
  companies,
  instances,
  sroi_p50: sroi,
  outcomes,
}: Omit<UsageRow, 'template_id'>): Usage | WithheldUsage {
  if (withheld !== null || companies === null || instances === null) {
    return suppressUsage(withheld ?? 'TOO_FEW_PEERS');
  }
  return {
    companies,
    instances,
    sroiP50: sroi === null ? null : Math.round(sroi * 100) / 100,
    outcome: ({ type }) => outcomes.find((one) => one.type === type) ?? null,
  };
}

export function suppressUsage(reason: Suppressed['reason']): WithheldUsage {
  return { reason, minimumCohort: MIN_GROUP_SIZE };
}
