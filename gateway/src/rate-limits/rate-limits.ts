/** Limits of the requests of one client or viewer in a minute, and the variables that change them. */
import { variables } from '@teei/platform/configuration/read-environment.ts';
import { z } from 'zod';

/** Default limits, of each minute; 0 is none. `RATE_LIMITS` in the environment changes them. */
export const DEFAULT_RATE_LIMITS = {
  /** Requests of a partner's client, unless it has a limit of its own. */
  clientRequests: 1_200,
  /** Cost of its operations, unless it has a limit of its own. */
  clientCost: 12_000,
  /** Requests of a person, or from an address without a credential. */
  viewerRequests: 6_000,
  /** Cost of their operations. */
  viewerCost: 60_000,
} as const;

export type RateLimitName = keyof typeof DEFAULT_RATE_LIMITS;
export type RateLimits = Readonly<Record<RateLimitName, number>>;

/** Seconds of the window that a limit counts in, from the first request on. */
export const WINDOW_SECONDS = 60;

/**
 * Parses limits that differ from the default ones, such as `clientRequests=600,viewerCost=0`, or `off`.
 *
 * @returns undefined when the text names another limit, one twice, or no whole number
 */
export function readRateLimits(text: string): Partial<RateLimits> | 'off' | undefined {
  if (text === 'off') return 'off';
  const limits: { [name in RateLimitName]?: number } = {};
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [, name = '', value] = /^(\w+)=(\d{1,9})$/.exec(part) ?? [];
    if (!isRateLimitName(name) || limits[name] !== undefined) return undefined;
    limits[name] = Number(value);
  }
  return limits;
}

function isRateLimitName(name: string): name is RateLimitName {
  return Object.hasOwn(DEFAULT_RATE_LIMITS, name);
}

const REDIS = ['redis:', 'rediss:'];

/** Variables of whatever process serves a gateway. */
export const RATE_LIMIT_VARIABLES = {
  RATE_LIMITS: z
    .string()
    .transform((text, context) => {
      const limits = readRateLimits(text);
      if (limits !== undefined) return limits;
      context.issues.push({ code: 'custom', message: 'not rate limits', input: text });
      return z.NEVER;
    })
    .optional()
    .register(variables, {
      description: 'Limits of a minute that differ from those above, or `off`.',
      expected: 'off, or names and whole numbers such as clientRequests=600,viewerCost=0',
    }),
  REDIS_URL: z
    .string()
    .refine((text) => URL.canParse(text) && REDIS.includes(new URL(text).protocol))
    .optional()
    .register(variables, {
      description:
        'Redis by which several gateways share rate limits, and know of each other’s writes; without it each is alone.',
      expected: 'a URL that begins with redis:// or rediss://',
      secret: true,
    }),
};

type Read = {
  readonly [Name in keyof typeof RATE_LIMIT_VARIABLES]?: z.output<
    (typeof RATE_LIMIT_VARIABLES)[Name]
  >;
};

export interface RateLimitSettings {
  readonly limits: RateLimits;
  readonly redisUrl: string | undefined;
}

/**
 * The settings that the variables make; undefined where there are no limits.
 *
 * @param unsaid limits that hold where RATE_LIMITS says nothing
 */
export function rateLimitSettings(
  { RATE_LIMITS: limits = {}, REDIS_URL: redisUrl }: Read,
  unsaid: RateLimits = DEFAULT_RATE_LIMITS,
): RateLimitSettings | undefined {
  return limits === 'off' ? undefined : { limits: { ...unsaid, ...limits }, redisUrl };
}
