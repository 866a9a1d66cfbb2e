/**
 * Addresses that requests to URLs of clients may go to: those of the public internet, so that no client makes the
 * graph call services of its own network.
 */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Networks of IANA's special-purpose registry for IPv4 (RFC 6890), and those of multicast. */
const SPECIAL_IPV4 = new BlockList();
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]) {
  const [address = '', bits] = network.split('/');
  SPECIAL_IPV4.addSubnet(address, Number(bits), 'ipv4');
}

/** The one block of IPv6 that is assigned to the internet (RFC 4291): all others, mapped IPv4 too, are special. */
const INTERNET_IPV6 = new BlockList();
INTERNET_IPV6.addSubnet('2000::', 3, 'ipv6');

/** Networks in it that are not: protocols such as Teredo and 6to4, which embed IPv4, and documentation. */
const SPECIAL_IPV6 = new BlockList();
SPECIAL_IPV6.addSubnet('2001::', 23, 'ipv6');
SPECIAL_IPV6.addSubnet('2001:db8::', 32, 'ipv6');
SPECIAL_IPV6.addSubnet('2002::', 16, 'ipv6');
SPECIAL_IPV6.addSubnet('3fff::', 20, 'ipv6');

/** Returns true for an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !SPECIAL_IPV4.check(address, 'ipv4');
  return (
    isIP(address) === 6 &&
    INTERNET_IPV6.check(address, 'ipv6') &&
    !SPECIAL_IPV6.check(address, 'ipv6')
  );
}

const HTTPS_PORT = 443;

/** Below it are the ports of other protocols (RFC 6335), such as mail, which nobody makes the graph connect to. */
const FIRST_USER_PORT = 1024;

/** Names that never are on the internet (RFC 6761, RFC 8375, ICANN's `internal`), and those without a dot. */
const LOCAL_NAME = /^[^.]*$|\.(?:localhost|local|internal|home\.arpa|onion|test|invalid)$/;

/**
 * Form that a URL must have to be called, in words; undefined for a URL that has it. Names are looked up when they are
 * called, not here.
 *
 * @param isLoopbackAllowed true for development: also http and https URLs of this machine
 */
export function expectedUrl(text: string, isLoopbackAllowed: boolean): string | undefined {
  const url = URL.parse(text);
  if (!url) return 'a URL such as https://hooks.example.com/teei';
  if (isLoopbackAllowed && isLoopback(url)) return undefined;
  if (url.protocol !== 'https:') return 'a URL that begins with https://';
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    return 'a URL without user, password and fragment';
  }
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  if (port !== HTTPS_PORT && port < FIRST_USER_PORT) {
    return `a URL with the port ${HTTPS_PORT}, or one from ${FIRST_USER_PORT} on`;
  }
  const host = hostOf(url);
  return (isIP(host) ? isPublicAddress(host) : !LOCAL_NAME.test(host))
    ? undefined
    : 'a host of the public internet, not of a private, local or reserved network';
}

/** Host of a URL, as an address or name: without brackets, and without the dot of the root. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLoopback(url: URL): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(hostOf(url));
}

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Looks a name up as `dns.lookup` does, and fails if one of its addresses is not public: the address that was
 * checked is the one that is connected to, so that a name cannot change it in between.
 */
export function lookupPublic(
  hostname: string,
  options: LookupOptions,
  callback: LookupCallback,
): void {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || first === undefined) return callback(error ?? new NotPublicError(), []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new NotPublicError(), []);
    }
    return options.all === true
      ? callback(null, addresses)
      : callback(null, first.address, first.family);
  });
}

/** Name that resolves to an address outside of the public internet. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError';

  constructor() {
    super('The host has an address of a private, local or reserved network.');
  }
}
