import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, readLimits } from './limits.ts';

describe('limits', () => {
  it('are in the manual, each with what it allows', async () => {
    const manual = await readFile(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
    const [, section = ''] = manual.split('\n## Limits\n');
    const rows = [
      ...section
        .split('\n## ', 1)
        .join('')
        .matchAll(/^\| `(\w+)` +\| (\d+) +\|/gm),
    ];
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, Number(value)]))).toEqual(
      DEFAULT_LIMITS,
    );
  });

  it.each([
    ['', {}],
    ['depth=15', { depth: 15 }],
    ['depth=15,rows=100000', { depth: 15, rows: 100_000 }],
  ])('are read from %j', (text, limits) => {
    expect(readLimits(text)).toEqual(limits);
  });

  it.each([
    'depth',
    'depth=',
    'depth=-1',
    'depth=1e3',
    'depth=1,depth=2',
    'dept=1',
    '__proto__=1',
    'depth=1;rows=2',
  ])('%j are none', (text) => {
    expect(readLimits(text)).toBeUndefined();
  });
});
