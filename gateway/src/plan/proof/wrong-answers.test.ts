import type { PlanNode } from '@graphql-hive/router-query-planner';
import { describe, expect, it } from 'vitest';
import {
  at,
  BOOK,
  entities,
  fetch,
  ID,
  of,
  parallel,
  PRICE,
  reasonOf,
  required,
  sequence,
} from '../../../test/library.ts';
import type { PlanErrorReason } from './plan-error.ts';

describe('a plan that gives another answer', () => {
  it.each<[PlanErrorReason, string, string, PlanNode | undefined]>([
    ['MISSING_FIELD', 'fetches nothing', '{ book { id } }', undefined],
    [
      'MISSING_FIELD',
      'leaves out a field',
      '{ book { id title } }',
      fetch('catalog', '{ book { id } }'),
    ],
    [
      'MISSING_FIELD',
      'leaves out a field of one possible type',
      '{ items { ... on Book { by { name } } ... on Film { by { name } } } }',
      fetch('catalog', '{ items { __typename ... on Book { by { name } } } }'),
    ],
    [
      'MISSING_FIELD',
      'asks another subgraph about one type of two',
      '{ items { ... on Book { price } ... on Film { price } } }',
      sequence(fetch('catalog', '{ items { __typename id } }'), at('items.@', PRICE)),
    ],
    [
      'INCOMPLETE_KEY',
      'tells a subgraph of nothing but types',
      '{ book { price } }',
      sequence(BOOK, at('book', entities('stock', '... on Book { price }', of('Book')))),
    ],
    [
      'MISSING_FIELD',
      'narrows a path to another type',
      '{ items { ... on Book { price } } }',
      sequence(fetch('catalog', '{ items { __typename id } }'), at('items.@.[Film]', PRICE)),
    ],
    [
      'MISSING_FIELD',
      'renames to a name that nobody reads',
      '{ book { id title } }',
      fetch('catalog', '{ book { id t: title } }', {
        outputRewrites: [
          { KeyRenamer: { path: [{ Key: 'book' }, { Key: 't' }], renameKeyTo: 'name' } },
        ],
      }),
    ],
    [
      'WRONG_VALUE',
      'answers with another field',
      '{ book { _as_a: id } }',
      fetch('catalog', '{ book { _as_a: title } }'),
    ],
    [
      'WRONG_VALUE',
      'answers with other arguments',
      '{ book { title(length: 3) } }',
      fetch('catalog', '{ book { title(length: 4) } }'),
    ],
    [
      'WRONG_VALUE',
      'sends another field as a field of the subgraph',
      '{ book { price } }',
      sequence(
        fetch('catalog', '{ book { __typename id title } }'),
        at(
          'book',
          entities(
            'stock',
            '... on Book { price }',
            of('Book', ID, required('title', { alias: 'price' })),
          ),
        ),
      ),
    ],
    [
      'CONFLICTING_VALUES',
      'fetches two values under one name',
      '{ book { title(length: 3) } }',
      parallel(
        fetch('catalog', '{ book { title(length: 3) } }'),
        fetch('catalog', '{ book { title(length: 4) } }'),
      ),
    ],
    [
      'UNKNOWN_TYPENAME',
      'does not fetch the type that a fragment needs',
      '{ items { ... on Book { title } } }',
      fetch('catalog', '{ items { ... on Book { title } } }'),
    ],
    [
      'UNKNOWN_TYPENAME',
      'knows no more than the name of an interface',
      '{ top { __typename marks } }',
      fetch('marks', '{ top { __typename marks } }'),
    ],
    [
      'INVALID_PATH',
      'walks through a list where there is none',
      '{ book { price } }',
      sequence(BOOK, at('book.@', PRICE)),
    ],
    [
      'INVALID_PATH',
      'asks for root fields of an object',
      '{ book { id } }',
      sequence(BOOK, at('book', fetch('catalog', '{ book { id } }'))),
    ],
    [
      'INVALID_PATH',
      'has a rewrite of nothing',
      '{ book { id } }',
      fetch('catalog', '{ book { id } }', {
        outputRewrites: [{ KeyRenamer: { path: [], renameKeyTo: 'id' } }],
      }),
    ],
    [
      'OUT_OF_ORDER',
      'asks about objects while they are being fetched',
      '{ book { price } }',
      parallel(BOOK, at('book', PRICE)),
    ],
    [
      'OUT_OF_ORDER',
      'reads a key while it is being fetched',
      '{ next { by { name } price } }',
      sequence(
        fetch('stock', '{ next { __typename id price } }'),
        parallel(
          at('next', entities('catalog', '... on Book { by { __typename name } }', of('Book', ID))),
          at(
            'next.by',
            entities('people', '... on Person { born }', of('Person', required('name'))),
          ),
        ),
      ),
    ],
    [
      'MUTATION_ORDER',
      'makes changes in another order',
      'mutation { add(title: "A") { id } buy(id: 1) { id } }',
      sequence(
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
        fetch('catalog', 'mutation { add(title: "A") { id } }'),
      ),
    ],
    [
      'MUTATION_ORDER',
      'makes changes at once',
      'mutation { add(title: "A") { id } buy(id: 1) { id } }',
      parallel(
        fetch('catalog', 'mutation { add(title: "A") { id } }'),
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
      ),
    ],
    [
      'MUTATION_ORDER',
      'makes a change twice',
      'mutation { buy(id: 1) { id } }',
      sequence(
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
      ),
    ],
    [
      'MUTATION_ORDER',
      'makes a change for a query',
      '{ book { id } }',
      sequence(
        fetch('catalog', '{ book { id } }'),
        fetch('stock', 'mutation { buy(id: 1) { id } }'),
      ),
    ],
  ])('is refused with %s when it %s', (reason, _about, operation, node) => {
    expect(reasonOf(operation, node)).toBe(reason);
  });
});
