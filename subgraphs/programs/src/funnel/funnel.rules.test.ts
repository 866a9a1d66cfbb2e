import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFunnel, withholdSteps } from './funnel.rules.ts';

const MIN_GROUP = 5;

describe('the steps of a funnel', () => {
  it.each([
    ['all of large groups', [40, 30, 20, 10], [40, 30, 20, 10]],
    ['none of a small group', [4, 4, 2, 0], [null, null, null, null]],
    ['nobody, who may be shown', [0, 0, 0, 0], [0, 0, 0, 0]],
    ['equal steps, whose difference is nobody', [12, 12, 12, 0], [12, 12, 12, 0]],
    ['all but one from which few were lost', [20, 18, 12, 6], [20, null, 12, 6]],
    ['all but one that few came to', [20, 10, 5, 3], [20, 10, 5, null]],
  ])('show %s', (_, reached, shown) => {
    expect(withholdSteps(reached)).toEqual(shown);
  });

  it('never give away one to four people by subtraction', () => {
    const cells = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(cells, (people) => {
        const reached = people.map((_, index) =>
          people.slice(index).reduce((total, one) => total + one, 0),
        );
        const shown = [...withholdSteps(reached).filter((one) => one !== null), 0];
        for (const larger of shown) {
          for (const smaller of shown) {
            const difference = Math.abs(larger - smaller);
            expect(difference === 0 || difference >= MIN_GROUP).toBe(true);
          }
        }
      }),
    );
  });

  it('have shares of the first one, beside those that are usual', () => {
    const norm = { companies: 6, took_part: 0.9, returned: 0.7, completed: 0.51234 };
    expect(toFunnel({ people: [10, 0, 10, 20], norm })).toEqual({
      enrolled: 40,
      tookPart: 30,
      returned: 30,
      completed: 20,
      tookPartShare: 0.75,
      returnedShare: 0.75,
      completedShare: 0.5,
      tookPartNorm: 0.9,
      returnedNorm: 0.7,
      completedNorm: 0.5123,
      normCompanies: 6,
      minimumGroup: MIN_GROUP,
    });
  });
});
