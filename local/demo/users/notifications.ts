/** Messages: templates, quotas, the queue with its receipts. */
import { DAY, HOUR, MINUTE, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';
import { Quota } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import { MISSENT_EMAIL_BREACH } from '../story/story.ts';
import { BREACH_RECIPIENTS, breachMoments } from '../story/breach.ts';

type Channel = 'email' | 'sms' | 'push' | 'in_app' | 'webhook';

const TEMPLATES = [
  ['Welcome', 'Welcome to {{program}}', ['firstName', 'program']],
  ['Session reminder', 'Your session tomorrow at {{time}}', ['firstName', 'time']],
  ['Check-in', 'How was your week with {{otherName}}?', ['firstName', 'otherName']],
  ['Seat free', 'A seat is free in {{campaign}}', ['firstName', 'campaign']],
  ['Report ready', 'Your report of {{period}} is ready', ['firstName', 'period']],
  ['Notice', 'Important information about your data', ['firstName']],
] as const;

const CHANNELS: readonly Channel[] = ['email', 'sms', 'push'];
const LIMITS: Readonly<Record<Channel, number>> = {
  email: 5_000,
  sms: 500,
  push: 2_000,
  in_app: 10_000,
  webhook: 10_000,
};

export function writeNotifications(plan: Plan, output: Output): void {
  const templates = writeTemplates(plan, output);
  writeQueue(plan, output, templates);
  writeQuotas(plan, output);
}

/** The system's own six first, then companies' versions of them. */
function writeTemplates(plan: Plan, output: Output): string[] {
  const { companies, clock, profile } = plan;
  return Array.from({ length: profile.rows('notification_templates') }, (_, index) => {
    const [name, subject, variables] = TEMPLATES[index % TEMPLATES.length] ?? TEMPLATES[0];
    const round = Math.floor(index / TEMPLATES.length);
    const company =
      round === 0 ? undefined : companies[(index - TEMPLATES.length) % companies.length];
    const id =
      index < TEMPLATES.length
        ? demoId('notification_templates', index + 1)
        : output.ids.next('notification_templates');
    const sentence = /[.?!]$/.test(subject) ? subject : `${subject}.`;
    const at = timestamp(clock.month(-12).start + index * DAY);
    output.row('notification_templates', {
      id,
      company_id: company?.id ?? null,
      name,
      subject,
      body_html: `<p>Hello {{firstName}},</p><p>${sentence}</p>`,
      body_text: `Hello {{firstName}},\n\n${sentence}\n`,
      variables,
      created_at: at,
      updated_at: at,
    });
    return id;
  });
}

function writeQuotas(plan: Plan, output: Output): void {
  const { companies, clock, profile } = plan;
  const each = Math.round(profile.rows('notifications_quotas') / companies.length);
  for (const company of companies) {
    CHANNELS.slice(0, each).forEach((channel, index) => {
      const limit = LIMITS[channel];
      output.row('notifications_quotas', {
        id: output.ids.next('notifications_quotas'),
        company_id: company.id,
        channel,
        quota_limit: limit,
        quota_used: Math.round(limit * (0.08 + ((company.n * 7 + index * 3) % 60) / 100)),
        quota_reset_at: timestamp(clock.month(1).start),
        created_at: timestamp(company.createdAt + DAY),
        updated_at: timestamp(clock.daysAgo(1, 20)),
      });
    });
  }
}

/** The queue: the notices of the breach, then ordinary messages of the last months. */
function writeQueue(plan: Plan, output: Output, templates: readonly string[]): void {
  const { clock, profile, people } = plan;
  const random = new Random('notifications');
  const total = profile.rows('notifications_queue');
  const fates = Array.from({ length: total }, (_, index) =>
    index < BREACH_RECIPIENTS ? 0 : random.next(),
  );
  const receipts = new Quota(
    profile.rows('notifications_delivery_receipts'),
    fates.filter((fate) => fate < SENT).length,
  );
  const recipients = people.all.filter(
    ({ role, erasedAt }) => role !== 'admin' && erasedAt === undefined,
  );
  const notifiedAt = breachMoments(clock).notified;
  for (let index = 0; index < total; index += 1) {
    const isBreach = index < BREACH_RECIPIENTS;
    const person = isBreach ? people.participants[index * 2 + 10] : random.pick(recipients);
    if (!person) continue;
    writeMessage(person, index, isBreach);
  }

  function writeMessage(person: Person, index: number, isBreach: boolean): void {
    const id = output.ids.next('notifications_queue');
    const channel: Channel =
      isBreach || random.chance(0.7) ? 'email' : random.pick(['sms', 'push', 'in_app']);
    const fate = fates[index] ?? 0;
    const scheduledAt = isBreach
      ? notifiedAt + index * MINUTE
      : fate >= 0.94
        ? clock.now + random.between(1, 72) * HOUR
        : clock.now - random.between(0.05, 160) * DAY;
    const status = statusOf(fate);
    const isSent = status === 'sent';
    const bounced = isBreach && index === 3;
    const delivery = bounced
      ? 'bounced'
      : isBreach
        ? 'delivered'
        : random.weighted(DELIVERIES, ([, weight]) => weight)[0];
    const template = isBreach ? 5 : random.int(0, 4);
    const sentAt = Math.min(scheduledAt + MINUTE, clock.now);
    const companyId = person.company?.id ?? null;
    output.row('notifications_queue', {
      id,
      company_id: companyId,
      user_id: person.id,
      channel,
      template_id: templates[template] ?? null,
      status,
      scheduled_at: timestamp(scheduledAt),
      sent_at: isSent ? timestamp(sentAt) : null,
      delivery_status: isSent ? delivery : null,
      metadata: {
        ...(isBreach ? { breachId: MISSENT_EMAIL_BREACH } : { language: person.language }),
        ...contentOf(person, TEMPLATES[template] ?? TEMPLATES[0]),
      },
      created_at: timestamp(Math.min(scheduledAt - HOUR, clock.now - 5 * MINUTE)),
    });
    if (!isSent) return;
    for (let receipt = receipts.take(); receipt > 0; receipt -= 1) {
      const receiptId = output.ids.next('notifications_delivery_receipts');
      const at = Math.min(sentAt + receipt * 7 * MINUTE, clock.now);
      output.row('notifications_delivery_receipts', {
        id: receiptId,
        notification_id: id,
        company_id: companyId,
        provider: channel === 'email' ? 'postmark' : channel === 'sms' ? 'twilio' : 'own',
        provider_message_id: `msg-${receiptId}`,
        delivered_at: bounced ? null : timestamp(at),
        created_at: timestamp(at),
      });
    }
  }
}

/** Values of the variables in texts that were sent. */
const VALUES: Readonly<Record<string, string>> = {
  program: 'the buddy programme',
  time: '17:00',
  otherName: 'your buddy',
  campaign: 'Mentors for Ukraine',
  period: 'the last quarter',
};

/** Content of a message, as `sendNotification` writes it. */
function contentOf({ firstName }: Person, [, subject]: (typeof TEMPLATES)[number]) {
  const line = subject.replaceAll(
    /\{\{(\w+)\}\}/g,
    (_variable, name: string) => VALUES[name] ?? '',
  );
  return {
    subject: line,
    text: `Hello ${firstName},\n\n${line}.\n`,
    html: `<p>Hello ${firstName},</p><p>${line}.</p>`,
    purpose: 'service',
  };
}

/** Fates below this have been sent. */
const SENT = 0.9;

function statusOf(fate: number): 'sent' | 'cancelled' | 'failed' | 'sending' | 'queued' {
  if (fate < SENT) return 'sent';
  if (fate < 0.91) return 'cancelled';
  if (fate < 0.93) return 'failed';
  return fate < 0.94 ? 'sending' : 'queued';
}

const DELIVERIES = [
  ['delivered', 5],
  ['opened', 4],
  ['clicked', 2],
  ['bounced', 0.15],
  ['spam', 0.05],
] as const;
