/** Evidence taken from what participants said, and what a model reads from it. */
import {
  isNewlyAchieved,
  MIN_CONFIDENCE,
  MIN_GAIN,
  type Standing,
} from '@teei/evidence/src/score/score.rules.ts';
import { doneBy } from '../kernel/events.ts';
import { type Clock, DAY, HOUR, MINUTE, timestamp } from '../kernel/clock.ts';
import { type Journey, measure } from '../programs/journeys.ts';
import type { OutcomeType, Snippet } from '../kernel/model.ts';
import { writeSnippetRow } from './snippet-rows.ts';
import { presentValueCents } from '../programs/templates.ts';
import type { Source, InstanceWork } from '../programs/work.ts';

/** Number of quotes that the company's live pages still need. */
export interface QuoteBudget {
  left: number;
}

/** Good enough to be shown. */
const SHOWN_SCORE = 0.45;

/** A model change that shows: the newer one reads everything this much lower. */
const DRIFT = 0.05;
const OLD_MODEL = 'q2q-2.3.1';
export const NEW_MODEL = 'q2q-3.0.0';
/** Around the change, snippets were scored by both. */
const OVERLAP = 15 * DAY;
const UNSURE = 0.5;

/** Scores of a journey for an outcome: those that recordOutcomeScores goes by, and the latest. */
interface OwnStanding extends Standing {
  readonly latest: number;
}

/**
 * Takes up to `count` snippets from the sources of an instance and scores them: first and last of
 * a person, so that there is a difference to measure.
 */
export function writeEvidence(
  work: InstanceWork,
  count: number,
  quotes: QuoteBudget,
): { snippets: Snippet[]; outcomeMeans: Record<string, number> } {
  const standings = new Map<Journey, Map<OutcomeType, OwnStanding>>();
  const snippets = chooseSources(work.sources, count)
    .sort((a, b) => a.at - b.at)
    .map((source) => {
      const own = standings.get(source.journey) ?? new Map<OutcomeType, OwnStanding>();
      standings.set(source.journey, own);
      return writeSnippet(work, source, own, quotes);
    });
  return { snippets, outcomeMeans: meansOf([...standings.values()]) };
}

/** Means of the latest scores, by outcome type. */
function meansOf(people: readonly Map<OutcomeType, OwnStanding>[]): Record<string, number> {
  const sums = new Map<OutcomeType, { sum: number; count: number }>();
  for (const [type, { latest }] of people.flatMap((standings) => [...standings])) {
    const { sum, count } = sums.get(type) ?? { sum: 0, count: 0 };
    sums.set(type, { sum: sum + latest, count: count + 1 });
  }
  return Object.fromEntries(
    [...sums].map(([type, { sum, count }]) => [type, Math.round((sum / count) * 1000) / 1000]),
  );
}

/** People with most to say first, at most three snippets of each, spread over their time. */
function chooseSources(sources: readonly Source[], count: number): Source[] {
  const byJourney = new Map<Journey, Source[]>();
  for (const source of sources) {
    const own = byJourney.get(source.journey);
    if (own) own.push(source);
    else byJourney.set(source.journey, [source]);
  }
  const people = [...byJourney.values()]
    .map((own) => spread(own.toSorted((a, b) => a.at - b.at)))
    .sort((a, b) => Math.min(3, b.length) - Math.min(3, a.length));
  const chosen: Source[] = [];
  for (const own of people) {
    if (chosen.length >= count) break;
    chosen.push(...own.slice(0, count - chosen.length));
  }
  return chosen;
}

function spread(own: readonly Source[]): Source[] {
  if (own.length <= 3) return [...own];
  const picks = [0, own.length / 2, own.length - 1].map(Math.floor);
  return picks.flatMap((index) => own[index] ?? []);
}

