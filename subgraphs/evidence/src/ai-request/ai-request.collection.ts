import { Collection } from '@teei/platform/collections/collection.ts';
import { either, type Condition } from '@teei/platform/collections/conditions.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { AiPromptAudit } from '../generated/database.ts';
import type { AiGate, AiPromptAuditFilter, AiPromptAuditOrder } from '../generated/graphql.ts';

export const prompts = new Collection<
  Selectable<AiPromptAudit>,
  AiPromptAuditFilter,
  AiPromptAuditOrder
>({
  type: 'AiPromptAudit',
  table: 'evidence.ai_prompt_audit',
  filters: (by) => ({
    companyId: by.id('company_id'),
    status: by.oneOf('status'),
    operation: by.oneOf('operation'),
    model: by.oneOf('model_name'),
    failedGate: stoppedBy,
    costUsd: by.numberRange('cost_usd_float'),
    createdAt: by.within('created_at'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
    COST_DESC: [desc('cost_usd_float')],
  },
  defaultOrder: 'CREATED_DESC',
});

const FAILED: Readonly<Record<AiGate, Condition>> = {
  SAFETY: sql`not t.safety_check_passed`,
  EVIDENCE: sql`not t.evidence_gate_passed`,
  BUDGET: sql`not t.budget_check_passed`,
};

/** Condition that one of the gates rejected the request `t`; gates that it did not reach are null. */
function stoppedBy(gates: readonly AiGate[]): Condition {
  return either(gates.map((gate) => FAILED[gate]));
}
