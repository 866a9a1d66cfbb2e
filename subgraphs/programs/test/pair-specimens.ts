/** Specimens of the mutations of sessions, pairs and courses, for the conformance test. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { matchStates } from '../src/match/match.states.ts';
import * as rows from './changing.ts';
import * as pairs from './pairs.ts';
import { sessionStates } from '../src/session/session.states.ts';
import { learningStates } from '../src/learning/learning.states.ts';

const PLACE = {
  sessionType: 'language',
  programInstanceId: rows.INSTANCE,
  campaignId: rows.CAMPAIGN,
  programType: 'language',
  volunteerId: rows.VOLUNTEER,
  participantId: rows.PARTICIPANT,
};
/** Rating and levels that the pair give a session. */
const SAID = { rating: 0.9, languageLevel: 'B1', sourceLevel: 'B1_PLUS' };
const byPair = { viewer: rows.volunteer, other: rows.participant };
const aSession = { ...byPair, foreign: { id: rows.FOREIGN_SESSION }, statements: 4 };
const aMatch = { ...byPair, foreign: { matchId: pairs.FOREIGN_MATCH }, statements: 6 };
const byCoordinator = { viewer: rows.coordinator, other: rows.staff };
const byStaff = { viewer: rows.staff, other: { ...rows.staff, userId: rows.MANAGER } };
const DAY = '2025-11-14';
const OF_MATCH = { matchId: pairs.MATCH, programInstanceId: rows.INSTANCE };

