/** Endpoints of platforms: an HTTP service, or a folder that keeps what would be sent. */
import { fileURLToPath } from 'node:url';
import { member } from '@teei/platform/json/member.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { keepMessage } from '@teei/platform/mail/kept-messages.ts';
import { postJson } from '@teei/platform/outbound/post.ts';
import { PROTOCOLS, type Figures } from './platforms.ts';

interface Message {
  /** Id of the delivery, the same at each attempt. */
  readonly id: string;
  readonly body: Figures;
}

interface Acknowledgement {
  readonly status: number;
  /** Name that the platform has given it; null when it has given none. */
  readonly reference: string | null;
}

export interface Endpoint {
  /** @throws DeliveryError when it was not accepted */
  send(message: Message, signal: AbortSignal): Promise<Acknowledgement>;
}

/** Endpoints by platform. */
export type Endpoints = ReadonlyMap<string, Endpoint>;

/** Longest reference of a platform that is kept. */
const MAX_REFERENCE_LENGTH = 200;

/**
 * Endpoints of the platforms whose URL is configured.
 *
 * @param urls by platform: `https://:<token>@host/path`, or a folder (file:)
 */
export function createEndpoints(urls: Readonly<Record<string, string | undefined>>): Endpoints {
  return new Map(
    Object.entries(urls).flatMap(([platform, url]) =>
      url === undefined
        ? []
        : [[platform, url.startsWith('file:') ? folder(platform, url) : service(platform, url)]],
    ),
  );
}

function service(platform: string, configured: string): Endpoint {
  const url = new URL(configured);
  const token = decodeURIComponent(url.password);
  url.username = '';
  url.password = '';
  const protocol = PROTOCOLS[platform];
  return {
    async send({ id, body }, signal) {
      const { status, text } = await postJson(url.href, {
        body: JSON.stringify(body),
        headers: { 'idempotency-key': id, ...protocol?.headers(token) },
        signal,
        network: 'any',
      });
      const reference = member(parseJson(text), protocol?.reference ?? 'id');
      return {
        status,
        reference: typeof reference === 'string' ? reference.slice(0, MAX_REFERENCE_LENGTH) : null,
      };
    },
  };
}

function folder(platform: string, url: string): Endpoint {
  const path = fileURLToPath(url);
  return {
    async send({ id, body }) {
      await keepMessage(path, {
        id,
        channel: platform,
        to: platform,
        text: JSON.stringify(body, null, 2),
        keptAt: new Date().toISOString(),
      });
      return { status: 202, reference: id };
    },
  };
}
