/** Events of the story that are written by hand, beside the drawn ones. */
import { submitFeedback } from './programs/buddy-feedback.ts';
import { DAY, HOUR, MINUTE, timestamp } from './kernel/clock.ts';
import { NEW_MODEL } from './evidence/evidence.ts';
import { doneBy } from './kernel/events.ts';
import { demoId } from './kernel/ids.ts';
import type { Enrollment } from './kernel/model.ts';
import { type Quote, writeSnippetRow } from './evidence/snippet-rows.ts';
import {
  ACCOUNTS,
  BERGEN_INSTANCE,
  BERGEN_SESSION,
  LARS_QUOTE,
  MENTORS_BERGEN_INSTANCE,
} from './story/story.ts';
import { presentValueCents } from './programs/templates.ts';
import { sayTemplate } from './programs/texts.ts';
import type { InstanceWork } from './programs/work.ts';
import type { Match } from './kernel/plan.ts';

const LARS = ACCOUNTS.volunteer.userId;
const OKSANA = ACCOUNTS.participant.userId;
/** Takes part in Mentors Bergen, and writes in English. */
const ANH = demoId('users', 17);

/**
 * Writes what the story has happen in an instance.
 *
 * @throws RangeError when somebody whom the story needs is not there
 */
export function writeStoryMoments(work: InstanceWork, matches: readonly Match[]): void {
  if (work.instance.id === BERGEN_INSTANCE) quoteLars(work, matches);
  if (work.instance.id !== MENTORS_BERGEN_INSTANCE) return;
  holdWorkshop(work);
  meetFirst(work);
}

/** Lars says how it goes with his buddy, and agrees to be quoted. */
function quoteLars(work: InstanceWork, matches: readonly Match[]): void {
  const match = matches.find(({ buddy }) => buddy.person.id === LARS);
  if (!match) throw new RangeError('Lars has no buddy.');
  const id = demoId('buddy_feedback', 1);
  // In the quarter of the report, and early on, so that his other feedback follows a month later.
  const { start, end } = work.clock.quarter(-1);
  const at = Math.min(Math.max(match.matchedAt + 14 * DAY, start + DAY), end - DAY);
  const spoken = sayTemplate('en-12', 'Sandviken');
  submitFeedback(work, match, { id, side: 'volunteer', at, rating: 0.9, text: spoken.text });
  writeReading(work, match.buddy, {
    n: 1,
    quote: { snippetId: LARS_QUOTE, type: 'buddy_feedback', id, at: at + HOUR, spoken },
    score: 0.71,
    valueCents: 0,
  });
}

/** A workshop before the start, after which a participant is bolder than before. */
function holdWorkshop(work: InstanceWork): void {
  const { enrollments, template, traits } = work.instance;
  const { preparation } = traits;
  const anh = enrollments.find(({ person }) => person.id === ANH);
  const outcome = template.metrics.find(({ outcomeType }) => outcomeType === 'confidence');
  if (!anh || !outcome || !preparation) throw new RangeError('Nobody comes to the workshop.');
  const began = Math.max(preparation.at, anh.enrolledAt);
  const surveys = [
    { n: 2, at: began + 10 * MINUTE, said: 'en-14', score: 0.34, valueCents: 0 },
    {
      n: 3,
      at: began + 90 * MINUTE,
      said: 'en-15',
      score: 0.49,
      valueCents: presentValueCents(outcome),
    },
  ];
  for (const { n, at, said, score, valueCents } of surveys) {
    const snippetId = demoId('evidence_snippets', n + 1);
    const id = demoId('survey', n);
    const quote = { snippetId, type: 'survey', id, at, spoken: sayTemplate(said) } as const;
    writeReading(work, anh, { n, quote, score, valueCents });
  }
}

interface Reading {
  /** Number of the score. */
  readonly n: number;
  readonly quote: Pick<Quote, 'snippetId' | 'type' | 'id' | 'at' | 'spoken'>;
  readonly score: number;
  readonly valueCents: number;
}

/** Writes a snippet and the score that a model reads from it, an outcome when it is a participant's. */
function writeReading(work: InstanceWork, { person, role }: Enrollment, reading: Reading): void {
  const { n, quote, score, valueCents } = reading;
  const { theme } = quote.spoken.template;
  const confidence = 0.88;
  const scoredAt = quote.at + 10 * MINUTE;
  writeSnippetRow(work, { ...quote, speaker: role, isQuotable: true, isPublic: false });
  work.output.row('outcome_scores', {
    id: demoId('outcome_scores', n),
    user_id: person.id,
    evidence_snippet_id: quote.snippetId,
    company_id: work.instance.company?.id ?? null,
    outcome_type: theme,
    score,
    confidence,
    model_version: NEW_MODEL,
    created_at: timestamp(scoredAt),
  });
  if (role === 'volunteer') return;
  work.record({
    type: 'outcome.recorded',
    occurredAt: scoredAt,
    ...doneBy(person, role),
    outcomeType: theme,
    outcomeScore: score,
    outcomeConfidence: confidence,
    valueCents,
  });
}

/** Lars and Oksana meet ahead of the programme, today; how long it took is yet to be noted. */
function meetFirst(work: InstanceWork): void {
  const { clock, instance, output } = work;
  const scheduledAt = clock.now - 2 * HOUR;
  const agreedAt = scheduledAt - 6 * DAY;
  output.row('kintell_sessions', {
    id: BERGEN_SESSION,
    external_session_id: null,
    session_type: 'mentorship',
    participant_id: OKSANA,
    volunteer_id: LARS,
    batch_id: null,
    program_instance_id: instance.id,
    company_id: instance.company?.id ?? null,
    scheduled_at: timestamp(scheduledAt),
    completed_at: null,
    duration_minutes: null,
    rating: null,
    feedback_text: null,
    language_level: null,
    topics: ['goals'],
    metadata: {},
    created_at: timestamp(agreedAt),
  });
  work.record({
    type: 'kintell.session.scheduled',
    occurredAt: agreedAt,
  });
}
