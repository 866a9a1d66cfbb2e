/** States of a data breach and the transitions between them (catalogue, SM-12; GDPR, Article 33). */
import { StateMachine } from '@teei/platform/state-machine/state-machine.ts';

type BreachState = 'investigating' | 'contained' | 'reported' | 'resolved';

export const breachStates = new StateMachine<BreachState>(
  'data breach',
  {
    investigating: ['contained', 'reported'],
    contained: ['reported', 'resolved'],
    reported: ['resolved'],
    resolved: [],
  },
  {
    table: 'privacy.data_breach_incidents',
    columns: ['status'],
    initial: ['investigating'],
    conditions: [
      {
        from: 'contained',
        to: 'resolved',
        sql: "NEW.risk_to_rights ~* '^unlikely'",
        meaning:
          'a risk to people is documented as unlikely: `risk_to_rights` begins with that word',
      },
      {
        from: 'reported',
        to: 'resolved',
        sql: "NEW.severity NOT IN ('high', 'critical') OR NEW.users_notified_at IS NOT NULL",
        meaning: 'the people affected were notified where the severity is high or critical',
      },
    ],
  },
);
