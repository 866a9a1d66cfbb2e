import type { PlanNode } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import {
  asItem,
  at,
  BOOK,
  entities,
  fetch,
  ID,
  of,
  reasonOf,
  required,
  sequence,
} from '../../../test/library.ts';
import type { PlanErrorReason } from './plan-error.ts';

describe('a plan that sends a wrong request', () => {
  it.each<[PlanErrorReason, string, string, PlanNode | undefined]>([
    [
      'UNKNOWN_SUBGRAPH',
      'asks a subgraph that is not there',
      '{ book { id } }',
      fetch('attic', '{ book { id } }'),
    ],
    [
      'INVALID_REQUEST',
      'asks for a field that the subgraph does not have',
      '{ book { id } }',
      fetch('catalog', '{ book { id price } }'),
    ],
    [
      'INVALID_REQUEST',
      'sends what is no document',
      '{ book { id } }',
      fetch('catalog', '{ book { id }'),
    ],
    [
      'INVALID_REQUEST',
      'sends two operations',
      '{ book { id } }',
      fetch('catalog', 'query A { book { id } } query B { book { id } }', { operationName: 'A' }),
    ],
    [
      'INVALID_REQUEST',
      'names an operation that is not in its text',
      '{ book { id } }',
      fetch('catalog', 'query A { book { id } }', { operationName: 'B' }),
    ],
    [
      'INVALID_REQUEST',
      'makes a field depend on a directive',
      '{ book { id } }',
      fetch('catalog', '{ book { id @skip(if: true) } }'),
    ],
    [
      'INVALID_REQUEST',
      'asks for entities without saying of what',
      '{ book { price } }',
      sequence(
        BOOK,
        at(
          'book',
          fetch('stock', 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
            requires: of('Book', ID),
          }),
        ),
      ),
    ],
    [
      'UNRESOLVABLE_FIELD',
      'asks for an external field that is not provided',
      '{ next { size { width } } }',
      fetch('stock', '{ next { size { width } } }'),
    ],
    [
      'UNRESOLVABLE_FIELD',
      'asks for more than what is provided',
      '{ best { size { width height } } }',
      fetch('stock', '{ best { size { width height } } }'),
    ],
    [
      'INCOMPLETE_KEY',
      'sends no key that the subgraph knows',
      '{ book { price } }',
      sequence(
        fetch('catalog', '{ book { __typename title } }'),
        at('book', entities('stock', '... on Book { price }', of('Book', required('title')))),
      ),
    ],
    [
      'INCOMPLETE_KEY',
      'sends another field as the key',
      '{ book { price } }',
      sequence(
        fetch('catalog', '{ book { __typename t: title } }'),
        at(
          'book',
          entities('stock', '... on Book { price }', of('Book', required('t', { alias: 'id' }))),
        ),
      ),
    ],
    [
      'INCOMPLETE_KEY',
      'asks a subgraph that finds no objects by the key',
      '{ book { id } }',
      sequence(BOOK, at('book', entities('people', '... on Book { id }', of('Book', ID)))),
    ],
    [
      'INCOMPLETE_KEY',
      'tells a subgraph of a type that it does not know',
      '{ items { id marks } }',
      sequence(
        fetch('catalog', '{ items { __typename id } }'),
        at('items.@', entities('marks', '... on Item { marks }', of('Item', ID), asItem('Book'))),
      ),
    ],
    [
      'INCOMPLETE_REQUIRES',
      'leaves out what a field requires',
      '{ book { postage } }',
      sequence(BOOK, at('book', entities('stock', '... on Book { postage }', of('Book', ID)))),
    ],
    [
      'INCOMPLETE_REQUIRES',
      'sends what is required with other arguments',
      '{ book { postage } }',
      sequence(
        fetch('catalog', '{ book { __typename id weight(unit: OUNCE) } }'),
        at(
          'book',
          entities('stock', '... on Book { postage }', of('Book', ID, required('weight'))),
        ),
      ),
    ],
    [
      'INCOMPLETE_REQUIRES',
      'leaves out a part of an object that is required',
      '{ book { box } }',
      sequence(
        fetch('catalog', '{ book { __typename id size { width height } } }'),
        at(
          'book',
          entities(
            'stock',
            '... on Book { box }',
            of('Book', ID, required('size', { selections: [required('width')] })),
          ),
        ),
      ),
    ],
    [
      'INCOMPLETE_REQUIRES',
      'asks for what requires others where nothing is sent',
      '{ next { postage } }',
      fetch('stock', '{ next { postage } }'),
    ],
    [
      'UNDECLARED_VARIABLE',
      'does not hand on a variable',
      'query ($long: Int) { book { title(length: $long) } }',
      fetch('catalog', 'query ($long: Int) { book { title(length: $long) } }'),
    ],
    [
      'UNDECLARED_VARIABLE',
      'gives a variable another default',
      'query ($long: Int = 3) { book { title(length: $long) } }',
      fetch('catalog', 'query ($long: Int = 4) { book { title(length: $long) } }', {
        variableUsages: ['long'],
      }),
    ],
    [
      'UNSUPPORTED_NODE',
      'depends on a condition',
      '{ book { id } }',
      { kind: 'Condition', condition: 'yes', ifClause: fetch('catalog', '{ book { id } }') },
    ],
    [
      'UNSUPPORTED_NODE',
      'requires a fragment that it does not have',
      '{ book { price } }',
      sequence(
        BOOK,
        at(
          'book',
          entities('stock', '... on Book { price }', [{ kind: 'FragmentSpread', value: 'Key' }]),
        ),
      ),
    ],
  ])('is refused with %s when it %s', (reason, _about, operation, node) => {
    expect(reasonOf(operation, node)).toBe(reason);
  });
});
