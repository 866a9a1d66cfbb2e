import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { openTurnSocket } from './turn-socket.ts';

it('sends all of a turn, in its order, and all of the next one after it', async () => {
  const { promise: received, resolve: receive } = Promise.withResolvers<Promise<string>>();
  const server = createServer((peer) => receive(text(peer))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = openTurnSocket();
  try {
    socket.connect(portOf(server.address()), '127.0.0.1');
    await once(socket, 'connect');
    socket.write('one ');
    socket.write(Buffer.from('two '));
    // Held back until the turn is over.
    expect(socket.writableCorked).toBe(1);
    expect(socket.bytesWritten).toBe(8);
    await new Promise<unknown>((resolve) => {
      socket.write('eerht', 'utf8', resolve);
    });
    expect(socket.writableCorked).toBe(0);
    socket.write(' four');
    socket.end();
    expect(await received).toBe('one two eerht four');
  } finally {
    socket.destroy();
    server.close();
  }
});

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  return address.port;
}
