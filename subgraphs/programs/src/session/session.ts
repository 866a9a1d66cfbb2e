/** Language and mentorship sessions. */
import type { ProgramsNoun } from '../noun.ts';
import { sessions } from './session.collection.ts';
import { sessionResolvers } from './session.resolvers.ts';
import { importSessions } from './session-import.mutations.ts';
import {
  cancelSession,
  completeSession,
  recordNoShow,
  rescheduleSession,
  scheduleSession,
} from './session.mutations.ts';

export const session: ProgramsNoun = {
  collections: [sessions],
  resolvers: sessionResolvers,
  mutations: {
    scheduleSession,
    rescheduleSession,
    cancelSession,
    recordNoShow,
    completeSession,
    importSessions,
  },
};
