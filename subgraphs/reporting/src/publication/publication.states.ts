/**
 * States of a publication and the transitions between them (catalogue, SM-9). Archiving is
 * final; an archived publication can be cloned.
 */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type PublicationState = 'DRAFT' | 'LIVE' | 'ARCHIVED';

export const publicationStates = new StateMachine<PublicationState>(
  'publication',
  {
    DRAFT: ['LIVE', 'ARCHIVED'],
    LIVE: ['DRAFT', 'ARCHIVED'],
    ARCHIVED: [],
  },
  { table: 'reporting.publications', columns: ['status'], initial: ['DRAFT'] },
);
