import { TEST_NOW } from '@teei/test/clock.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import {
  NEXT_WEBHOOK_KEY as NEXT_KEY,
  signedWebhook,
  WEBHOOK_KEY as KEY,
} from '@teei/test/webhook.ts';
import { describe, expect, it } from 'vitest';
import { checkWebhook, signatureOf } from './received-webhook.ts';

const MEETING = { type: 'buddy.event.logged', data: { durationMinutes: 90 } };
const SENT = signedWebhook('evt-1', MEETING);
const MINUTE = 60_000;

describe('a webhook', () => {
  it('has the signature of the example of Standard Webhooks', () => {
    const example = {
      webhookId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      webhookTimestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    expect(signatureOf(example, KEY)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    ['as it was signed', SENT],
    [
      'with signatures of two keys',
      { ...SENT, webhookSignature: `v1,eA== ${SENT.webhookSignature}` },
    ],
    ['under the next key', signedWebhook('evt-1', MEETING, { key: NEXT_KEY })],
    [
      'four minutes old',
      signedWebhook('evt-1', MEETING, { sentAt: new Date(+TEST_NOW - 4 * MINUTE) }),
    ],
  ])('is accepted %s', (_how, sent) => {
    expect(checkWebhook(sent, [KEY, NEXT_KEY], TEST_NOW)).toEqual([]);
  });

  const late = new Date(+TEST_NOW - 6 * MINUTE);
  it.each([
    ['with another body', { ...SENT, body: '{}' }, 'webhookSignature'],
    ['with another id', { ...SENT, webhookId: 'evt-2' }, 'webhookSignature'],
    [
      'with another moment',
      { ...SENT, webhookTimestamp: SENT.webhookTimestamp + 1 },
      'webhookSignature',
    ],
    [
      'without its version',
      { ...SENT, webhookSignature: SENT.webhookSignature.slice(3) },
      'webhookSignature',
    ],
    ['without a signature', { ...SENT, webhookSignature: '' }, 'webhookSignature'],
    [
      'under a key that is not shared',
      signedWebhook('evt-1', MEETING, { key: NEXT_KEY }),
      'webhookSignature',
    ],
    ['six minutes old', signedWebhook('evt-1', MEETING, { sentAt: late }), 'webhookTimestamp'],
    [
      'from the future',
      signedWebhook('evt-1', MEETING, { sentAt: new Date(+TEST_NOW + 6 * MINUTE) }),
      'webhookTimestamp',
    ],
  ])('is rejected %s', (_how, sent, field) => {
    expect(inBrief(checkWebhook(sent, [KEY], TEST_NOW))).toEqual([`${field} BAD_USER_INPUT`]);
  });

  it('is rejected without a key, whatever its signature', () => {
    expect(checkWebhook(SENT, [], TEST_NOW)).toHaveLength(1);
  });
});
