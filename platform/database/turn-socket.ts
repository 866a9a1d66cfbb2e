/** A socket that sends what is written in one turn of the event loop with one system call. */
import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * What is sent ahead of answers then travels together: one write here, and one process to wake
 * there, for a transaction's beginning and its first statements.
 */
export function openTurnSocket(): Socket {
  const socket = new Socket();
  // Connecting gives every socket the usual `write` again.
  socket.once('connect', () => {
    const write = socket.write.bind(socket);
    let holding = false;
    socket.write = (chunk: Uint8Array | string, encoding?: BufferEncoding | Done, done?: Done) => {
      if (!holding) {
        holding = true;
        socket.cork();
        process.nextTick(() => {
          holding = false;
          socket.uncork();
        });
      }
      return typeof encoding === 'string' ? write(chunk, encoding, done) : write(chunk, encoding);
    };
  });
  return socket;
}
