import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetUtilization, isOn, switchedOn } from './company.rules.ts';

describe('a feature', () => {
  it('is asked for by the JSON that contains it', () => {
    expect(JSON.parse(switchedOn('publicProfile'))).toEqual({ publicProfile: true });
    expect(JSON.parse(switchedOn('impactIn.benevity'))).toEqual({ impactIn: { benevity: true } });
  });

  it('whose name is any text becomes JSON in which just that feature is on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (feature) => {
        expect(isOn(JSON.parse(switchedOn(feature)), ...feature.split('.'))).toBe(true);
      }),
    );
  });

  it('is on only when it is true', () => {
    expect(isOn({ benchmark: { optIn: true } }, 'benchmark', 'optIn')).toBe(true);
    for (const features of [{}, null, { benchmark: true }, { benchmark: { optIn: 'yes' } }]) {
      expect(isOn(features, 'benchmark', 'optIn')).toBe(false);
    }
  });

  it('is not found among what every object inherits', () => {
    expect(isOn({}, 'constructor')).toBe(false);
    expect(isOn({}, '__proto__', 'constructor')).toBe(false);
  });
});

describe('the use of the budget for AI', () => {
  it('is spent ÷ budget to four decimals', () => {
    expect(budgetUtilization('166.000001', '200.00')).toBe(0.83);
    expect(budgetUtilization('250.00', '200.00')).toBe(1.25);
  });

  it('is null without a budget', () => {
    expect(budgetUtilization('12.50', '0.00')).toBeNull();
  });
});