export const pairSpecimens: Readonly<Record<string, MutationSpecimen>> = {
  scheduleSession: {
    ...byCoordinator,
    put: pairs.enrollPair,
    input: {
      sessionType: 'LANGUAGE',
      programInstanceId: rows.INSTANCE,
      participantId: rows.PARTICIPANT,
      volunteerId: rows.VOLUNTEER,
      scheduledAt: '2025-11-20T09:00:00Z',
      topics: ['work'],
    },
    foreign: { programInstanceId: rows.FOREIGN_INSTANCE },
    variation: { topics: [] },
    shows: { status: 'SCHEDULED', topics: ['work'] },
    event: {
      type: 'kintell.session.scheduled',
      payload: { ...PLACE, scheduledAt: '2025-11-20T09:00:00.000Z' },
    },
    statements: 6,
  },
  rescheduleSession: {
    ...aSession,
    put: rows.putSessions,
    input: { id: rows.SESSION, scheduledAt: '2025-11-21T09:00:00Z' },
    variation: { scheduledAt: '2025-11-22T09:00:00Z' },
    shows: { status: 'SCHEDULED', scheduledAt: '2025-11-21T09:00:00Z' },
    event: {
      type: 'kintell.session.rescheduled',
      payload: { ...PLACE, scheduledAt: '2025-11-21T09:00:00.000Z' },
    },
    needs: { machine: sessionStates, states: ['scheduled'] },
  },
  cancelSession: {
    ...aSession,
    put: rows.putSessions,
    input: { id: rows.SESSION, reason: 'The café is closed.' },
    variation: { reason: 'Another reason.' },
    shows: { status: 'CANCELLED' },
    event: {
      type: 'kintell.session.cancelled',
      payload: { ...PLACE, reason: 'The café is closed.' },
    },
    moves: { machine: sessionStates, to: 'cancelled' },
  },
  recordNoShow: {
    ...aSession,
    put: rows.putSessions,
    input: { id: rows.SESSION },
    variation: { reason: 'Nobody came.' },
    shows: { status: 'NO_SHOW' },
    event: { type: 'kintell.session.missed', payload: { ...PLACE, reason: null } },
    moves: { machine: sessionStates, to: 'no_show' },
  },
  completeSession: {
    ...aSession,
    put: rows.putSessions,
    input: { id: rows.SESSION, durationMinutes: 60, ...SAID, isPaidTime: true },
    variation: { durationMinutes: 61 },
    shows: {
      status: 'COMPLETED',
      completedAt: '2025-11-15T09:00:00Z',
      durationMinutes: 60,
      ...SAID,
      isPaidTime: true,
    },
    event: {
      type: 'kintell.session.completed',
      payload: { ...PLACE, durationMinutes: 60, ...SAID },
    },
    moves: { machine: sessionStates, to: 'completed' },
  },
  createBuddyMatch: {
    ...byCoordinator,
    put: pairs.enrollPair,
    input: {
      programInstanceId: rows.INSTANCE,
      participantId: rows.PARTICIPANT,
      buddyId: rows.VOLUNTEER,
      status: 'PROPOSED',
    },
    foreign: { programInstanceId: rows.FOREIGN_INSTANCE },
    variation: { status: 'ACTIVE' },
    shows: { status: 'PROPOSED', matchedAt: '2025-11-15T09:00:00Z', endedAt: null },
    event: {
      type: 'buddy.match.created',
      payload: {
        programInstanceId: rows.INSTANCE,
        participantId: rows.PARTICIPANT,
        buddyId: rows.VOLUNTEER,
        status: 'proposed',
      },
    },
    statements: 7,
  },
  transitionBuddyMatch: {
    ...byCoordinator,
    input: async (ask) => ({ id: await pairs.putMatch(ask), to: 'ENDED', reason: 'She moved.' }),
    foreign: { id: pairs.FOREIGN_MATCH },
    variation: { to: 'INACTIVE' },
    shows: { status: 'ENDED', endedAt: '2025-11-15T09:00:00Z' },
    event: {
      type: 'buddy.match.ended',
      payload: {
        programInstanceId: rows.INSTANCE,
        from: 'active',
        to: 'ended',
        reason: 'She moved.',
      },
    },
    statements: 4,
    moves: {
      machine: matchStates,
      id: pairs.MATCH,
      viewer: rows.coordinator,
      put: pairs.putMatch,
    },
  },
  logBuddyEvent: {
    ...aMatch,
    input: async (ask) => ({
      matchId: await pairs.putMatch(ask),
      eventType: 'HANGOUT',
      eventDate: DAY,
      location: 'Oslo',
    }),
    variation: { location: 'Bergen' },
    shows: { eventType: 'HANGOUT', eventDate: DAY, location: 'Oslo', description: null },
    event: {
      type: 'buddy.event.logged',
      payload: { ...OF_MATCH, eventType: 'hangout', eventDate: DAY },
    },
    excludes: 'CONFLICT',
  },
  submitCheckin: {
    ...aMatch,
    input: async (ask) => ({ matchId: await pairs.putMatch(ask), mood: 'GOOD', notes: 'Fine.' }),
    variation: { mood: 'GREAT' },
    statements: 7,
    excludes: 'CONFLICT',
    shows: { mood: 'GOOD', notes: 'Fine.', checkinDate: '2025-11-15' },
    event: { type: 'buddy.checkin.submitted', payload: { ...OF_MATCH, needsAttention: false } },
  },
  submitFeedback: {
    ...aMatch,
    input: async (ask) => ({
      matchId: await pairs.putMatch(ask),
      rating: 0.8,
      feedbackText: 'We cook together.',
    }),
    variation: { rating: 0.9 },
    statements: 7,
    excludes: 'CONFLICT',
    shows: { fromRole: 'BUDDY', rating: 0.8, feedbackText: 'We cook together.' },
    event: {
      type: 'buddy.feedback.submitted',
      payload: { ...OF_MATCH, fromRole: 'buddy', rating: 0.8, mayExtract: false },
    },
  },
  upsertLearningProgress: {
    ...byStaff,
    put: pairs.putCourse,
    input: {
      userId: rows.PARTICIPANT,
      provider: 'ECORNELL',
      courseId: 'C-1',
      courseName: 'A course',
      progressPercent: 100,
      credentialRef: 'CERT-1',
    },
    variation: { courseName: 'Another course' },
    shows: {
      id: pairs.COURSE,
      status: 'COMPLETED',
      progressPercent: 100,
      completedAt: '2025-11-15T09:00:00Z',
      credentialRef: 'CERT-1',
    },
    event: {
      type: 'learning_progress.recorded',
      subject: rows.PARTICIPANT,
      payload: {
        provider: 'ecornell',
        courseId: 'C-1',
        programInstanceId: rows.INSTANCE,
        from: 'in_progress',
        status: 'completed',
        progressPercent: 100,
      },
    },
    statements: 7,
  },
  dropCourse: {
    ...byStaff,
    input: async (ask) => ({ id: await pairs.putCourse(ask), reason: 'No time.' }),
    variation: { reason: 'No money.' },
    shows: { status: 'DROPPED', progressPercent: 50 },
    event: {
      type: 'learning_progress.dropped',
      subject: rows.PARTICIPANT,
      payload: {
        provider: 'ecornell',
        courseId: 'C-1',
        programInstanceId: rows.INSTANCE,
        reason: 'No time.',
      },
    },
    statements: 4,
    moves: { machine: learningStates, to: 'dropped' },
  },
};
