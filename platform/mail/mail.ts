/** Mail: a message to one recipient, the interface that sends it, and its failures. */

export interface Mail {
  /** UUID. The Message-ID is made of it, by which a mail that was sent twice is recognised. */
  readonly id: string;
  /** Address of the one recipient. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
}

export interface Mailer {
  /**
   * Sends a mail: resolves with its Message-ID, in angle brackets, once a server has accepted it.
   *
   * @throws MailError, always, when it was not accepted
   */
  send(mail: Mail): Promise<string>;
}

/** Failure to send a mail. The message never holds the address, since it is logged. */
export class MailError extends Error {
  override readonly name = 'MailError';
  /** True when the same mail fails again: its address or its content is refused. */
  readonly isPermanent: boolean;

  constructor(message: string, options: { readonly isPermanent: boolean }) {
    super(message);
    this.isPermanent = options.isPermanent;
  }
}
