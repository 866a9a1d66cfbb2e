/** Retention periods of each category of data, and the method of deletion. */
import { timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { ACCOUNTS } from '../story/story.ts';

type Basis = 'consent' | 'contract' | 'legal_obligation' | 'legitimate_interests';
type Method = 'hard_delete' | 'anonymize' | 'archive';

const POLICIES: readonly (readonly [string, number | null, Basis, Method, readonly string[]])[] = [
  ['notifications', 180, 'contract', 'hard_delete', []],
  ['sessions', 730, 'contract', 'anonymize', ['feedback']],
  ['feedback', 730, 'consent', 'hard_delete', []],
  ['evidence', 1095, 'consent', 'anonymize', []],
  ['consents', null, 'legal_obligation', 'archive', []],
  ['rights_requests', 1095, 'legal_obligation', 'archive', []],
  ['exports', 1095, 'legal_obligation', 'hard_delete', []],
  ['prompts', 365, 'legitimate_interests', 'hard_delete', []],
  ['page_views', 90, 'legitimate_interests', 'hard_delete', []],
  ['processing_records', 1825, 'legal_obligation', 'archive', []],
  ['breaches', null, 'legal_obligation', 'archive', []],
  ['sensitive_reads', 365, 'legal_obligation', 'hard_delete', []],
];

export function writeRetentionPolicies(plan: Plan, output: Output): void {
  const at = timestamp(plan.clock.month(-15).start);
  POLICIES.slice(0, plan.profile.rows('data_retention_policies')).forEach(
    ([category, days, basis, method, dependent], index) => {
      output.row('data_retention_policies', {
        id: demoId('data_retention_policies', index + 1),
        data_category: category,
        retention_period_days: days,
        legal_basis: basis,
        deletion_method: method,
        dependent_categories: dependent,
        active: true,
        effective_from: at,
        created_by: ACCOUNTS.officer.userId,
        created_at: at,
        updated_at: at,
      });
    },
  );
}
