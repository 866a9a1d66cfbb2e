import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncitedParagraphs } from './report.rules.ts';

/** Sections with these numbers of paragraphs, numbered through. */
function sectionsOf(lengths: readonly number[]) {
  let index = 0;
  return lengths.map((length) => ({
    title: 'A section',
    paragraphs: Array.from({ length }, () => ({ index: index++, text: 'A paragraph.' })),
  }));
}

const lengths = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });

describe('the paragraphs of a report without evidence', () => {
  it('are the paragraphs of all sections that are not cited, in order', () => {
    fc.assert(
      fc.property(lengths, fc.uniqueArray(fc.nat({ max: 40 })), (counts, cited) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const uncited = uncitedParagraphs(sectionsOf(counts), new Set(cited));
        const together = [...uncited, ...cited.filter((index) => index < total)];
        expect(together.sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, n) => n));
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
