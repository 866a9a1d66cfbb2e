/**
 * States of a domain and the transitions between them (catalogue, simple lifecycles). A revoked one
 * must be added again. `domainStatus` and users.domain_state derive it.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

export type DomainState = 'pending' | 'verified' | 'revoked';

export const domainStates = new StateMachine<DomainState>(
  'branding domain',
  {
    pending: ['verified'],
    verified: ['revoked'],
    revoked: [],
  },
  {
    table: 'users.branding_domains',
    columns: ['is_verified', 'verified_at'],
    derivedBy: 'users.domain_state',
    initial: ['pending'],
  },
);
