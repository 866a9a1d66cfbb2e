import { inBrief } from '@teei/test/user-errors.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelivery } from './delivery.rules.ts';
import {
  checkMessage,
  checkScheduledAt,
  valuesOf,
  type MessageFacts,
  type MessageTemplate,
} from './notification.rules.ts';
import { notificationDeliveryStates } from './notification.states.ts';

const TEMPLATE: MessageTemplate = {
  companyId: 'own',
  subject: 'Hello',
  bodyHtml: null,
  bodyText: '{{ firstName }} {{ time }}',
  variables: ['firstName', 'time'],
  purpose: 'program',
  isArchived: false,
};
const FACTS: MessageFacts = {
  recipient: { firstName: 'Vera', lastName: null },
  template: TEMPLATE,
  isAccepted: true,
  hasBreach: true,
};
const REQUEST = {
  userId: 'u',
  templateId: 't',
  channel: 'email',
  variables: { time: '10:00' },
  companyId: 'own',
};

function errorsOf(facts: Partial<MessageFacts>, request: Partial<typeof REQUEST> = {}) {
  return inBrief(checkMessage({ ...FACTS, ...facts }, { ...REQUEST, ...request }));
}

const template = (changes: Partial<MessageTemplate>) => ({ template: { ...TEMPLATE, ...changes } });

describe('a message', () => {
  it.each<[string, Partial<MessageFacts>, object, string | null]>([
    ['that has all it needs is queued', {}, {}, null],
    ['to nobody is not', { recipient: undefined }, {}, 'userId NOT_FOUND'],
    ['of no template is not', { template: undefined }, {}, 'templateId NOT_FOUND'],
    [
      "of another company's template is not",
      template({ companyId: 'other' }),
      {},
      'templateId NOT_FOUND',
    ],
    ["of the system's template is queued", template({ companyId: null }), {}, null],
    ['of an archived template is not', template({ isArchived: true }), {}, 'templateId CONFLICT'],
    ['by e-mail needs a subject', template({ subject: null }), {}, 'templateId BAD_USER_INPUT'],
    ['by SMS needs none', template({ subject: null }), { channel: 'sms' }, null],
    ['is not for webhooks', {}, { channel: 'webhook' }, 'channel BAD_USER_INPUT'],
    ['tells of a breach that there is', { hasBreach: false }, {}, 'breachId NOT_FOUND'],
    ['needs the consent of its purpose', { isAccepted: false }, {}, 'userId CONSENT_REQUIRED'],
    ['needs every variable', {}, { variables: {} }, 'variables BAD_USER_INPUT'],
    [
      'takes no other variable',
      {},
      { variables: { time: 1, more: 2 } },
      'variables BAD_USER_INPUT',
    ],
    [
      'takes no other name of the recipient',
      {},
      { variables: { time: 1, firstName: 'Eva' } },
      'variables BAD_USER_INPUT',
    ],
    [
      'takes short texts',
      {},
      { variables: { time: 'x'.repeat(1_001) } },
      'variables BAD_USER_INPUT',
    ],
    [
      'takes texts, numbers and booleans',
      {},
      { variables: { time: {} } },
      'variables BAD_USER_INPUT',
    ],
    ['takes variables as an object', {}, { variables: ['10:00'] }, 'variables BAD_USER_INPUT'],
  ])('%s', (_title, facts, request, error) => {
    expect(errorsOf(facts, request)).toEqual(error === null ? [] : [error]);
  });

  it("is rendered with the recipient's own names", () => {
    const recipient = { firstName: 'Vera', lastName: null };
    expect(valuesOf(recipient, { time: 1, firstName: 'Eva' })).toEqual({ time: 1, ...recipient });
  });

  it.each([
    ['2025-11-15T09:00:00Z', 1],
    ['2025-11-15T09:00:01Z', 0],
    ['2026-11-15T09:00:00Z', 0],
    ['2026-11-15T09:00:01Z', 1],
  ])('that is scheduled for %s has %i errors', (moment, count) => {
    expect(checkScheduledAt(moment, new Date('2025-11-15T09:00:00Z'))).toHaveLength(count);
  });
});

const rank = (state: string): number => ['delivered', 'opened', 'clicked'].indexOf(state);

const at = (minute: string) => `2025-11-14T10:${minute}:00Z`;

describe('reports of a provider', () => {
  it.each([
    [null, 'delivered', ['delivered']],
    [null, 'clicked', ['delivered', 'opened', 'clicked']],
    ['delivered', 'clicked', ['opened', 'clicked']],
    ['opened', 'delivered', []],
    ['bounced', 'bounced', []],
    [null, 'spam', ['spam']],
  ])('on a message that is %s: %s goes through %j', (stored, reported, steps) => {
    expect(readDelivery(stored, [{ status: reported }])).toEqual({
      steps,
      deliveredAt: undefined,
      errors: [],
    });
  });

  it.each([
    ['bounced', 'delivered', []],
    ['delivered', 'bounced', ['OPENED']],
  ])('that contradict each other, %s and %s, are refused', (stored, reported, allowed) => {
    expect(readDelivery(stored, [{ status: reported }])).toMatchObject({
      steps: [],
      errors: [{ field: ['deliveryStatus'], code: 'INVALID_TRANSITION', transition: { allowed } }],
    });
  });

  it('are read one after the other where a webhook has several about a message', () => {
    expect(
      readDelivery(null, [
        { status: 'opened' },
        { status: 'bounced' },
        { status: 'delivered', at: at('00') },
      ]),
    ).toMatchObject({
      steps: ['delivered', 'opened'],
      deliveredAt: at('00'),
      errors: [{ code: 'INVALID_TRANSITION' }],
    });
  });

  it.each([
    ['of the report of delivery', null, 'opened 05, delivered 00', '00'],
    ['of it, though an opening is said to be earlier', null, 'opened 00, delivered 05', '05'],
    ['of the earliest report that implies delivery', null, 'clicked 05, opened 03', '03'],
    ['of a report of delivery that comes after an opening', 'opened', 'delivered 00', '00'],
    ['of no second report of delivery', 'delivered', 'opened 05', null],
    ['of no delivery after a bounce at once', null, 'bounced 05, delivered 00', null],
    ['of no delivery after a bounce', 'bounced', 'delivered 05', null],
  ])('tell the moment %s', (_what, stored, reported, minute) => {
    const reports = reported.split(', ').map((report) => {
      const [status = '', minuteOf = ''] = report.split(' ');
      return { status, at: at(minuteOf) };
    });
    const deliveredAt = minute === null ? undefined : at(minute);
    expect(readDelivery(stored, reports)).toMatchObject({ deliveredAt });
  });

  it('lead to the same state in any order and however often, as long as they agree', () => {
    const reports = fc.array(fc.constantFrom('delivered', 'opened', 'clicked'), { minLength: 1 });
    fc.assert(
      fc.property(reports, (received) => {
        let stored: string | null = null;
        for (const report of received) {
          const { steps, errors } = readDelivery(stored, [{ status: report }]);
          expect(errors).toEqual([]);
          for (const step of steps) {
            const from = notificationDeliveryStates.read(stored ?? 'none');
            expect(notificationDeliveryStates.allowed(from)).toContain(step);
            stored = step;
          }
        }
        expect(stored).toBe(received.toSorted((a, b) => rank(b) - rank(a))[0]);
      }),
    );
  });
});
