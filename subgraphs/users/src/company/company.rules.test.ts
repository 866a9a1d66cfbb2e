import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budgetUtilization,
  checkFeature,
  checkSpend,
  isOn,
  spendAfter,
  spentInMonth,
  switchedOn,
  withFeature,
} from './company.rules.ts';

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

describe('the AI cost of a month', () => {
  const spend = {
    ai_budget_monthly: '200.00',
    ai_spend_current_month: '166.500000',
    ai_spend_month: '2025-11-01',
  };
  const november = new Date('2025-11-30T23:59:59Z');
  const december = new Date('2025-12-01T00:00:00Z');

  it('starts from 0 with a calendar month', () => {
    expect(spentInMonth(spend, november)).toBe('166.500000');
    expect(spentInMonth(spend, december)).toBe('0.000000');
  });

  it('adds up without the errors of binary fractions', () => {
    expect(spendAfter(spend, '0.1', november)).toEqual({
      ai_spend_current_month: '166.600000',
      ai_spend_month: '2025-11-01',
    });
    expect(spendAfter(spend, '0.000001', december)).toEqual({
      ai_spend_current_month: '0.000001',
      ai_spend_month: '2025-12-01',
    });
  });

  it.each([
    ['33.5', november, true],
    ['33.500001', november, false],
    ['200', december, true],
    ['200.01', december, false],
  ])('takes %s USD at %o: %s', (amount, now, isTaken) => {
    expect(checkSpend(spend, amount, now).map(({ code }) => code)).toEqual(
      isTaken ? [] : ['QUOTA_EXCEEDED'],
    );
  });
});

describe('the switch of a feature', () => {
  const features = { publicProfile: true, impactIn: { benevity: true }, headcount: 40 };

  it('is switched where it is, and leaves the others', () => {
    expect(withFeature(features, ['impactIn', 'goodera'], false)).toEqual({
      ...features,
      impactIn: { benevity: true, goodera: false },
    });
    expect(withFeature({}, ['a', 'b', 'c'], true)).toEqual({ a: { b: { c: true } } });
  });

  it.each([
    ['publicProfile', true],
    ['impactIn.workday', true],
    ['new.part', true],
    ['benchmark', false],
    ['benchmark.optIn', false],
    ['impactIn', false],
    ['headcount', false],
    ['publicProfile.part', false],
  ])('%s can be switched: %s', (feature, isSwitch) => {
    expect(checkFeature(features, feature)).toHaveLength(isSwitch ? 0 : 1);
  });
});
