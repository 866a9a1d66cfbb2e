import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedPeriod } from '../publication/publishing.rules.ts';
import { compose, type Material } from './compose.rules.ts';

const row = (period: string, changes: Partial<RecordedPeriod> = {}): RecordedPeriod => ({
  period,
  total_volunteer_hours: 1234.5,
  sroi_ratio: 3.1,
  vis_score: 41.5,
  closed_at: '2025-10-10T00:00:00Z',
  smallest_group: 5,
  ...changes,
});
const MONTHS = ['2025-07', '2025-08', '2025-09'].map((month) => row(month));

const SOCIAL = {
  valueCents: 350_000,
  investmentCents: 100_000,
  calculatedAt: '2025-10-20T00:00:00Z',
  outcomes: [
    { outcomeType: 'belonging', people: 12, months: [5, 0, 7] },
    { outcomeType: 'confidence', people: 5, months: [0, 5, 0] },
    { outcomeType: 'well_being', people: 4, months: [0, 0, 4] },
  ],
};

const FIGURES: Material['figures'] = {
  record: row('2025-Q3'),
  months: MONTHS,
  social: SOCIAL,
  emissions: [
    { activity: 'commuting', kg: 30.5 },
    { activity: 'business_travel_rail', kg: 5 },
  ],
};
const MATERIAL: Material = {
  period: '2025-Q3',
  sections: ['summary', 'volunteering', 'outcomes', 'return', 'climate', 'voices'],
  locale: 'en',
  figures: FIGURES,
  quotes: ['first', 'second'],
};

