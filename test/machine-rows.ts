/** A row in every state of each machine: what has to change with the state, as SQL sets it. */

interface MachineRows {
  /** Columns of a row in this state, as a list of SET; the state's column alone when left out. */
  readonly set?: (state: string) => string;
  /** Lists of SET that break the condition of the edge from a state. */
  readonly unmet?: Readonly<Record<string, readonly string[]>>;
}

/** Sets the status, and these columns to one value in some state and to NULL in the others. */
const stamping =
  (stamped: string, ...columns: readonly string[]) =>
  (state: string): string =>
    [`status = '${state}'`, ...columns.map((column) => stamp(column, state === stamped))].join();

const stamp = (column: string, isSet: boolean): string => {
  const [name, value = ''] = column.split(' = ');
  return `${name} = ${isSet ? value : 'null'}`;
};

const oneOf =
  (lists: Readonly<Record<string, string>>) =>
  (state: string): string =>
    lists[state] ?? '';

const withoutNull =
  (column: string, whenNull: string) =>
  (state: string): string =>
    state === whenNull ? `${column} = null` : `${column} = '${state}'`;

const EXPIRY: MachineRows = {
  set: oneOf({
    active: "expires_at = now() + interval '1 day'",
    expired: "expires_at = now() - interval '1 day'",
  }),
};

const BREACH_STATES: Readonly<Record<string, string>> = {
  contained: "status = 'contained', risk_to_rights = 'Unlikely: the data were encrypted.'",
  reported: "status = 'reported', severity = 'high', users_notified_at = discovered_at",
  resolved: "status = 'resolved', resolved_at = now(), root_cause = 'a', remedial_actions = 'b'",
};

const DATA_SUBJECT_REQUEST_STATES: Readonly<Record<string, string>> = {
  identity_check: "status = 'identity_check', identity_verified_at = now()",
  processing: "status = 'processing', request_type = 'erasure', deletion_scheduled_for = now()",
  completed: "status = 'completed', completed_at = now()",
  rejected: "status = 'rejected', rejection_reason = 'unfounded'",
};

/** Rows by the noun of the machine. */
export const MACHINE_ROWS: Readonly<Record<string, MachineRows>> = {
  'programme enrolment': { set: stamping('completed', 'completed_at = enrolled_at') },
  'buddy match': { set: stamping('ended', 'ended_at = matched_at') },
  session: {
    set: oneOf({
      scheduled: "completed_at = null, metadata = '{}'",
      completed: 'completed_at = now(), duration_minutes = 30',
      cancelled: `completed_at = null, metadata = '{"cancelled_at": "2025-11-10T10:00:00Z"}'`,
      no_show: `completed_at = null, metadata = '{"no_show": true}'`,
    }),
  },
  course: {
    set: (state) =>
      `${stamping('completed', 'completed_at = now()')(state)},
       progress_percent = ${state === 'completed' ? 100 : 0}`,
  },
  notification: { set: stamping('sent', 'sent_at = now()') },
  report: { set: stamping('failed', "failure = 'internal'") },
  'notification delivery': { set: withoutNull('delivery_status', 'none') },
  'branding domain': {
    set: oneOf({
      pending: 'is_verified = false, verified_at = null',
      verified: 'is_verified = true, verified_at = now()',
      revoked: 'is_verified = false, verified_at = now()',
    }),
  },
  'piece of evidence': {
    set: oneOf({
      live: "content = 'I feel at home.', metadata = '{}'",
      redacted: `content = 'I feel at home.', metadata = '{"state": "redacted"}'`,
      withdrawn: `content = '[withdrawn]', metadata = '{"state": "withdrawn"}'`,
    }),
  },
  'request to a model': { set: withoutNull('status', 'begun') },
  'publication token': EXPIRY,
  'share link': EXPIRY,
  'company period': {
    set: oneOf({ open: 'closed_at = null', closed: 'closed_at = now()' }),
  },
  consent: {
    set: oneOf({
      given: 'consent_given = true, withdrawn_at = null',
      refused: 'consent_given = false, withdrawn_at = null',
      withdrawn: 'consent_given = true, withdrawn_at = now()',
    }),
  },
  'data subject request': {
    set: (state) => DATA_SUBJECT_REQUEST_STATES[state] ?? `status = '${state}'`,
    unmet: {
      identity_check: ['identity_verified_at = null'],
      processing: [
        "request_type = 'access'",
        'deletion_scheduled_for = null',
        `systems_deleted = '["users"]'`,
        'deletion_completed_at = now()',
      ],
    },
  },
  'privacy request': { set: stamping('completed', 'completed_at = now()') },
  'data breach': {
    set: (state) => BREACH_STATES[state] ?? `status = '${state}'`,
    unmet: {
      contained: ['risk_to_rights = null', "risk_to_rights = 'Likely.'"],
      reported: ['users_notified_at = null'],
    },
  },
};
