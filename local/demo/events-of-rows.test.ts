import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import { toRawEvents } from '@teei/analytics/src/relay/event-mapping.ts';
import { isNewlyAchieved, MIN_CONFIDENCE } from '@teei/evidence/src/score/score.rules.ts';
import { textMember } from '@teei/platform/json/member.ts';
import { describe, expect, it } from 'vitest';
import { type AnyRow, collectBefore, type Collected, text } from './collected.ts';
import type { Instance } from './kernel/model.ts';
import { presentValueCents } from './programs/templates.ts';
import type { TableName } from './kernel/tables.ts';

const both = [
  ['small', collectBefore('small')],
  ['demo', collectBefore('demo')],
] as const;

/** Event that a mutation would have written beside a row, by the ids of its place and people. */
interface Told {
  readonly type: string;
  readonly at: string;
  readonly payload?: Readonly<Record<string, unknown>> | undefined;
  readonly instanceId?: string | undefined;
  readonly companyId?: string;
  readonly volunteerId?: string;
  readonly participantId?: string;
}

/** Rows of a profile, told as their mutations would, and counted as the relay does. */
class ToldRows {
  readonly #data: Collected;
  readonly #instances: ReadonlyMap<string, Instance>;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #matches: ReadonlyMap<string, AnyRow>;
  readonly #snippets: ReadonlyMap<string, AnyRow>;
  /** First scores of people for an outcome in a company, by these and the side, oldest first. */
  readonly #scores: ReadonlyMap<string, readonly AnyRow[]>;

