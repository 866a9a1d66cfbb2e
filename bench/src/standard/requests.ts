/** Requests for the standard operation. */
import type { Answer, LoadRequest } from '../measuring/load.ts';
import { makeViewer } from './answers.ts';
import { STANDARD_OF_VIEWER } from './operations.ts';

/** One gateway ends its answer with a new line. */
export function isAsLong(answer: Answer, length: number): boolean {
  return answer.length === length || answer.length === length + 1;
}

/** Every request another viewer's. */
export function viewerRequests(length: number): LoadRequest {
  let number = 1_000;
  return {
    create: () => {
      number += 1;
      return { body: bodyOfViewer(number), authorization: `Bearer ${makeViewer(number)}` };
    },
    isExpected: (answer) => isAsLong(answer, length),
  };
}

export function bodyOfViewer(number: number): string {
  return JSON.stringify({ query: STANDARD_OF_VIEWER, variables: { viewer: makeViewer(number) } });
}
