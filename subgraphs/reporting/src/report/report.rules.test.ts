import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncitedParagraphs } from './report.rules.ts';

const sections = fc.array(
  fc.record({ title: fc.string(), paragraphs: fc.array(fc.string(), { maxLength: 5 }) }),
  { maxLength: 6 },
);

describe('the paragraphs of a report without evidence', () => {
  it('are the paragraphs of all sections that are not cited, in order', () => {
    fc.assert(
      fc.property(sections, fc.uniqueArray(fc.nat({ max: 40 })), (report, cited) => {
        const paragraphs = report.flatMap((section) => section.paragraphs);
        const uncited = uncitedParagraphs(report, new Set(cited));
        const together = [...uncited, ...cited.filter((index) => index < paragraphs.length)];
        expect(together.sort((a, b) => a - b)).toEqual(paragraphs.map((_, index) => index));
        expect(uncited).toEqual(uncited.toSorted((a, b) => a - b));
      }),
    );
  });

  it.each([[[]], [{}], [null], ['text'], [[null, 7, 'text', {}, { paragraphs: 'one' }]]])(
    'are none where sections are %j',
    (unexpected) => {
      expect(uncitedParagraphs(unexpected, new Set())).toEqual([]);
    },
  );
});
