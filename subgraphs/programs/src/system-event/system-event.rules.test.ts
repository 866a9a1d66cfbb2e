import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEETING } from '../../test/buddy-system.ts';
import { deriveMetrics, readBody } from './system-event.rules.ts';

const ENUMS = new URL('../../../../migrations/postgres/enums.json', import.meta.url);

describe('the body of an event', () => {
  it('has one of the types that the table stores', () => {
    const stored: unknown = JSON.parse(readFileSync(ENUMS, 'utf8'));
    const types = String(Reflect.get(Object(stored), 'programs.buddy_system_events.event_type'));
    for (const type of types.split(' ')) {
      expect(readBody(JSON.stringify({ ...MEETING, type }))).toMatchObject({ type });
    }
    expect(readBody(JSON.stringify({ ...MEETING, type: 'buddy.match' }))).toBeUndefined();
  });

  it('may leave out its person, cause and data', () => {
    const { type, timestamp } = MEETING;
    expect(readBody(JSON.stringify({ type, timestamp }))).toEqual({ type, timestamp, data: {} });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no moment', JSON.stringify({ ...MEETING, timestamp: 'yesterday' })],
    ['data that is no object', JSON.stringify({ ...MEETING, data: [] })],
    ['a person that is no text', JSON.stringify({ ...MEETING, userId: 17 })],
    ['a zero character', JSON.stringify({ ...MEETING, data: { note: 'a\0b' } })],
    ['a zero character in a name', JSON.stringify({ ...MEETING, data: { 'a\0b': 1 } })],
    ['half of a surrogate pair', JSON.stringify({ ...MEETING, data: { note: ['\ud800'] } })],
  ])('is rejected with %s', (_what, body) => {
    expect(readBody(body)).toBeUndefined();
  });
});

describe('the figures of an event', () => {
  it.each([
    ['hours of a meeting', { durationMinutes: 90 }, { hours: 1.5 }],
    ['the rating of feedback', { rating: 0.8, text: 'Good' }, { rating: 0.8 }],
    ['nothing of a mood', { mood: 'good' }, {}],
    [
      'nothing of a negative time or a rating out of 0 to 1',
      { durationMinutes: -1, rating: 5 },
      {},
    ],
    ['nothing of texts', { durationMinutes: '90' }, {}],
    ['nothing of a list', [90], {}],
  ])('are %s', (_what, payload, figures) => {
    expect(deriveMetrics(payload)).toEqual(figures);
  });
});
