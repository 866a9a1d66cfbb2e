import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { FrameConnection } from './frame-connection.ts';

it('is closed once its last request has gone, although the server reads nothing', async () => {
  const opened = Promise.withResolvers<void>();
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.pause();
      socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const connection = new FrameConnection({
    server: { host: '127.0.0.1', port, isSecure: false },
    upgrade: 'GET / HTTP/1.1\r\n\r\n',
    responseLimit: 1_000,
    onRefused: () => opened.reject(new Error('Refused')),
    onOpened: () => opened.resolve(),
    onOld: () => undefined,
    onClosed: () => undefined,
  });
  await opened.promise;
  // More than the buffers of both sides hold.
  const id = connection.send('{}', 'a'.repeat(64_000_000), {
    resolve: () => undefined,
    reject: () => undefined,
  });
  const closed = connection.close();
  connection.abandon(id, true);
  await expect(closed).resolves.toBeUndefined();
  for (const socket of sockets) socket.destroy();
  server.close();
});
