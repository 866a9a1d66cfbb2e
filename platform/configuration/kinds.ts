/** Schemas of environment variables that several services read. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { PREPARED_STATEMENTS } from '../database/session.ts';
import { parseJson } from '../json/parse.ts';
import { MAX_TOKEN_LIFETIME_MINUTES } from '../tokens/lifetime.ts';
import { variables } from './read-environment.ts';

/** Whole number of at most nine decimal digits, in a range; Number() would also accept 1e3 and 0x10. */
export function wholeNumber(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/** TCP port; 0 for any free one. */
export function port(fallback: number, description = 'Port to listen on; 0 takes a free one.') {
  return wholeNumber(0, 65_535)
    .default(fallback)
    .register(variables, { description, expected: 'a port from 0 to 65535' });
}

/** Address to listen on. */
export function host() {
  return z.string().default('127.0.0.1').register(variables, {
    description: 'Address to listen on; 0.0.0.0 is every address of the machine.',
    expected: 'an IP address or host name',
  });
}

const POSTGRES = ['postgres:', 'postgresql:'];
const HTTP = ['http:', 'https:'];

/** Postgres connection string, secret as it contains a password. */
export function postgresUrl(description: string) {
  return url(POSTGRES).register(variables, {
    description,
    expected: 'a connection string that begins with postgres://',
    secret: true,
  });
}

/** Connection string with the password that a service's login role is about to get. */
export function nextPostgresUrl() {
  return postgresUrl(
    'In a rotation, DATABASE_URL with the next password: whichever Postgres takes is used.',
  ).optional();
}

/** Connection strings of read replicas: none by default. */
export function replicaUrls() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((one) => one !== ''))
    .pipe(z.array(url(POSTGRES)))
    .register(variables, {
      description:
        'Read replicas of DATABASE_URL, which queries are sent to: connection strings as the same role.',
      expected: 'connection strings that begin with postgres://, separated by commas',
      secret: true,
    });
}

/** Secret as JSON, such as a key. An error has no input, which is a secret. */
export function secretJson<Schema extends z.ZodType>(schema: Schema, message = 'not a key') {
  return z.string().transform((text, context): z.output<Schema> => {
    const read = schema.safeParse(parseJson(text));
    if (read.success) return read.data;
    context.issues.push({ code: 'custom', message, input: undefined });
    return z.NEVER;
  });
}

/** HTTP URL, secret as it may contain a password. */
export function httpUrl(description: string) {
  return url(HTTP).register(variables, {
    description,
    expected: 'a URL that begins with http:// or https://',
    secret: true,
  });
}

/** URL of a service for messages of a channel, or of a folder that keeps them. */
export function messageUrl(description: string) {
  return url([...HTTP, 'file:'])
    .optional()
    .register(variables, {
      description,
      expected: 'a URL that begins with http://, https:// or file:///',
      secret: true,
    });
}

/** Secret of Standard Webhooks: at least 24 bytes. */
const WEBHOOK_KEY = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;
const RECEIPT_KEY = /^[a-z][a-z0-9_-]{0,39}=whsec_[A-Za-z0-9+/]{32,}={0,2}$/;

/** Secret of Standard Webhooks, which requests to services for messages are signed with; two in a rotation. */
export function messageSigningKey() {
  return z
    .string()
    .refine((text) => text.split(' ').every((key) => WEBHOOK_KEY.test(key)))
    .optional()
    .register(variables, {
      description:
        'Signs requests to SMS_URL and PUSH_URL, as by Standard Webhooks; in a rotation two keys.',
      expected: 'whsec_ and at least 24 bytes in base64, or two such keys separated by a space',
      secret: true,
    });
}

/** Secrets of Standard Webhooks that requests from another system are signed with: none by default. */
export function webhookKeys(description: string) {
  return z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((key) => key !== ''))
    .pipe(z.array(z.string().regex(WEBHOOK_KEY)))
    .register(variables, {
      description,
      expected: 'keys separated by spaces, each whsec_ and at least 24 bytes in base64',
      secret: true,
    });
}

