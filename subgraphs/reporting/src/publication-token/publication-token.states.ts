/**
 * States of a publication token and the transitions between them (catalogue, simple lifecycles): what
 * has expired stays so. Revoking moves the end to now.
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
