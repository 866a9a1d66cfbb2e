/**
 * Lends the embedded ClickHouse to commands while a graph has it open: a socket in the data folder, which the
 * user of the graph alone can open, answers SELECT statements.
 */
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import type { ClickHouseClient } from '@clickhouse/client';
import { errorMessage, OperatorError } from './operator-error.ts';

function socketOf(dataDir: string): string {
  return path.join(path.resolve(dataDir), 'clickhouse.sock');
}

/**
 * Starts lending. Where the system has no such socket, as on a path of over 100 characters, nothing is lent.
 *
 * @returns ends it
 */
export async function shareClickHouse(
  client: ClickHouseClient,
  dataDir: string,
): Promise<() => Promise<void>> {
  const socket = socketOf(dataDir);
  const server = createServer((incoming, response) => {
    answer(client, incoming).then(
      (rows) => pipeline(rows, response).catch(() => response.destroy()),
      (error: unknown) => response.writeHead(400).end(errorMessage(error)),
    );
  });
  await rm(socket, { force: true });
  const mask = process.umask(0o177);
  const listening = new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(socket, resolve);
  });
  process.umask(mask);
  await listening;
  server.unref();
  return async () => {
    server.close();
    server.closeAllConnections();
    await rm(socket, { force: true });
  };
}

async function answer(client: ClickHouseClient, incoming: Readable): Promise<Readable> {
  const query = await text(incoming);
  if (!/^\s*SELECT\s/.test(query)) throw new RangeError('Expected a SELECT statement.');
  return (await client.exec({ query })).stream;
}

/**
 * Runs a SELECT in the process that has the embedded ClickHouse open.
 *
 * @throws OperatorError when it refuses, or does not answer
 */
export async function readShared(dataDir: string, select: string): Promise<Readable> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ socketPath: socketOf(dataDir), method: 'POST', agent: false }, resolve)
      .once('error', (error) =>
        reject(
          new OperatorError(
            `The process that has ClickHouse open does not answer: ${error.message}.`,
          ),
        ),
      )
      .end(select);
  });
  if (response.statusCode === 200) return response;
  throw new OperatorError(`ClickHouse: ${await text(response)}`);
}
