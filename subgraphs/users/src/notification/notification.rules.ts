/** Rules of sending notifications (catalogue, section 1, tables 45 to 48). */
import {
  badInput,
  conflict,
  errorsAmong,
  notFound,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member, membersOf } from '@teei/platform/json/member.ts';
import type {
  TemplateTexts,
  TemplateValue,
} from '../notification-template/notification-template.rules.ts';

/** Variables that every template may use: they are the recipient's own. */
const RECIPIENT_VARIABLES = ['firstName', 'lastName'];

const MAX_VALUE_LENGTH = 1_000;

/** Time ahead for which a notification may be scheduled. */
const MAX_SCHEDULED_MS = 365 * 24 * 60 * 60 * 1_000;

/** Stored template, as far as a message needs it. */
export interface MessageTemplate extends TemplateTexts {
  readonly companyId: string | null;
  readonly variables: readonly string[];
  readonly purpose: string;
  readonly isArchived: boolean;
}

export interface MessageFacts {
  /** Undefined when the viewer does not know the person, or the person is erased. */
  readonly recipient:
    { readonly firstName: string | null; readonly lastName: string | null } | undefined;
  /** Undefined when the viewer may not use it. */
  readonly template: MessageTemplate | undefined;
  /** True when the recipient agreed to messages of the template's purpose. */
  readonly isAccepted: boolean;
  /** True without a breach to tell of, and for one that there is. */
  readonly hasBreach: boolean;
}

export interface MessageRequest {
  readonly userId: string;
  readonly templateId: string;
  readonly channel: string;
  readonly variables?: unknown;
  /** Company that sends; null for TEEI. */
  readonly companyId: string | null;
  /** Breach that the message tells of. */
  readonly breachId?: string | null | undefined;
}

/** Errors that keep a message from being queued, without its quota. */
export function checkMessage(
  { recipient, template, isAccepted, hasBreach }: MessageFacts,
  { userId, templateId, channel, variables, companyId, breachId }: MessageRequest,
): readonly UserError[] {
  const isUsable =
    template !== undefined && (template.companyId === null || template.companyId === companyId);
  const missing = errorsAmong(
    recipient === undefined && notFound('User', userId, 'userId'),
    !isUsable && notFound('NotificationTemplate', templateId, 'templateId'),
    !hasBreach && notFound('BreachIncident', breachId ?? '', 'breachId'),
  );
  if (missing.length > 0 || !isUsable) return missing;
  return [
    ...errorsAmong(
      channel === 'webhook' && badInput('channel', 'a channel to a person, received WEBHOOK'),
      template.isArchived && conflict('templateId', 'the template is archived; choose another.'),
      channel === 'email' &&
        template.subject === null &&
        badInput('templateId', 'a template with a subject, which EMAIL needs'),
      !isAccepted && consentRequired(template.purpose),
    ),
    ...checkVariables(template.variables, variables ?? {}),
  ];
}

/** Values to render a template with; the recipient's names come from the recipient alone. */
export function valuesOf(
  recipient: NonNullable<MessageFacts['recipient']>,
  variables: unknown,
): Readonly<Record<string, TemplateValue | null>> {
  const given = Object.entries(membersOf(variables)).filter(
    (entry): entry is [string, TemplateValue] => isValue(entry[1]),
  );
  return { ...Object.fromEntries(given), ...recipient };
}

/** A moment in the future, within a year. */
export function checkScheduledAt(scheduledAt: string, now: Date): readonly UserError[] {
  const ahead = Date.parse(scheduledAt) - now.getTime();
  return errorsAmong(
    !(ahead > 0 && ahead <= MAX_SCHEDULED_MS) &&
      badInput('scheduledAt', `a moment within a year after ${now.toISOString()}`),
  );
}

/** QUOTA_EXCEEDED for a company whose quota of a channel is used up, or that has none. */
export function quotaExceeded(channel: string): UserError {
  return userError(
    'QUOTA_EXCEEDED',
    'channel',
    `the company's quota of ${channel.toUpperCase()} is used up or not set; wait for its reset, or ask TEEI for more.`,
  );
}

function consentRequired(purpose: string): UserError {
  return userError(
    'CONSENT_REQUIRED',
    'userId',
    `the person has not consented to ${purpose.toUpperCase()}, which the template is for; ask them, or use a template of the purpose SERVICE for what they must know.`,
  );
}

function checkVariables(names: readonly string[], variables: unknown): readonly UserError[] {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    return [badInput('variables', 'an object of values by name')];
  }
  const needed = names.filter((name) => !RECIPIENT_VARIABLES.includes(name));
  const absent = needed.filter((name) => member(variables, name) === undefined);
  const unknown = Object.keys(variables).filter((name) => !needed.includes(name));
  const unfit = needed.filter(
    (name) => !absent.includes(name) && !isValue(member(variables, name)),
  );
  return errorsAmong(
    (absent.length > 0 || unknown.length > 0) &&
      badInput(
        'variables',
        `the variables ${needed.join(', ') || '(none)'}; missing: ${absent.join(', ') || 'none'}, unknown: ${unknown.join(', ') || 'none'}`,
      ),
    unfit.length > 0 &&
      badInput(
        'variables',
        `texts of at most ${MAX_VALUE_LENGTH} characters, numbers or booleans in ${unfit.join(', ')}`,
      ),
  );
}

function isValue(value: unknown): value is TemplateValue {
  return (
    (typeof value === 'string' && value.length <= MAX_VALUE_LENGTH) ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

/** Content of a message: its metadata without what the sending of it keeps there. */
export function contentOf(metadata: unknown): unknown {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata).filter(([name]) => !SENDING_MEMBERS.has(name)),
  );
}

/** Members that the fields `attempts` and `failure` show to those who may see them. */
const SENDING_MEMBERS: ReadonlySet<string> = new Set(['attempts', 'failure']);