  constructor(data: Collected) {
    const { plan } = data;
    this.#data = data;
    this.#instances = new Map(
      [...plan.ownInstances, ...plan.campaigns.flatMap(({ instances }) => instances)].map(
        (instance) => [instance.id, instance],
      ),
    );
    this.#keys = new Map(plan.people.all.map(({ id, subjectKey }) => [id, subjectKey]));
    this.#matches = byId(data.rows('buddy_matches'));
    this.#snippets = byId(data.rows('evidence_snippets'));
    this.#scores = Map.groupBy(
      firstScores(data.rows('outcome_scores')).toSorted((a, b) =>
        createdAt(a) < createdAt(b) ? -1 : 1,
      ),
      (row) => this.#standingKey(row),
    );
  }

  events(): readonly RawEvent[] {
    return [
      ...this.#each('kintell_sessions', (row) => this.#session(row)),
      ...this.#each('buddy_matches', (row) => this.#match(row)),
      ...this.#each('buddy_events', (row) => [
        this.#ofPair(row, 'buddy.event.logged', text(row, 'created_at'), {
          eventType: row['event_type'],
          eventDate: row['event_date'],
        }),
      ]),
      ...this.#each('buddy_checkins', (row) => [
        this.#ofPair(row, 'buddy.checkin.submitted', `${text(row, 'checkin_date')}T00:00:00Z`, {}),
      ]),
      ...this.#each('buddy_feedback', (row) => [
        this.#ofPair(row, 'buddy.feedback.submitted', text(row, 'submitted_at'), {
          fromRole: row['from_role'],
          rating: row['rating'],
        }),
      ]),
      ...this.#each('buddy_system_events', (row) => this.#milestone(row)),
      ...this.#each('learning_progress', (row) => [
        {
          type: 'learning_progress.recorded',
          at: text(row, 'completed_at') || text(row, 'updated_at'),
          payload: { status: row['status'], from: null },
          instanceId: text(row, 'program_instance_id'),
          participantId: text(row, 'user_id'),
        },
      ]),
      ...firstScores(this.#data.rows('outcome_scores')).flatMap((row) =>
        this.#count(this.#score(row)),
      ),
      ...this.#each('co2e_calculations', (row) => [
        {
          type: 'emission.recorded',
          at: text(row, 'created_at'),
          companyId: text(row, 'company_id'),
          payload: {
            activityType: row['activity_type'],
            date: row['calculation_date'],
            grams: Math.round(Number(row['co2e_kg']) * 1000),
          },
        },
      ]),
    ];
  }

  #each(table: TableName, tell: (row: AnyRow) => readonly Told[]): readonly RawEvent[] {
    return this.#data.rows(table).flatMap((row) => tell(row).flatMap((told) => this.#count(told)));
  }

  #count({ type, at, payload = {}, ...ids }: Told): readonly RawEvent[] {
    const instance = this.#instances.get(ids.instanceId ?? '');
    const place = {
      campaignId: instance?.campaign?.id ?? null,
      programType: instance?.type ?? null,
    };
    return toRawEvents({
      ...place,
      type,
      eventId: '',
      occurredAt: at,
      instanceId: instance?.id ?? null,
      companyId: ids.companyId ?? instance?.company?.id ?? null,
      volunteerKey: this.#keys.get(ids.volunteerId ?? '') ?? null,
      participantKey: this.#keys.get(ids.participantId ?? '') ?? null,
      isByVolunteer: false,
      payload: {
        ...place,
        programInstanceId: instance?.id ?? null,
        volunteerId: null,
        participantId: null,
        ...payload,
      },
    });
  }

  #session(row: AnyRow): readonly Told[] {
    const ids = {
      instanceId: text(row, 'program_instance_id'),
      volunteerId: text(row, 'volunteer_id'),
      participantId: text(row, 'participant_id'),
    };
    const payload = {
      durationMinutes: row['duration_minutes'],
      rating: row['rating'],
      languageLevel: row['language_level'],
      sourceLevel: textMember(row['metadata'], 'source_level'),
    };
    return [
      { type: 'kintell.session.scheduled', at: text(row, 'scheduled_at'), ...ids },
      { type: 'kintell.session.completed', at: text(row, 'completed_at'), payload, ...ids },
    ].filter(({ at }) => at !== '');
  }

  #match(row: AnyRow): readonly Told[] {
    if (row['status'] === 'proposed') return [];
    const changes = [
      { type: 'buddy.match.created', at: text(row, 'matched_at'), payload: { status: 'active' } },
      {
        type: 'buddy.match.ended',
        at: text(row, 'ended_at'),
        payload: { from: 'active', to: 'ended' },
      },
    ];
    return changes.filter(({ at }) => at !== '').map((change) => ({ ...change, ...idsOf(row) }));
  }

  #milestone(row: AnyRow): readonly Told[] {
    const type = 'buddy.milestone.reached';
    const match = this.#matches.get(textMember(row['payload'], 'matchId') ?? '');
    return row['event_type'] === type && match
      ? [{ type, at: text(row, 'timestamp'), ...idsOf(match) }]
      : [];
  }

  #ofPair(row: AnyRow, type: string, at: string, payload: Told['payload']): Told {
    const match = this.#matches.get(text(row, 'match_id'));
    return { type, at, payload, ...(match && idsOf(match)) };
  }

  #score(row: AnyRow): Told {
    const snippet = this.#snippets.get(text(row, 'evidence_snippet_id'));
    return {
      type: 'outcome.recorded',
      at: text(row, 'created_at'),
      instanceId: snippet && text(snippet, 'program_instance_id'),
      participantId: text(row, 'user_id'),
      payload: {
        outcomeType: row['outcome_type'],
        score: row['score'],
        confidence: row['confidence'],
        speaker: textMember(snippet?.['evidence_data'], 'speaker'),
        isFirst: true,
        valueCents: this.#valueOf(row),
      },
    };
  }

  #standingKey(row: AnyRow): string {
    const snippet = this.#snippets.get(text(row, 'evidence_snippet_id'));
    const side = textMember(snippet?.['evidence_data'], 'speaker');
    return `${text(row, 'user_id')} ${text(row, 'outcome_type')} ${text(row, 'company_id')} ${side}`;
  }

  #campaignOf(row: AnyRow): string {
    const snippet = this.#snippets.get(text(row, 'evidence_snippet_id'));
    return snippet ? text(snippet, 'campaign_id') : '';
  }

  /** Social value of a score, as recordOutcomeScores tells it: once, when a participant first achieves the outcome. */
  #valueOf(row: AnyRow): number {
    const snippet = this.#snippets.get(text(row, 'evidence_snippet_id'));
    const before = (this.#scores.get(this.#standingKey(row)) ?? []).filter(
      (other) =>
        createdAt(other) < createdAt(row) &&
        typeof other['score'] === 'number' &&
        Number(other['confidence']) >= MIN_CONFIDENCE,
    );
    const own = before.filter((other) => this.#campaignOf(other) === this.#campaignOf(row));
    const standing = {
      baseline: own[0] ? Number(own[0]['score']) : null,
      isAchieved: [...Map.groupBy(before, (other) => this.#campaignOf(other))].some(
        ([campaign, scores]) => {
          const [first = 0, ...later] = scores.map((other) =>
            Math.round(Number(other['score']) * 1e4),
          );
          return campaign !== '' && later.some((score) => score - first >= 1_000);
        },
      ),
    };
    const { score } = row;
    const reading = {
      score: typeof score === 'number' ? score : null,
      confidence: Number(row['confidence']),
    };
    const instance = this.#instances.get(snippet ? text(snippet, 'program_instance_id') : '');
    // Without a campaign there are no scores to compare with.
    const metric =
      instance?.campaign &&
      instance.template.metrics.find(({ outcomeType }) => outcomeType === row['outcome_type']);
    return metric && isNewlyAchieved(standing, reading) ? presentValueCents(metric) : 0;
  }
}

