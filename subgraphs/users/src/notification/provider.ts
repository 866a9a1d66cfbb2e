/** Provider: a way by which notifications leave, one for each channel. */

/** Message to one person. */
export interface OutgoingMessage {
  /** Id of the notification, the same at each attempt. */
  readonly id: string;
  /** Id of the person, by which SMS and push services know telephones and devices. */
  readonly userId: string;
  readonly email: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
}

export interface Provider {
  /** Name that receipts are recorded under. */
  readonly name: string;
  /**
   * Hands the message over; resolves with the provider's id of it.
   *
   * @throws DeliveryError when it was not accepted
   */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<string>;
}

/** Providers by channel. */
export type Providers = ReadonlyMap<string, Provider>;
