/** A proxy whose connections can fall silent, as where a firewall forgets them or a host is cut off. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface SilentProxy {
  /** URL to reach through the proxy what another URL leads to. */
  readonly url: string;
  /** Forwards nothing more on the connections that there are, and leaves them open; later ones are forwarded. */
  silence(): void;
  close(): void;
}

/** Starts a proxy before a server on a free port of this machine. */
export async function startSilentProxy(target: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(target);
  const forwarding = new Set<Socket>();
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const upstream = connect(Number(port), hostname);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      open.add(socket);
      forwarding.add(socket);
      // The other side sees an end; what was wrong is of no use to it.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        if (forwarding.has(socket)) (socket === client ? upstream : client).destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    silence() {
      for (const socket of forwarding) socket.unpipe().pause();
      forwarding.clear();
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
