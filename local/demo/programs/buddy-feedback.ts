/** Feedback of the two members of a buddy pair, in turns. */
import { visPoints } from '@teei/analytics/src/vis.rules.ts';
import { MINUTE, timestamp } from '../kernel/clock.ts';
import { doneBy } from '../kernel/events.ts';
import { type Enrollment, writes } from '../kernel/model.ts';
import { reportBuddyEvent } from './buddy-reports.ts';
import type { InstanceWork } from './work.ts';
import type { Match } from '../kernel/plan.ts';

export interface Feedback {
  readonly id: string;
  readonly side: Enrollment['role'];
  readonly at: number;
  readonly rating: number;
  readonly text: string;
}

/** Writes as much feedback as is planned for a match. */
export function writeFeedback(work: InstanceWork, match: Match): void {
  const { random, output, clock } = work;
  for (let index = 0; index < match.feedback; index += 1) {
    const side: Enrollment['role'] = index % 2 === 0 ? 'participant' : 'volunteer';
    const author = side === 'participant' ? match.participant : match.buddy;
    const other = side === 'participant' ? match.buddy : match.participant;
    // Each side at most every thirty days: the turns lie a share of the whole time apart.
    const span = match.activeUntil - match.matchedAt;
    const at = Math.min(
      match.matchedAt + (span * (index + random.between(0.6, 1))) / match.feedback,
      clock.now - MINUTE,
    );
    const id = output.ids.next('buddy_feedback');
    const rating = Math.round(random.beta(8, 2) * 100) / 100;
    const spoken = side === 'participant' ? work.say(author, at, other.person) : undefined;
    if (spoken) work.offer('buddy_feedback', id, at, author, spoken);
    submitFeedback(work, match, {
      id,
      side,
      at,
      rating,
      text: spoken?.text ?? volunteerSays(author, rating),
    });
  }
}

/** Writes one feedback: the row, the event, and the buddy system's report. */
export function submitFeedback(work: InstanceWork, match: Match, feedback: Feedback): void {
  const { id, side, at, rating, text } = feedback;
  const author = side === 'participant' ? match.participant : match.buddy;
  work.output.row('buddy_feedback', {
    id,
    match_id: match.id,
    company_id: work.instance.company?.id ?? null,
    from_role: side === 'participant' ? 'participant' : 'buddy',
    rating,
    feedback_text: text,
    submitted_at: timestamp(at),
  });
  work.record({
    type: 'buddy.feedback.submitted',
    occurredAt: at,
    ...doneBy(author.person, side),
    visPoints: side === 'volunteer' ? visPoints('buddy.feedback.submitted') : 0,
    rating,
  });
  reportBuddyEvent(work, match, 'buddy.feedback.submitted', at, { rating });
}

function volunteerSays(author: Enrollment, rating: number): string {
  const isNorwegian = writes(author.person) === 'no';
  if (rating >= 0.8) return isNorwegian ? 'Vi har det fint sammen.' : 'We get on very well.';
  return isNorwegian ? 'Vi trenger litt mer tid.' : 'We need a little more time.';
}
