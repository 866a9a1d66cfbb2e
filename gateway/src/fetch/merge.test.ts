import { describe, expect, it } from 'vitest';
import {
  copyObject,
  isJsonObject,
  getMember,
  setMember,
  type JsonObject,
} from '../json/json-object.ts';
import { merge } from './merge.ts';

const ABSTRACT = new Set(['Media']);

function merged(target: JsonObject, source: JsonObject): JsonObject {
  merge(target, source, ABSTRACT);
  return target;
}

describe('data of two subgraphs about one object', () => {
  it('is merged, objects in lists by their index', () => {
    const target = { id: 1, list: [{ a: 1 }, null], nested: { a: [] } };
    const source = { list: [{ b: 2 }, { b: 3 }], nested: { b: {} }, other: 'x' };
    expect(merged(target, source)).toEqual({
      id: 1,
      list: [{ a: 1, b: 2 }, { b: 3 }],
      nested: { a: [], b: {} },
      other: 'x',
    });
  });

  it('is not replaced by null, from whichever side it comes', () => {
    expect(merged({ a: { x: 1 }, b: [{ x: 1 }] }, { a: null, b: [null] })).toEqual({
      a: { x: 1 },
      b: [{ x: 1 }],
    });
    expect(merged({ a: null }, { a: { x: 1 } })).toEqual({ a: { x: 1 } });
  });

  it('keeps the name of the concrete type', () => {
    expect(merged({ __typename: 'Disc' }, { __typename: 'Media' })).toEqual({ __typename: 'Disc' });
    expect(merged({ __typename: 'Media' }, { __typename: 'Disc' })).toEqual({ __typename: 'Disc' });
  });

  it('keeps the objects of the first response, so that later steps find them', () => {
    const nested = { a: 1 };
    const list = [{ a: 1 }];
    const [item] = list;
    const target = merged({ nested, list }, { nested: { b: 1 }, list: [{ b: 1 }] });
    expect(target['nested']).toBe(nested);
    expect(getMember(target, 'list')).toEqual([{ a: 1, b: 1 }]);
    expect(getMember(target, 'list')).toHaveProperty('0', item);
  });
});

describe('names of inherited members', () => {
  it('are names like others', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const entity: JsonObject = {};
    for (const name of names) {
      expect(getMember(entity, name)).toBeUndefined();
      setMember(entity, name, { name });
    }
    for (const one of [entity, copyObject(entity), merged({}, entity)]) {
      expect(Object.keys(one)).toEqual(names);
      expect(names.map((name) => getMember(one, name))).toEqual(names.map((name) => ({ name })));
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    }
  });
});

it('a copy shares no object with the original, and a date is a value', () => {
  const date = new Date(0);
  const original = { list: [{ a: 1 }], date };
  const copy = copyObject(original);
  expect(copy).toEqual(original);
  merge(copy, { list: [{ b: 1 }] }, ABSTRACT);
  expect(original.list).toEqual([{ a: 1 }]);
  expect(copy['date']).toBe(date);
  expect([isJsonObject(date), isJsonObject([]), isJsonObject(null), isJsonObject({})]).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