/** Keys of Standard Webhooks that providers of messages sign their reports with, by the provider's name. */
export function receiptKeys() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((entry) => entry !== ''))
    .pipe(z.array(z.string().regex(RECEIPT_KEY)))
    .register(variables, {
      description:
        'Keys that providers of messages sign their reports with; without one a provider can report nothing.',
      expected: 'entries separated by spaces, such as sms=whsec_ and at least 24 bytes in base64',
      secret: true,
    });
}

/** URL of a platform that figures are delivered to, or of a folder that keeps them; secret, as it has a token. */
export function platformUrl(name: string) {
  return url([...HTTP, 'file:'])
    .optional()
    .register(variables, {
      description: `${name}, which figures are delivered to, or a folder; without it deliveries fail.`,
      expected: 'https://:token@host/path or file:///folder',
      secret: true,
    });
}

/** US dollars, with up to six decimals. */
const PRICE = /^\d{1,4}(\.\d{1,6})?$/;

/** Endpoint of a language model with its name and prices; secret, as it has a key. */
export function aiUrl() {
  return url(HTTP)
    .refine((text) => {
      const { searchParams = new URLSearchParams() } = URL.parse(text) ?? {};
      const name = searchParams.get('model') ?? '';
      const prices = ['input', 'output'].map((price) => searchParams.get(price) ?? '');
      return name.length > 0 && name.length <= 100 && prices.every((price) => PRICE.test(price));
    })
    .optional()
    .register(variables, {
      description:
        'Language model (chat completions) with its prices; without it summaries are quotes chosen by rules.',
      expected: 'https://:key@host/v1?model=NAME&input=USD&output=USD, prices for a million tokens',
      secret: true,
    });
}

/** Endpoint of an embedder with its name; secret, as it has a key. */
export function embeddingsUrl() {
  return url(HTTP)
    .refine((text) => {
      const name = URL.parse(text)?.searchParams.get('model') ?? '';
      return name.length > 0 && name.length <= 100;
    })
    .optional()
    .register(variables, {
      description: 'Model that embeds evidence; without it new pieces have no similar ones.',
      expected: 'https://:key@host/v1?model=NAME',
      secret: true,
    });
}

/** Webhooks to URLs of this machine, for development. */
export function webhookLoopback() {
  return z.enum(['on', 'off']).default('off').register(variables, {
    description: 'Whether webhooks may have URLs of this machine, also with http: for development.',
    expected: 'on or off',
  });
}

/** URL of the mailer: an SMTP server with the sender's address, or a folder that keeps mail. */
export function mailUrl() {
  return z
    .string()
    .refine((text) => {
      const { protocol, searchParams } = URL.parse(text) ?? {};
      const isServer = protocol === 'smtp:' || protocol === 'smtps:';
      return protocol === 'file:' || (isServer && searchParams?.has('from') === true);
    })
    .optional()
    .register(variables, {
      description: 'Server that mail is sent by, or a folder that keeps what would be sent.',
      expected: 'smtps://user:password@host?from=address, smtp://… or file:///folder',
      secret: true,
    });
}

/** NATS server with JetStream, secret as its URL may contain a password or a token. */
export function natsUrl() {
  return url(['nats:', 'tls:']).optional().register(variables, {
    description:
      'NATS JetStream, through which events travel to ClickHouse; without it they go straight.',
    expected: 'nats://user:password@host:4222, or tls://…',
    secret: true,
  });
}

/** Page of a frontend that takes the tokens of mailed links. */
export function accountPageUrl() {
  return url(HTTP).optional().register(variables, {
    description:
      'Page that mailed links open, with their token after #; without it mails have the token alone.',
    expected: 'a URL that begins with https:// or http://',
  });
}

function url(protocols: readonly string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
}

/** List of texts, separated by commas; empty by default. */
function commaSeparated() {
  return z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
}

