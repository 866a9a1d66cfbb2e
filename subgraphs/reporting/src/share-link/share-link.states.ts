/**
 * States of a share link and the transitions between them (catalogue, simple lifecycles).
 * Expiry is final. Revoking sets `expires_at` to now.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type ShareLinkState = 'active' | 'expired';

export const shareLinkStates = new StateMachine<ShareLinkState>(
  'share link',
  {
    active: ['expired'],
    expired: [],
  },
  { table: 'reporting.share_links', columns: ['expires_at'], derivedBy: 'reporting.expiry_state' },
);
