/**
 * States of a request to a model and the transitions between them. A gate can
 * reject it in its initial state.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type PromptState =
  'begun' | 'success' | 'failed' | 'blocked_safety' | 'blocked_evidence' | 'blocked_budget';

export const promptStates = new StateMachine<PromptState>(
  'request to a model',
  {
    begun: ['success', 'failed', 'blocked_safety', 'blocked_evidence', 'blocked_budget'],
    success: [],
    failed: [],
    blocked_safety: [],
    blocked_evidence: [],
    blocked_budget: [],
  },
  { table: 'evidence.ai_prompt_audit', columns: ['status'], whenNull: 'begun' },
);
