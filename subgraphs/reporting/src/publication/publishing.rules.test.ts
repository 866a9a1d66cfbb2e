import { describe, expect, it } from 'vitest';
import { freeze, periodsOf, type DraftBlock, type RecordedPeriod } from './publishing.rules.ts';

const now = new Date('2026-11-15T09:00:00Z');

const row = (period: string, changes: Partial<RecordedPeriod> = {}): RecordedPeriod => ({
  period,
  total_volunteer_hours: 120.5,
  sroi_ratio: 3.1,
  vis_score: null,
  closed_at: '2026-10-10T00:00:00Z',
  smallest_group: 5,
  ...changes,
});

const block = (kind: string, content: object): DraftBlock => ({
  id: 'b',
  kind,
  order: 2,
  content: { ...content },
});
const metric = (name: string, period = '2026-Q3') =>
  block('METRIC', { label: 'Figure', metric: name, period });
const chart = block('CHART', { title: 'Hours', metric: 'VOLUNTEER_HOURS', period: '2026-Q3' });
const ratio = metric('SROI_RATIO');
const quote = block('EVIDENCE', { evidenceSnippetId: '0b000000-0000-4000-8000-000000000020' });
const NOT_CLOSED = 'on record and closed, received 2026-Q3';
const MONTHS = ['2026-07', '2026-08', '2026-09'];

const publish = (
  blocks: readonly DraftBlock[],
  record: readonly RecordedPeriod[] = [],
  quotable: readonly string[] = [],
) => freeze(blocks, { record, quotable, now });

describe('a block’s periods', () => {
  it.each([
    [ratio, ['2026-Q3']],
    [metric('SROI_RATIO', '2026'), ['2026']],
    [chart, MONTHS],
    [block('CHART', { period: '2026-Q4' }), ['2026-10', '2026-11', '2026-12']],
    [block('TEXT', { period: '2026-Q3' }), []],
  ])('of %j are %j', (one, periods) => {
    expect(periodsOf(one)).toEqual(periods);
  });

  it('are the twelve months of a year', () => {
    const months = periodsOf(block('CHART', { period: '2026' }));
    expect([months.length, months[0], months[11]]).toEqual([12, '2026-01', '2026-12']);
  });
});

describe('a page that is published', () => {
  it('keeps the figures of the record, with the moment at which they were read', () => {
    const { blocks, errors } = publish(
      [ratio, chart],
      [row('2026-Q3'), ...MONTHS.map((month) => row(month))],
    );
    expect(errors).toEqual([]);
    expect(blocks.map(({ content }) => content)).toEqual([
      {
        label: 'Figure',
        metric: 'SROI_RATIO',
        period: '2026-Q3',
        value: 3.1,
        unit: 'ratio',
        asOf: now.toISOString(),
      },
      {
        title: 'Hours',
        metric: 'VOLUNTEER_HOURS',
        period: '2026-Q3',
        series: MONTHS.map((period) => ({ period, value: 120.5 })),
        unit: 'hours',
        asOf: now.toISOString(),
      },
    ]);
  });

  it('shows months in which nobody volunteered', () => {
    const none = { total_volunteer_hours: 0, smallest_group: null };
    expect(publish([metric('VOLUNTEER_HOURS')], [row('2026-Q3', none)]).errors).toEqual([]);
  });

  it.each([
    ['has no block', [], [], 'at least one block'],
    ['quotes what may not be quoted', [quote], [], 'consents to publication'],
    ['quotes nothing', [block('EVIDENCE', {})], [], 'consents to publication'],
    ['has a figure that is not on record', [ratio], [], NOT_CLOSED],
    ['has a figure of an open period', [ratio], [row('2026-Q3', { closed_at: null })], NOT_CLOSED],
    [
      'has a figure about four people in a month',
      [ratio],
      [row('2026-Q3', { smallest_group: 4 })],
      'no volunteers or at least 5; 2026-Q3 has one with fewer',
    ],
    ['has a figure without a value', [metric('VIS_SCORE')], [row('2026-Q3')], 'VIS_SCORE is on'],
    ['has a figure of no metric', [metric('HOPE')], [row('2026-Q3')], 'a metric among'],
    ['charts a month off the record', [chart], [row('2026-07'), row('2026-09')], '2026-08'],
  ])('is refused when it %s', (_when, blocks, record, message) => {
    const { errors } = publish(blocks, record);
    expect(errors).toMatchObject([{ field: ['id'], code: 'CONFLICT' }]);
    expect(errors[0]?.message).toContain(message);
  });

  it('is told of every block that keeps it from being published', () => {
    expect(publish([metric('HOPE'), chart, block('TEXT', { markdown: 'A' })]).errors).toHaveLength(
      2,
    );
  });
});
