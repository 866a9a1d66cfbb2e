import { describe, expect, it } from 'vitest';
import { presentValueCents } from './templates.ts';

describe('the present value of an outcome', () => {
  it('is the proxy less what the programme may not claim, dropping off and discounted', () => {
    // 10,000 · 0.7 · 0.9 · 0.8 = 5,040; 5,040/1.035 + 5,040 · 0.6/1.035² = 4,869.57 + 2,822.94.
    expect(
      presentValueCents({
        outcomeType: 'belonging',
        proxyCents: 10_000,
        deadweight: 0.3,
        displacement: 0.1,
        attribution: 0.2,
        dropOff: 0.4,
        years: 2,
      }),
    ).toBe(7_693);
  });
});
