/** Events of privacy jobs that jobs emit. */

/** Event of a privacy job that does not go on by itself, or has failed at one of its steps. */
export function privacyRequestFailed(
  id: string,
  subjectId: string,
  requestType: 'export' | 'delete',
  attempts: number,
) {
  return {
    type: 'privacy_request.failed',
    aggregate: { type: 'privacy_request', id },
    companyId: null,
    subjectId,
    payload: { requestType, attempts },
  };
}
