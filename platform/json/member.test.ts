import { describe, expect, it } from 'vitest';
import { member, numberMember, textMember } from './member.ts';

const json = { text: 'a', number: 0, list: ['a'], nothing: null, nested: { text: 'b' } };

describe('a member of a JSON column', () => {
  it('is the value of its name, of any type', () => {
    expect(member(json, 'list')).toEqual(['a']);
    expect(member(json, 'nested')).toEqual({ text: 'b' });
    expect(textMember(json, 'text')).toBe('a');
    expect(numberMember(json, 'number')).toBe(0);
  });

  it('is null when it has another type than requested', () => {
    for (const name of ['number', 'list', 'nothing', 'nested', 'missing']) {
      expect(textMember(json, name)).toBeNull();
    }
    expect(numberMember(json, 'text')).toBeNull();
  });

  it('is never taken from an object’s prototype, a list or a text', () => {
    expect(member(json, 'constructor')).toBeUndefined();
    expect(member(JSON.parse('{"a": 1}'), '__proto__')).toBeUndefined();
    expect(member(['a'], '0')).toBeUndefined();
    expect(member('text', 'length')).toBeUndefined();
    expect(member(null, 'a')).toBeUndefined();
  });
});
