import { describe, expect, it } from 'vitest';
import { checkDocument } from './document.ts';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const deep = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

/** Fragments that each spread the next one twice. */
const bomb = (levels: number): string =>
  `{ ...F0 } ${times(levels, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)}
   fragment F${levels} on Query { a }`;

/** A fragment with many fields. */
const wide = (name: string, fields: number): string =>
  `fragment ${name} on A { b { ${times(fields, (n) => `f${n}`)} } }`;

describe('a document', () => {
  it.each([
    ['12 levels deep', deep(12)],
    ['with 30 aliases', `{ a { ${times(30, (n) => `x${n}: b`)} } }`],
    ['with 20 fields at its root', `{ ${times(20, (n) => `f${n}`)} }`],
    ['with 50 directives', `{ a { ${times(50, (n) => `f${n} @skip(if: true)`)} } }`],
    ['that repeats a field 50 times', `{ a { ${times(50, () => 'b')} } }`],
    [
      'that asks for the schema',
      `{ __schema { types { fields { type { ${'ofType { '.repeat(12)} name ${'} '.repeat(12)} } } } } }`,
    ],
    ['that does not parse, which is for others to tell', '{ a '],
    [
      'whose fragment spreads itself, which is for others to tell',
      '{ ...F } fragment F on Query { ...F }',
    ],
    ['whose fragment is missing, which is for others to tell', '{ ...F }'],
  ])('%s is taken', (_name, query) => {
    expect(() => checkDocument(query)).not.toThrow();
  });

  it.each([
    ['13 levels deep', deep(13), '12 deep'],
    ['500 levels deep', deep(500), '12 deep'],
    ['13 levels deep by fragments', `{ a { ...F } } fragment F on A ${deep(12)}`, '12 deep'],
    ['with 31 aliases', `{ a { ${times(31, (n) => `x${n}: b`)} } }`, '30 aliases'],
    ['with 21 fields at its root', `{ ${times(21, (n) => `f${n}`)} }`, '20 fields'],
    [
      'with 21 fields at its root by fragments',
      `{ ${times(3, (n) => `... on Query { ${times(7, (m) => `f${n * 7 + m}`)} }`)} }`,
      '20 fields',
    ],
    ['with 51 directives', `{ a ${times(51, () => '@x')} }`, '50 directives'],
    ['that repeats a field 51 times', `{ a { ${times(51, () => 'b')} } }`, '50 times'],
    [
      'that repeats a field 51 times by fragments',
      `{ a { ${times(51, () => '... on A { b }')} } }`,
      '50 times',
    ],
    [
      'whose unused fragment repeats a field',
      `{ a } fragment F on A { ${times(51, () => 'b')} }`,
      '50 times',
    ],
    [
      'with 2001 selections',
      `{ a { ${times(60, () => '...F')} } } ${wide('F', 40)}`,
      '2000 selections',
    ],
    ['with a small fragment bomb', bomb(8), 'at most'],
    ['with a fragment bomb', bomb(21), 'at most'],
  ])('%s is refused', (_name, query, reason) => {
    const began = performance.now();
    expect(() => checkDocument(query)).toThrow(reason);
    expect(performance.now() - began).toBeLessThan(50);
  });
});
