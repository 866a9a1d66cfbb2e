/** The quarter board by hand, as a server to measure: it verifies tokens, and answers every request with it. */
import { createServer } from 'node:http';
import { createTokenReader } from '@teei/gateway/src/identity/tokens.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { openHandWritten } from './hand-written.ts';
import { readSettings } from './settings.ts';

const settings = readSettings();
const clickhouse = await openEmbeddedClickHouse({ dataDir: settings.clickhouseDir });
const issuer = await openLocalIssuer(settings.issuerDir);
const readToken = createTokenReader(issuer.tokens);
const byHand = await openHandWritten(settings.ownerUrl, clickhouse.client);

const body = z.object({ variables: z.object({ company: z.uuid() }) });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString(), request.headers.authorization)
      .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
});

async function answer(text: string, authorization: string | undefined): Promise<string> {
  const { company } = body.parse(JSON.parse(text)).variables;
  const { viewer } = await readToken(authorization ?? '');
  if (viewer.kind !== 'user' || viewer.companyId === null) {
    throw new TypeError("By hand, only a company's user is answered.");
  }
  return byHand.answer({ userId: viewer.userId, companyId: viewer.companyId }, company);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no address.');
  process.stdout.write(`by-hand listening on http://127.0.0.1:${address.port}\n`);
});

const end = endOnSignals(async () => {
  server.close();
  server.closeAllConnections();
  await byHand.close();
  await clickhouse.close();
});
process.once('disconnect', end);
process.channel?.unref();
