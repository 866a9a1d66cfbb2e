/** Origin of a request: the network address and the program that it came from, for logs of changes. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** Schema of an origin that is received from another process. */
export const originSchema = z
  .object({ ipAddress: z.string().optional(), userAgent: z.string().optional() })
  .readonly();

export type Origin = z.infer<typeof originSchema>;

/** Maximum number of characters of a User-Agent that are kept. */
const MAX_USER_AGENT_LENGTH = 500;

/**
 * Origin of a request to a server.
 *
 * @param address of the client; an IPv4 address may be mapped to IPv6, and an IPv6 address have a zone
 * @param userAgent header of that name
 */
export function readOrigin(address: string | undefined, userAgent: string | undefined): Origin {
  const ipAddress = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return {
    ...(ipAddress !== undefined && isIP(ipAddress) !== 0 && { ipAddress }),
    ...(userAgent !== undefined && { userAgent: userAgent.slice(0, MAX_USER_AGENT_LENGTH) }),
  };
}

/** Settings of a write that carry its origin, in hex: a User-Agent may hold any character. */
export function originSettings({ ipAddress, userAgent }: Origin): Readonly<Record<string, string>> {
  return {
    ...(ipAddress !== undefined && { 'viewer.ip_address': hexOf(ipAddress) }),
    ...(userAgent !== undefined && { 'viewer.user_agent': hexOf(userAgent) }),
  };
}

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}
