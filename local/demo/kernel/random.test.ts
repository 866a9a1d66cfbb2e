import { describe, expect, it } from 'vitest';
import { demoId } from './ids.ts';
import { Random } from './random.ts';

const N = 20_000;

function sample(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = new Random('sample');
  const values = Array.from({ length: N }, () => draw(random));
  const mean = values.reduce((a, b) => a + b, 0) / N;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / N };
}

describe('random numbers', () => {
  it('are the same for the same label, on every machine', () => {
    const first = new Random('a');
    expect([first.bits(), first.bits(), first.bits()]).toEqual([1379623383, 2317633334, 119743745]);
  });

  it('differ from label to label', () => {
    expect(new Random('a').bits()).not.toBe(new Random('b').bits());
  });

  it('have the mean and variance of their distribution', () => {
    const uniform = sample((random) => random.next());
    expect(uniform.mean).toBeCloseTo(0.5, 1);
    expect(uniform.variance).toBeCloseTo(1 / 12, 2);
    const normal = sample((random) => random.normal(3, 2));
    expect(normal.mean).toBeCloseTo(3, 1);
    expect(normal.variance).toBeCloseTo(4, 0);
    const beta = sample((random) => random.beta(8, 2));
    expect(beta.mean).toBeCloseTo(0.8, 2);
    expect(beta.variance).toBeCloseTo(16 / 1100, 3);
    const sessions = sample((random) => random.negativeBinomial(7, 1.2));
    expect(sessions.mean).toBeGreaterThan(6.8);
    expect(sessions.mean).toBeLessThan(7.2);
    expect(sessions.variance).toBeGreaterThan(43);
    expect(sessions.variance).toBeLessThan(53);
    expect(sample((random) => random.exponential(5)).mean).toBeCloseTo(5, 0);
  });

  it('weigh what they pick', () => {
    const random = new Random('weights');
    const picks = Array.from({ length: N }, () => random.weighted([1, 3], (weight) => weight));
    expect(picks.filter((pick) => pick === 3).length / N).toBeCloseTo(0.75, 1);
  });

  it('shuffle without losing anything', () => {
    const list = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = new Random('shuffle').shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });

  it('refuse to pick from nothing', () => {
    expect(() => new Random('empty').pick([])).toThrow('Nothing to pick from.');
  });
});

describe('ids', () => {
  it('are UUIDv5 of table and number, and never change', () => {
    expect(demoId('companies', 1)).toBe('8debf19d-0ec5-5ecc-ad43-2d4a302b137a');
    expect(demoId('campaigns', 1)).toBe('95cc0494-6da8-5d33-8c77-411e1592ed4e');
  });
});
