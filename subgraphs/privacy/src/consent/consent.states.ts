/**
 * States of an answer to a consent text and the transitions between them (catalogue, simple lifecycles):
 * consent is withdrawn at most once. It also expires at `expires_at`, which never changes.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type ConsentState = 'given' | 'refused' | 'withdrawn';

export const consentStates = new StateMachine<ConsentState>(
  'consent',
  {
    given: ['withdrawn'],
    refused: [],
    withdrawn: [],
  },
  {
    table: 'privacy.user_consents',
    columns: ['consent_given', 'withdrawn_at'],
    derivedBy: 'privacy.consent_state',
    initial: ['given', 'refused'],
  },
);
