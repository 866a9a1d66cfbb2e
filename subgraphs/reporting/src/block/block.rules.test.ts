import { inBrief } from '@teei/test/user-errors.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkContent,
  checkRoom,
  MAX_BLOCKS,
  moved,
  readKind,
  storedContent,
} from './block.rules.ts';

const figure = { metric: 'SROI_RATIO', period: '2026-Q3' } as const;

describe('a block’s content', () => {
  it.each([
    ['HEADING', { text: 'A' }],
    ['HEADING', { text: 'A', level: 1 }],
    ['TEXT', { markdown: 'A' }],
    ['TILE', { title: 'A' }],
    ['TILE', { title: 'A', text: 'B', link: '/join' }],
    ['EVIDENCE', { evidenceSnippetId: '0b000000-0000-4000-8000-000000000020' }],
    ['METRIC', { label: 'A', ...figure }],
    ['CHART', { title: 'A', ...figure }],
  ] as const)('of the kind %s may be %j', (kind, content) => {
    expect(checkContent(kind, content)).toEqual([]);
  });

  it.each([
    ['HEADING', {}, ['content text BAD_USER_INPUT']],
    ['TEXT', { markdown: 'A', level: 1 }, ['content level BAD_USER_INPUT']],
    [
      'TILE',
      { markdown: 'A' },
      ['content title BAD_USER_INPUT', 'content markdown BAD_USER_INPUT'],
    ],
    ['METRIC', { ...figure }, ['content label BAD_USER_INPUT']],
    ['CHART', { title: 'A', ...figure, period: '2026-09' }, ['content period BAD_USER_INPUT']],
  ] as const)('of the kind %s may not be %j', (kind, content, errors) => {
    expect(inBrief(checkContent(kind, content))).toEqual(errors);
  });

  it('is stored with what its kind takes for granted', () => {
    expect(JSON.parse(storedContent('HEADING', { text: 'A' }))).toEqual({ level: 2, text: 'A' });
    expect(JSON.parse(storedContent('CHART', { title: 'A', ...figure }))).toEqual({
      granularity: 'MONTH',
      title: 'A',
      ...figure,
    });
    expect(() => readKind('VIDEO')).toThrow('Expected a kind of block, received VIDEO.');
  });
});

describe('the blocks of a page', () => {
  it('are at most 50', () => {
    expect(checkRoom(MAX_BLOCKS - 1)).toEqual([]);
    expect(inBrief(checkRoom(MAX_BLOCKS))).toEqual(['publicationId CONFLICT']);
  });

  it('are the same after a move, the moved one at its position, the others in their order', () => {
    const places = fc.integer({ min: 1, max: MAX_BLOCKS }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        from: fc.nat({ max: count - 1 }),
        to: fc.nat({ max: count - 1 }),
      }),
    );
    fc.assert(
      fc.property(places, ({ count, from, to }) => {
        const before = Array.from({ length: count }, (_, index) => index);
        const after = moved(before, from, to);
        expect(after[to]).toBe(from);
        expect(after.filter((item) => item !== from)).toEqual(
          before.filter((item) => item !== from),
        );
      }),
    );
  });
});