/** Text with plain spaces: languages separate thousands by spaces of several kinds. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

function textsOf(changes: Partial<Material>): readonly string[] {
  return compose({ ...MATERIAL, ...changes }).sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => ('text' in paragraph ? [plain(paragraph.text)] : [])),
  );
}

const refusalsOf = (changes: Partial<Material>) =>
  compose({ ...MATERIAL, ...changes }).refusals.map(
    ({ subject, reason }) => `${subject} ${reason}`,
  );

describe('a report', () => {
  it('says the figures of the record in English', () => {
    expect(textsOf({})).toEqual([
      'Volunteers gave 1,234.5 hours in July – September 2025.',
      'The Volunteer Impact Score of July – September 2025 is 41.5.',
      'In July – September 2025, each euro invested brought €3.10 of social value (SROI).',
      'Volunteers gave 1,234.5 hours in July – September 2025.',
      'Belonging: 12 participants achieved this outcome.',
      'Confidence: 5 participants achieved this outcome.',
      'In July – September 2025, each euro invested brought €3.50 of social value (SROI).',
      'The social value is €3,500.00, from an investment of €1,000.00.',
      'The programmes caused emissions of 35.5 kilograms of CO2 equivalent in July – September 2025.',
    ]);
  });

  it.each([
    [
      'no',
      'Frivillige bidro med 1 234,5 timer i perioden juli–september 2025.',
      'Den sosiale verdien er 3 500,00 €, av en investering på 1 000,00 €.',
    ],
    [
      'uk',
      'Внесок волонтерів за період липень 2025 р. – вересень 2025 р.: 1 234,5 години.',
      'Соціальна цінність: 3 500,00 €. Інвестиції: 1 000,00 €.',
    ],
  ])('says them in %s with its numbers, dates and amounts', (locale, hours, value) => {
    expect(textsOf({ locale })).toEqual(expect.arrayContaining([hours, value]));
  });

  it('numbers its paragraphs through, cites a piece for each quote, and has charts', () => {
    const { sections, citations } = compose(MATERIAL);
    expect(sections.flatMap(({ paragraphs }) => paragraphs).map(({ index }) => index)).toEqual(
      Array.from({ length: 11 }, (_, index) => index),
    );
    expect(citations).toEqual([
      { paragraph: 9, evidenceId: 'first' },
      { paragraph: 10, evidenceId: 'second' },
    ]);
    expect(sections.flatMap(({ charts }) => charts)).toMatchObject([
      { title: 'Volunteer hours by month', points: [{ label: 'Jul' }, {}, {}] },
      { title: 'Participants by outcome', points: [{ label: 'Belonging', value: 12 }, {}] },
      { title: 'Emissions by activity', points: [{ value: 30.5 }, { value: 5 }] },
    ]);
  });

  it.each<[string, Partial<Material['figures']>, readonly string[]]>([
    [
      'a figure that is not on record',
      { record: row('2025-Q3', { vis_score: null }) },
      ['visScore NOT_ON_RECORD'],
    ],
    [
      'every figure of a period about four volunteers in a month',
      { record: row('2025-Q3', { smallest_group: 4 }) },
      [
        'volunteerHours SMALL_GROUP',
        'visScore SMALL_GROUP',
        'sroiRatio SMALL_GROUP',
        'outcomes SMALL_GROUP',
        'volunteerHoursByMonth SMALL_GROUP',
        'socialValue SMALL_GROUP',
        'emissions SMALL_GROUP',
      ],
    ],
    [
      'a chart with an open month',
      { months: [...MONTHS.slice(1), row('2025-07', { closed_at: null })] },
      ['volunteerHoursByMonth NOT_CLOSED'],
    ],
    [
      'a chart without the record of a month',
      { months: [null, ...MONTHS.slice(1)] },
      ['volunteerHoursByMonth NOT_ON_RECORD'],
    ],
    [
      'outcomes that nobody has valued',
      { social: null },
      ['outcomes NOT_ON_RECORD', 'socialValue NOT_ON_RECORD'],
    ],
    ['emissions that nobody recorded', { emissions: [] }, ['emissions NOT_ON_RECORD']],
  ])('leaves out %s, and says so', (_, changes, expected) => {
    const refusals = refusalsOf({ figures: { ...FIGURES, ...changes } });
    expect(refusals).toEqual(expect.arrayContaining([...expected]));
  });

  it('leaves out an outcome of four people, and voices without evidence', () => {
    expect(refusalsOf({ quotes: [] })).toEqual(['outcomes SMALL_GROUP', 'quotes NO_EVIDENCE']);
    expect(JSON.stringify(compose(MATERIAL).sections)).not.toContain('Well-being');
  });

  it('tells no outcome that several proxies value, since its lines would follow', () => {
    const outcomes = [
      { outcomeType: 'belonging', people: 8, months: [8, 0, 0] },
      { outcomeType: 'belonging', people: 3, months: [3, 0, 0] },
      { outcomeType: 'confidence', people: 6, months: [6, 0, 0] },
    ];
    const figures = { ...FIGURES, social: { ...SOCIAL, outcomes } };
    expect(textsOf({ sections: ['outcomes'], figures })).toEqual([
      'Confidence: 6 participants achieved this outcome.',
    ]);
    expect(refusalsOf({ sections: ['outcomes'], figures })).toEqual(['outcomes SMALL_GROUP']);
  });

  it('tells an outcome whose months were not kept in a report of one month alone', () => {
    const social = { ...SOCIAL, outcomes: [{ outcomeType: 'belonging', people: 12 }] };
    const material: Partial<Material> = { sections: ['outcomes'], figures: { ...FIGURES, social } };
    expect(refusalsOf(material)).toEqual(['outcomes SMALL_GROUP']);
    expect(textsOf(material)).toEqual([]);
    expect(textsOf({ ...material, period: '2025-09' })).toEqual([
      'Belonging: 12 participants achieved this outcome.',
    ]);
  });

  it('tells no return that was calculated before the period was closed', () => {
    const social = { ...SOCIAL, calculatedAt: '2025-10-09T23:59:59Z' };
    expect(refusalsOf({ sections: ['return'], figures: { ...FIGURES, social } })).toEqual([
      'sroiRatio NOT_CLOSED',
      'socialValue NOT_CLOSED',
    ]);
  });

  it('tells no figure of a group of one to four, whatever is on record', () => {
    const group = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
    fc.assert(
      fc.property(group, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), (smallest, people) => {
        const record = row('2025-Q3', { smallest_group: smallest });
        const outcomes = people.map((count, index) => ({
          outcomeType: `o${index}`,
          people: count,
          months: [count],
        }));
        const social = { ...SOCIAL, outcomes };
        const { sections } = compose({
          ...MATERIAL,
          figures: { record, months: [], social, emissions: [] },
          quotes: [],
        });
        const told = sections.flatMap(({ paragraphs }) => paragraphs);
        expect(told.every((one) => 'sources' in one && one.sources.length > 0)).toBe(true);
        const shown = people.filter((count) => count >= 5).length;
        const isSmall = smallest !== null && smallest < 5;
        expect(told).toHaveLength(isSmall ? 0 : shown + 6);
      }),
    );
  });
});
