/** Reactions of evidence to texts of the programmes: those that may become evidence do. */
import { UserErrors } from '@teei/platform/errors/user-error.ts';
import type { Reaction, Reactions } from '@teei/platform/events/reactions.ts';
import type { DB } from '../generated/database.ts';
import { extractSnippet } from './extract.ts';

export const extractionReactions: Reactions<DB> = {
  'buddy.feedback.submitted': extractFrom('buddy_feedback'),
  'buddy.checkin.submitted': extractFrom('checkin_note'),
  'kintell.session.completed': extractFrom('kintell_feedback'),
  'learning_progress.recorded': extractFrom('learning_note'),
};

/** Reaction that extracts the text of the row that an event is about; none where the rules are against it. */
function extractFrom(type: string): Reaction<DB> {
  return async ({ aggregateId }, { db, emit }) => {
    try {
      const { event } = await extractSnippet(db, { type, id: aggregateId });
      if (event) emit(event);
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
    }
  };
}
