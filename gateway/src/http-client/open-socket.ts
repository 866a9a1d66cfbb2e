/** Sockets of connections to servers. */
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Address of a server. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
}

/** Address that a URL names. */
export function serverOf({ protocol, hostname, port }: URL): Server {
  const isSecure = protocol === 'https:';
  return {
    // Of an IPv6 address, a URL has the brackets too.
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (isSecure ? 443 : 80) : Number(port),
    isSecure,
  };
}

/** Event of a socket that can be written to. */
export function openEventOf({ isSecure }: Server): 'secureConnect' | 'connect' {
  return isSecure ? 'secureConnect' : 'connect';
}

/** Size of a read: most responses come in one. */
const READ_BYTES = 131_072;

/** Takes the bytes of all connections: on Linux and macOS a read is told before the next one begins. */
const SHARED = Buffer.allocUnsafeSlow(READ_BYTES);

/**
 * Opens a socket, which sends what is written at once.
 *
 * @param onBytes receives what arrives, in a buffer that is overwritten afterwards
 */
export function openSocket(
  { host, port, isSecure }: Server,
  onBytes: (bytes: Buffer) => void,
): Socket {
  const socket = isSecure ? openSecure(host, port, onBytes) : openPlain(host, port, onBytes);
  socket.setNoDelay(true);
  return socket;
}

function openSecure(host: string, port: number, onBytes: (bytes: Buffer) => void): Socket {
  const socket = connectTls({
    host,
    port,
    ALPNProtocols: ['http/1.1'],
    servername: serverName(host),
  });
  socket.on('data', onBytes);
  return socket;
}

function openPlain(host: string, port: number, onBytes: (bytes: Buffer) => void): Socket {
  const buffer = process.platform === 'win32' ? Buffer.allocUnsafeSlow(READ_BYTES) : SHARED;
  const callback = (size: number): boolean => {
    onBytes(buffer.subarray(0, size));
    return true;
  };
  return connectTcp({ host, port, onread: { buffer, callback } });
}

/** Name for SNI, of which an address is none (RFC 6066, section 3). */
function serverName(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host;
}
