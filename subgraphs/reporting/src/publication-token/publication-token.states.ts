/**
 * States of a publication token and the transitions between them (catalogue, simple lifecycles).
 * Expiry is final. Revoking sets `expires_at` to now.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type PublicationTokenState = 'active' | 'expired';

export const publicationTokenStates = new StateMachine<PublicationTokenState>(
  'publication token',
  {
    active: ['expired'],
    expired: [],
  },
  {
    table: 'reporting.publication_tokens',
    columns: ['expires_at'],
    derivedBy: 'reporting.expiry_state',
  },
);
