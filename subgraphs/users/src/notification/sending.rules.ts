/** Rules of sending (catalogue, SM-6): what may be sent, and when a failure is tried again. */
import { textMember } from '@teei/platform/json/member.ts';

/** Minutes after which a failed attempt is repeated, by the number of attempts so far. */
export const RETRY_MINUTES = [1, 5, 25];

/** Number of repetitions of an attempt that the graph makes by itself. */
export const MAX_RETRIES = RETRY_MINUTES.length;

/** Notification that is due, with its recipient as of now. */
export interface DueNotification {
  readonly channel: string;
  /** Null for a person who was erased, and for a company. */
  readonly email: string | null;
  /** True while the recipient agrees to messages of this purpose. */
  readonly is_accepted: boolean;
  readonly metadata: unknown;
}

/** Reason not to send a notification at all: its recipient does not want it any more, or is gone. */
export function reasonToCancel({ email, is_accepted }: DueNotification): string | undefined {
  if (email === null) return 'The recipient has no account any more.';
  return is_accepted ? undefined : 'The recipient has withdrawn the consent that this needs.';
}

/** Reason why a notification cannot be sent. */
export function reasonToFail(
  { channel, metadata }: DueNotification,
  channels: ReadonlySet<string>,
): string | undefined {
  if (textMember(metadata, 'text') === null) return 'The notification has no text.';
  return channel === 'in_app' || channels.has(channel)
    ? undefined
    : `No provider is configured for ${channel.toUpperCase()}.`;
}
