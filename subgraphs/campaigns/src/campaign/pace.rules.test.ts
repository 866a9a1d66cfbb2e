import { describe, expect, it } from 'vitest';
import { daysToFull, projectedExhaustion, type PaceFacts } from './pace.rules.ts';

const FACTS: PaceFacts = {
  status: 'active',
  today: '2025-11-15',
  enrolled: 30,
  capacity: 40,
  spent: 60_000,
  budget: 100_000,
  days: 28,
  enrolled_earlier: 16,
  spent_earlier: 39_000,
};

const given = (change: Partial<PaceFacts>): unknown[] => {
  const facts = { ...FACTS, ...change };
  return [daysToFull(facts), projectedExhaustion(facts)];
};

describe('the pace of a campaign', () => {
  it('goes on until seats and money are used up', () => {
    // 14 volunteers and EUR 210 in four weeks; 10 seats and EUR 400 are left.
    expect(given({})).toEqual([20, '2026-01-08']);
  });

  it.each([
    ['has reached what is full and spent', { enrolled: 41, spent: 100_000 }, [0, '2025-11-15']],
    ['ends nowhere in a pause', { status: 'paused' }, [null, null]],
    ['is not known without a snapshot', { days: null, enrolled_earlier: null }, [null, null]],
    ['stands still', { enrolled_earlier: 30, spent_earlier: 60_000 }, [null, null]],
    ['went backwards', { enrolled_earlier: 35 }, [null, '2026-01-08']],
    ['ends too far ahead', { enrolled_earlier: 29, capacity: 1_000 }, [null, '2026-01-08']],
    ['needs seats and a budget', { capacity: null, budget: 0 }, [null, null]],
  ])('%s', (_what, change, expected) => {
    expect(given(change)).toEqual(expected);
  });
});
