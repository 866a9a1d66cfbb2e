import { testMutations } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { evidenceSubgraph } from '../src/subgraph.ts';
import { AUTHOR, BEST, INSTANCE, startEvidence, STRANGER } from './fixtures.ts';
import { putFeedback, REDACTED_WORDS } from './sources.ts';

/** Another member of staff. */
const colleague = { ...admin, userId: STRANGER };

testMutations(evidenceSubgraph, startEvidence, {
  extractEvidence: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({ sourceType: 'BUDDY_FEEDBACK', sourceId: await putFeedback(ask) }),
    foreign: { sourceId: BEST },
    variation: { sourceType: 'LEARNING_NOTE' },
    shows: { content: REDACTED_WORDS, state: 'REDACTED', sourceType: 'BUDDY_FEEDBACK' },
    event: {
      type: 'evidence.extracted',
      subject: AUTHOR,
      payload: {
        sourceType: 'buddy_feedback',
        programInstanceId: INSTANCE,
        language: 'en',
        redactions: 2,
      },
    },
    statements: 7,
  },
});
