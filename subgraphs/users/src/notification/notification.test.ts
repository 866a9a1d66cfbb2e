import { askSubgraph } from '@teei/test/ask.ts';
import { admin, anonymous, partner } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import {
  manager,
  OTHER,
  OWN,
  participant,
  ROWS,
  startUsers,
  SYSTEM_TEMPLATE,
  UNKNOWN,
  volunteer,
  VOLUNTEER,
} from '../../test/fixtures.ts';

const ask = askSubgraph(startUsers);

const find = (id: string): string => `{ notification(id: "${id}") { id } }`;
const count = (filter = '{}'): string => `{ notifications(filter: ${filter}) { totalCount } }`;

describe('notifications', () => {
  it.each([
    ['{}', 2],
    ['{ status: [QUEUED, FAILED] }', 1],
    ['{ channel: [IN_APP] }', 1],
    ['{ deliveryStatus: [OPENED] }', 1],
    ['{ scheduledAt: { gte: "2025-06-02T00:00:00Z" } }', 1],
    [`{ companyId: "${OWN}" }`, 1],
    [`{ userId: "${VOLUNTEER}" }`, 1],
    [`{ templateId: "${UNKNOWN}" }`, 0],
  ])('for staff with the filter %s are %i', async (filter, total) => {
    expect(await ask.data(admin, count(filter))).toEqual({ notifications: { totalCount: total } });
  });

  it('are seen by the person they are for and by the company that sends them', async () => {
    for (const viewer of [manager, volunteer]) {
      expect(await ask.data(viewer, '{ notifications { nodes { id } } }')).toEqual({
        notifications: { nodes: [{ id: ROWS.Notification.own }] },
      });
    }
    expect(await ask.data(participant, count())).toEqual({ notifications: { totalCount: 0 } });
    expect(await ask.data(manager, count(`{ companyId: "${OTHER}" }`))).toEqual({
      notifications: { totalCount: 0 },
    });
    expect(await ask.codes(partner(OWN), count())).toEqual(['FORBIDDEN']);
    expect(await ask.codes(anonymous, count())).toEqual(['UNAUTHENTICATED']);
  });

  it('are found by their ids, foreign ones as unknown ones', async () => {
    const { own, other } = ROWS.Notification;
    expect(await ask.data(volunteer, find(own))).toEqual({ notification: { id: own } });
    for (const id of [other, UNKNOWN]) {
      expect(await ask.codes(manager, find(id))).toEqual(['NOT_FOUND']);
    }
  });

  it('show what they say to the person they are for, and not to the company', async () => {
    const query = '{ notifications { nodes { status deliveryStatus metadata } } }';
    expect(await ask.data(volunteer, query)).toEqual({
      notifications: {
        nodes: [{ status: 'SENT', deliveryStatus: 'OPENED', metadata: { body: 'Hello Vera' } }],
      },
    });
    expect(await ask.execute(manager, query)).toMatchObject({
      data: { notifications: { nodes: [{ status: 'SENT', metadata: null }] } },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it.each([
    ['{}', 2],
    ['{ provider: "postmark", delivered: true }', 1],
    ['{ delivered: false }', 1],
    ['{ provider: "other" }', 0],
  ])('have receipts: with the filter %s, %i', async (filter, total) => {
    const query = `{ notifications { nodes { receipts(filter: ${filter}) { totalCount } } } }`;
    expect(await ask.data(manager, query)).toEqual({
      notifications: { nodes: [{ receipts: { totalCount: total } }] },
    });
  });
});

describe('the quotas of a company', () => {
  it('say what remains, which is never less than nothing', async () => {
    const query = `{ company(id: "${OWN}") {
      notificationQuotas { channel quotaLimit quotaUsed remaining } } }`;
    expect(await ask.data(manager, query)).toEqual({
      company: {
        notificationQuotas: [
          { channel: 'EMAIL', quotaLimit: 100, quotaUsed: 40, remaining: 60 },
          { channel: 'SMS', quotaLimit: 10, quotaUsed: 12, remaining: 0 },
        ],
      },
    });
  });
});

const template = (id: string): string =>
  `{ notificationTemplate(id: "${id}") { subject bodyHtml bodyText variables } }`;

describe('notification templates', () => {
  it('are for a company its own and those of the system', async () => {
    const query = '{ notificationTemplates { nodes { name isSystem company { name } } } }';
    expect(await ask.data(manager, query)).toEqual({
      notificationTemplates: {
        nodes: [
          { name: 'Of the system', isSystem: true, company: null },
          { name: 'Welcome', isSystem: false, company: { name: 'Own Bank' } },
        ],
      },
    });
  });

  it.each([
    ['{}', 3],
    ['{ isSystem: true }', 1],
    ['{ isSystem: false }', 2],
    [`{ companyId: "${OWN}" }`, 1],
    ['{ name: "Welcome" }', 1],
    ['{ name: "Wel%" }', 0],
  ])('for staff with the filter %s are %i', async (filter, total) => {
    expect(
      await ask.data(admin, `{ notificationTemplates(filter: ${filter}) { totalCount } }`),
    ).toEqual({ notificationTemplates: { totalCount: total } });
  });

  it('are read one by one, without those of other companies', async () => {
    expect(await ask.data(manager, template(ROWS.NotificationTemplate.own))).toEqual({
      notificationTemplate: {
        subject: 'Hello',
        bodyHtml: '<p>{{name}}</p>',
        bodyText: '{{name}}',
        variables: ['name'],
      },
    });
    expect(await ask.codes(manager, template(SYSTEM_TEMPLATE))).toEqual([]);
    for (const id of [ROWS.NotificationTemplate.other, UNKNOWN]) {
      expect(await ask.codes(manager, template(id))).toEqual(['NOT_FOUND']);
    }
    expect(await ask.codes(volunteer, template(SYSTEM_TEMPLATE))).toEqual(['FORBIDDEN']);
  });
});