function byId(rows: readonly AnyRow[]): ReadonlyMap<string, AnyRow> {
  return new Map(rows.map((row) => [text(row, 'id'), row]));
}

function createdAt(row: AnyRow): string {
  return text(row, 'created_at');
}

function idsOf(match: AnyRow): Partial<Told> {
  return {
    instanceId: text(match, 'program_instance_id'),
    volunteerId: text(match, 'buddy_id'),
    participantId: text(match, 'participant_id'),
  };
}

/** Scores that no other of their piece of evidence and outcome came before. */
function firstScores(rows: readonly AnyRow[]): readonly AnyRow[] {
  const first = new Map<string, AnyRow>();
  for (const row of rows) {
    const key = `${text(row, 'evidence_snippet_id')} ${text(row, 'outcome_type')}`;
    const known = first.get(key);
    if (!known || text(row, 'created_at') < text(known, 'created_at')) first.set(key, row);
  }
  return [...first.values()];
}

/** Types of which rows keep all but the moment, or all but the side that wrote. */
const WITHOUT_MOMENT = ['kintell.session.scheduled'];
const WITHOUT_SIDE = ['buddy.checkin.completed'];

/** Everything that counts, as a text; moments by their day. */
function print(event: RawEvent): string {
  const day = new Date(event.occurredAt).toISOString().slice(0, 10);
  return [
    event.type,
    WITHOUT_MOMENT.includes(event.type) ? '' : day,
    event.companyId,
    event.campaignId,
    event.instanceId,
    event.programType,
    ...(WITHOUT_SIDE.includes(event.type)
      ? []
      : [event.subjectRole, event.subjectKey, event.visPoints || 0]),
    event.minutes,
    event.costCents,
    event.valueCents || 0,
    event.outcomeType,
    event.outcomeScore,
    event.outcomeConfidence,
    event.rating,
    event.cefr,
    event.co2eGrams,
    JSON.stringify(event.payload),
  ]
    .map((value) => value ?? '')
    .join(' ');
}

/** Texts of one list that the other lacks, each as often as it is missing. */
function missing(from: readonly string[], among: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of among) left.set(one, (left.get(one) ?? 0) + 1);
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** Type that no row of these tables tells: spending is summed in its campaign. */
const TOLD_ELSEWHERE = 'spend.recorded';

describe.each(both)('the events of profile %s', (_name, data) => {
  it('are those that the mutations of its rows would have told', () => {
    const told = new ToldRows(data).events().map(print);
    const events = data.events.filter(({ type }) => type !== TOLD_ELSEWHERE).map(print);
    expect(missing(told, events)).toEqual([]);
    expect(missing(events, told)).toEqual([]);
  });

  it('have what every campaign has spent', () => {
    const spent = new Map<string, number>();
    for (const { type, campaignId = '', costCents = 0 } of data.events) {
      if (type === 'spend.recorded')
        spent.set(campaignId, (spent.get(campaignId) ?? 0) + costCents);
    }
    const campaigns = data.rows('campaigns').filter((row) => row['budget_spent_cents'] !== 0);
    expect(spent).toEqual(
      new Map(campaigns.map((row) => [text(row, 'id'), row['budget_spent_cents']])),
    );
  });
});