function writeSnippet(
  work: InstanceWork,
  source: Source,
  standings: Map<OutcomeType, OwnStanding>,
  quotes: QuoteBudget,
): Snippet {
  const { output, clock, random } = work;
  const { person } = source.journey.enrollment;
  const id = output.ids.next('evidence_snippets');
  const at = Math.min(source.at + random.between(1, 10) * HOUR, clock.now - 5 * MINUTE);
  const best = writeScores(work, source, id, at, standings);
  const isQuotable = person.publicationConsent === 'live';
  const isGood = source.spoken.template.tone !== 'struggle' && best >= SHOWN_SCORE;
  const isPublic = isQuotable && isGood && quotes.left > 0;
  if (isPublic) quotes.left -= 1;
  writeSnippetRow(work, {
    ...source,
    snippetId: id,
    at,
    isQuotable,
    isPublic,
    speaker: 'participant',
  });
  return { id, at, person, isQuotable, isPublic, best };
}

/** Three scores for each snippet: its programme's outcomes, or two of them by both models. */
function writeScores(
  work: InstanceWork,
  source: Source,
  snippetId: string,
  at: number,
  standings: Map<OutcomeType, OwnStanding>,
): number {
  const { random, clock, output, instance } = work;
  const { journey } = source;
  const change = modelChange(clock);
  const model = at < change ? OLD_MODEL : NEW_MODEL;
  const isBoth = Math.abs(at - change) < OVERLAP;
  const scoredAt = Math.min(at + random.between(0.2, 2) * HOUR, clock.now - MINUTE);
  let best = 0;
  journey.metrics.slice(0, isBoth ? 2 : 3).forEach((metric, index) => {
    const standing = standings.get(metric.outcomeType);
    const drift = model === NEW_MODEL ? DRIFT : 0;
    let confidence = round4(random.beta(9, 2));
    let score = round4(clamp(measure(random, journey, index, source.at) - drift));
    if (standing?.isAchieved) {
      // An achieved outcome stays achieved; a later score confirms it.
      score = round4(Math.max(score, (standing.baseline ?? 0) + MIN_GAIN));
      confidence = Math.max(confidence, MIN_CONFIDENCE);
    }
    // Below this the model cannot tell: no score, and nothing to count.
    const isUnsure = confidence < UNSURE;
    const row = {
      user_id: journey.enrollment.person.id,
      evidence_snippet_id: snippetId,
      company_id: instance.company?.id ?? null,
      outcome_type: metric.outcomeType,
    };
    output.row('outcome_scores', {
      ...row,
      id: output.ids.next('outcome_scores'),
      score: isUnsure ? null : score,
      confidence,
      model_version: model,
      created_at: timestamp(scoredAt),
    });
    if (isUnsure) return;
    const isNew =
      instance.campaign !== undefined &&
      standing !== undefined &&
      isNewlyAchieved(standing, { score, confidence });
    const achievement = `${row.company_id} ${metric.outcomeType}`;
    const isOfValue = isNew && !journey.enrollment.person.achieved.has(achievement);
    if (isOfValue) journey.enrollment.person.achieved.add(achievement);
    standings.set(metric.outcomeType, standingAfter(standing, { score, confidence, isNew }));
    best = Math.max(best, score);
    work.record({
      type: 'outcome.recorded',
      occurredAt: scoredAt,
      ...doneBy(journey.enrollment.person, 'participant'),
      outcomeType: metric.outcomeType,
      outcomeScore: score,
      outcomeConfidence: confidence,
      valueCents: isOfValue ? presentValueCents(metric) : 0,
    });
    if (isBoth && index === 0) {
      const other = model === OLD_MODEL ? NEW_MODEL : OLD_MODEL;
      output.row('outcome_scores', {
        ...row,
        id: output.ids.next('outcome_scores'),
        score: round4(clamp(score + (other === OLD_MODEL ? DRIFT : -DRIFT))),
        confidence: round4(random.beta(9, 2)),
        model_version: other,
        created_at: timestamp(scoredAt + 10 * MINUTE),
      });
    }
  });
  return best;
}

function standingAfter(
  before: OwnStanding | undefined,
  { score, confidence, isNew }: { score: number; confidence: number; isNew: boolean },
): OwnStanding {
  const isSure = confidence >= MIN_CONFIDENCE;
  return {
    baseline: before?.baseline ?? (isSure ? score : null),
    latest: score,
    isAchieved: isNew || (before?.isAchieved ?? false),
  };
}

/** The day in June on which the newer model took over. */
export function modelChange(clock: Clock): number {
  return clock.at('2025-06-10');
}

function clamp(score: number): number {
  return Math.min(0.99, Math.max(0.01, score));
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
