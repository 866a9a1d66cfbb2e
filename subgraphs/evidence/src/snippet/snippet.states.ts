/**
 * States of a piece of evidence and the transitions between them. Withdrawal and
 * redaction are final. `evidenceState` and evidence.snippet_state derive it.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type SnippetState = 'live' | 'redacted' | 'withdrawn';

export const snippetStates = new StateMachine<SnippetState>(
  'piece of evidence',
  {
    live: ['redacted', 'withdrawn'],
    redacted: ['withdrawn'],
    withdrawn: [],
  },
  {
    table: 'evidence.evidence_snippets',
    columns: ['content', 'metadata'],
    derivedBy: 'evidence.snippet_state',
    initial: ['live', 'redacted'],
  },
);