/** List of origins, such as `https://app.teei.example`; empty by default. */
export function allowedOrigins() {
  return commaSeparated()
    .pipe(z.array(z.string().refine(isOrigin)))
    .register(variables, {
      description: 'Origins whose pages may call the graph, separated by commas.',
      expected: 'origins such as https://app.teei.example',
    });
}

/** Returns true for an origin as browsers send it in `Origin`: without a path, and not `*`. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Addresses and networks of proxies before the gateway; none by default. */
export function trustedProxies() {
  return commaSeparated()
    .pipe(z.array(z.string().refine(isNetwork)))
    .register(variables, {
      description: 'Proxies before the gateway, whose `X-Forwarded-For` names the client.',
      expected: 'IP addresses or networks such as 10.0.0.0/8, separated by commas',
    });
}

/** Returns true for an IP address, also with the length of a prefix. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const bits = [0, 32, 128][[0, 4, 6].indexOf(isIP(address))] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits);
}

/** Secret shared by the gateway and the subgraphs. */
export function graphSecret() {
  return z.string().min(32).register(variables, {
    description:
      'Shared by the gateway and all subgraphs: signs requests between them and page cursors.',
    expected: 'a text of at least 32 characters',
    secret: true,
  });
}

/** Secret of a rotation that is also accepted. */
function otherGraphSecret(description: string) {
  return z.string().min(32).optional().register(variables, {
    description,
    expected: 'a text of at least 32 characters',
    secret: true,
  });
}

/** The secret that replaces GRAPH_SECRET soon. */
export function nextGraphSecret() {
  return otherGraphSecret('In a rotation, the secret to come: accepted, and not used yet.');
}

/** The secret that GRAPH_SECRET has replaced. */
export function previousGraphSecret() {
  return otherGraphSecret('In a rotation, the secret before: accepted, and used no more.');
}

/** Time at which the clock is fixed; undefined for the system's time. */
export function fixedNow(
  description = 'Time at which the clock of the graph is fixed, for demonstrations and tests.',
) {
  return z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .register(variables, { description, expected: 'a moment such as 2025-11-15T09:00:00Z' });
}

/** Lifetime of the tokens of a sign-in, in minutes. */
export function tokenLifetime() {
  return wholeNumber(1, MAX_TOKEN_LIFETIME_MINUTES)
    .default(30)
    .register(variables, {
      description: 'Minutes that the token of a sign-in is valid for.',
      expected: `a whole number from 1 to ${MAX_TOKEN_LIFETIME_MINUTES}`,
    });
}

/** Maximum number of connections of a pool. */
export function poolSize() {
  return wholeNumber(1, 500).default(10).register(variables, {
    description: 'Maximum number of connections to Postgres.',
    expected: 'a whole number from 1 to 500',
  });
}

/** Use of prepared statements on connections to Postgres. */
export function preparedStatements() {
  return z.enum(PREPARED_STATEMENTS).default('auto').register(variables, {
    description:
      'Use of prepared statements; `auto` uses them unless a connection pooler is before Postgres.',
    expected: 'one of auto, on, off',
  });
}

/** Timeout of statements, and of waiting for a connection, in milliseconds. */
export function deadline(fallback: number) {
  return wholeNumber(100, 60_000).default(fallback).register(variables, {
    description:
      'Milliseconds that a statement, or the wait for a connection, may take; below what the gateway waits.',
    expected: 'a whole number from 100 to 60000',
  });
}

/** Log of requests. */
export function accessLog() {
  return z.enum(['on', 'off']).default('off').register(variables, {
    description: 'Whether to log a line for each request, without values and addresses.',
    expected: 'on or off',
  });
}

/** Minimum level of messages that are logged. */
export function logLevel() {
  return z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .register(variables, {
      description: 'Minimum level of the messages that are logged.',
      expected: 'one of fatal, error, warn, info, debug, trace, silent',
    });
}
