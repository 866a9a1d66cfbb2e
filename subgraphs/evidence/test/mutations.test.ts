import { ANY_ID, testMutations } from '@teei/test/mutation-conformance.ts';
import { admin } from '@teei/test/viewers.ts';
import { evidenceSubgraph } from '../src/subgraph.ts';
import { AUTHOR, BEST, FOREIGN, INSTANCE, OWN, startEvidence, STRANGER } from './fixtures.ts';
import {
  putFeedback,
  putRequest,
  putScore,
  setBudget,
  putSnippet,
  REDACTED_WORDS,
} from './sources.ts';

/** Another member of staff. */
const colleague = { ...admin, userId: STRANGER };

testMutations(evidenceSubgraph, startEvidence, {
  extractEvidence: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({ sourceType: 'BUDDY_FEEDBACK', sourceId: await putFeedback(ask) }),
    foreign: { sourceId: BEST },
    variation: { sourceType: 'LEARNING_NOTE' },
    shows: { content: REDACTED_WORDS, state: 'REDACTED', sourceType: 'BUDDY_FEEDBACK' },
    event: {
      type: 'evidence.extracted',
      subject: AUTHOR,
      payload: {
        sourceType: 'buddy_feedback',
        programInstanceId: INSTANCE,
        language: 'en',
        redactions: 2,
      },
    },
    statements: 7,
  },
  beginAiRequest: {
    viewer: admin,
    other: colleague,
    input: async (ask) => {
      await setBudget(ask, '100');
      return {
        companyId: OWN,
        operation: 'REPORT_GENERATION',
        modelName: 'writer-2',
        promptText: 'Summarize: Lars felt ready.',
        evidenceIds: [BEST, FOREIGN],
        maxCostUsd: '0.5',
      };
    },
    foreign: { companyId: BEST },
    variation: { modelName: 'writer-3' },
    shows: { status: null, promptText: 'Summarize: [name] felt ready.', costUsd: '0.500000' },
    event: {
      type: 'ai_request.begun',
      payload: {
        operation: 'report-generation',
        modelName: 'writer-2',
        status: null,
        reservedUsd: 0.5,
      },
    },
    statements: 8,
  },
  summariseEvidence: {
    viewer: admin,
    other: colleague,
    input: () =>
      Promise.resolve({
        companyId: OWN,
        question: 'How did Lars feel?',
        evidenceIds: [BEST, FOREIGN],
      }),
    foreign: { companyId: BEST },
    variation: { question: 'Who felt ready?' },
    shows: {
      status: null,
      promptText: 'How did [name] feel?',
      costUsd: '0.000000',
      modelName: 'extractive-1',
    },
    event: {
      type: 'ai_request.begun',
      payload: {
        operation: 'nlq-query',
        modelName: 'extractive-1',
        status: null,
        reservedUsd: 0,
      },
    },
    statements: 7,
  },
  finishAiRequest: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({
      id: await putRequest(ask),
      status: 'SUCCESS',
      responseText: 'Ask Nora Strand.',
      tokensInput: 20,
      tokensOutput: 4,
      costUsd: '0.0125',
    }),
    foreign: {},
    variation: { tokensInput: 21 },
    shows: { status: 'SUCCESS', responseText: 'Ask [name].', costUsd: '0.012500' },
    event: {
      type: 'ai_request.finished',
      payload: { status: 'success', tokensInput: 20, tokensOutput: 4, costUsd: 0.0125 },
    },
    statements: 8,
  },
  redactSnippet: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({ id: await putSnippet(ask), parts: ['the landlord'] }),
    foreign: {},
    variation: { kind: 'ADDRESS' },
    shows: {
      content: '[name] helped me to call [name] on [phone], and now I am not afraid.',
      state: 'REDACTED',
    },
    event: { type: 'evidence.redacted', payload: { parts: 1 } },
    statements: 7,
  },
  withdrawSnippet: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({ id: await putSnippet(ask), cause: 'ERASURE' }),
    foreign: {},
    variation: { cause: 'CONSENT' },
    shows: { content: null, state: 'WITHDRAWN' },
    event: { type: 'evidence.withdrawn', subject: AUTHOR, payload: { cause: 'erasure' } },
    statements: 7,
  },
  recordOutcomeScores: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({
      id: await putSnippet(ask),
      modelVersion: 'q2q-2',
      scores: [{ outcomeType: 'JOB_READINESS', score: 0.7, confidence: 0.8 }],
    }),
    foreign: {},
    variation: { modelVersion: 'q2q-3' },
    shows: { content: REDACTED_WORDS },
    event: {
      type: 'outcome.recorded',
      subject: AUTHOR,
      payload: {
        outcomeType: 'job_readiness',
        score: 0.7,
        confidence: 0.8,
        modelVersion: 'q2q-2',
        programInstanceId: INSTANCE,
        participantId: AUTHOR,
        isFirst: true,
        valueCents: 0,
      },
    },
    statements: 8,
  },
  overrideScore: {
    viewer: admin,
    other: colleague,
    input: async (ask) => ({
      scoreId: await putScore(ask),
      score: 0.2,
      reason: 'The text is about somebody else.',
    }),
    foreign: { scoreId: BEST },
    variation: { score: 0.3 },
    shows: { outcomeType: 'BELONGING', score: 0.2, confidence: 1, modelVersion: 'human' },
    event: {
      type: 'outcome_score.overridden',
      subject: AUTHOR,
      payload: {
        evidenceId: ANY_ID,
        outcomeType: 'belonging',
        score: 0.2,
        reason: 'The text is about somebody else.',
      },
    },
    statements: 8,
  },
});
