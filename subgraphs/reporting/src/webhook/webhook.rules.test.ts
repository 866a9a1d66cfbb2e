import { companyUser, partner } from '@teei/test/viewers.ts';
import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { bodyOf, checkRegistration } from './webhook.rules.ts';

const COMPANY = '0b000000-0000-4000-8000-000000000001';
const manager = companyUser(COMPANY);
const machine = partner(COMPANY);
const GOOD = { url: 'https://hooks.own.example/', events: ['publication.*'] };

describe('a webhook', () => {
  it.each([
    [GOOD, machine, 0, []],
    [{ ...GOOD, events: ['campaign.*', 'enrollment.created'] }, manager, 9, []],
    [{ ...GOOD, events: ['campaign.*'] }, machine, 0, ['events BAD_USER_INPUT']],
    [{ ...GOOD, events: ['dsar.*'] }, manager, 0, ['events BAD_USER_INPUT']],
    [{ ...GOOD, events: ['campaign.spend_recorded'] }, manager, 0, ['events BAD_USER_INPUT']],
    [{ ...GOOD, url: 'https://10.0.0.1/' }, manager, 0, ['url BAD_USER_INPUT']],
    [{ ...GOOD, url: 'http://127.0.0.1:4000/' }, manager, 0, ['url BAD_USER_INPUT']],
    [GOOD, manager, 10, ['url CONFLICT']],
  ])('%j of %j beside %i others has the errors %j', (input, viewer, count, errors) => {
    const facts = { count, allowsLoopback: false };
    expect(inBrief(checkRegistration(input, viewer, facts))).toEqual(errors);
  });
});

it('a body has ids and states of an event, and nothing else of it', () => {
  const event = {
    type: 'enrollment.transitioned',
    aggregateId: 'e',
    companyId: COMPANY,
    occurredAt: '2025-11-15T09:00:00Z',
    payload: {
      from: 'active',
      to: 'dropped',
      role: 'volunteer',
      reason: 'Words',
      campaignId: null,
    },
  };
  expect(bodyOf(event)).toEqual({
    type: 'enrollment.transitioned',
    timestamp: '2025-11-15T09:00:00Z',
    data: {
      id: 'e',
      companyId: COMPANY,
      programInstanceId: null,
      campaignId: null,
      role: 'volunteer',
      from: 'active',
      to: 'dropped',
    },
  });
});
