import { inBrief } from '@teei/test/user-errors.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkParts,
  evidenceSource,
  evidenceState,
  readableContent,
  readableLanguage,
  redactedMetadata,
  TOMBSTONE,
  tombstoneMetadata,
  withoutParts,
} from './snippet.rules.ts';

describe('the state of a snippet', () => {
  it.each([
    ['Words.', {}, 'LIVE'],
    ['Words.', null, 'LIVE'],
    ['Words.', { state: 'live', publication: { live: true } }, 'LIVE'],
    ['Words.', { state: 'redacted' }, 'REDACTED'],
    ['Words.', { state: 'withdrawn' }, 'WITHDRAWN'],
    [TOMBSTONE, {}, 'WITHDRAWN'],
    [TOMBSTONE, { state: 'live' }, 'WITHDRAWN'],
  ])('of %j with metadata %j is %s', (content, metadata, state) => {
    expect(evidenceState({ content, metadata })).toBe(state);
  });

  it('is WITHDRAWN if, and only if, the content is null', () => {
    const snippet = fc.record({
      content: fc.oneof(fc.constant(TOMBSTONE), fc.string()),
      metadata: fc.oneof(
        fc.jsonValue(),
        fc.record({ state: fc.constantFrom('live', 'redacted', 'withdrawn') }),
      ),
    });
    fc.assert(
      fc.property(snippet, (piece) => {
        const content = readableContent(piece);
        expect(content === null).toBe(evidenceState(piece) === 'WITHDRAWN');
        expect([null, piece.content]).toContain(content);
      }),
    );
  });
});

describe('the language of a snippet', () => {
  it.each([
    ['Jeg fikk jobben.', { language: 'no' }, 'no'],
    ['Я склала іспит.', {}, 'uk'],
    ['[name] helped me.', { language: 'tlh' }, 'en'],
    [TOMBSTONE, { language: 'no' }, null],
  ])('of %j with metadata %j is %j', (content, metadata, language) => {
    expect(readableLanguage({ content, metadata })).toBe(language);
  });
});

describe('a tombstone', () => {
  it('is withdrawn by its metadata alone, which have cause and time and nothing of the content', () => {
    const at = '2025-11-15T09:00:00Z';
    const metadata = tombstoneMetadata('erasure', at);
    expect(evidenceState({ content: 'Words.', metadata })).toBe('WITHDRAWN');
    expect(metadata).toEqual({
      state: 'withdrawn',
      withdrawnAt: at,
      reason: 'erasure',
      publication: { consented: false, live: false },
    });
  });
});

describe('the source of a snippet', () => {
  it.each([
    ['buddy_feedback', 'BuddyFeedback'],
    ['checkin_note', 'BuddyCheckin'],
    ['kintell_feedback', 'KintellSession'],
    ['learning_note', 'LearningProgress'],
  ])('for %s is a %s', (sourceType, typeName) => {
    expect(evidenceSource(sourceType, 'a')).toEqual({ __typename: typeName, id: 'a' });
  });

  it('is null for a survey', () => {
    expect(evidenceSource('survey', 'a')).toBeNull();
  });
});

describe('redacting parts of a text', () => {
  const piece = { content: 'Ola and Ola Dahl, $& and Ola.', metadata: { language: 'no' } };

  it('replaces them wherever they are, the longest first, in the language of the text', () => {
    expect(withoutParts(piece, ['Ola', 'Ola Dahl', '$&'], 'name').content).toBe(
      '[navn] and [navn], [navn] and [navn].',
    );
    expect(redactedMetadata({ ...piece, metadata: { redactions: 2, a: 1 } }, ['Ola'])).toEqual({
      a: 1,
      redactions: 3,
      state: 'redacted',
    });
  });

  it('refuses parts that it does not have', () => {
    expect(inBrief(checkParts(piece.content, ['Ola', 'Kari']))).toEqual(['parts 1 BAD_USER_INPUT']);
  });
});
