import { describe, expect, it } from 'vitest';
import { boundLabels } from './bounded-labels.ts';

describe('the values of a label', () => {
  it('are kept up to a maximum, and others together', () => {
    const label = boundLabels(2);
    expect(['a', 'b', 'c', 'a'].map((value) => label(value))).toEqual(['a', 'b', 'other', 'a']);
  });

  it('are not added by whom nobody knows', () => {
    const label = boundLabels(2);
    expect(label('a', false)).toBe('other');
    label('a');
    expect(label('a', false)).toBe('a');
  });
});
