/** The graph in one process of its own, asked one request after the other. */
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { z } from 'zod';
import { SECRET, type Settings } from './settings.ts';

const SERVER = new URL('graph-server.ts', import.meta.url);

const answerForm = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** One request and what its answer says. */
export interface Asked {
  readonly milliseconds: number;
  readonly statements: number;
  /** Message of the answer's first error. */
  readonly error: string | undefined;
}

/** Starts the graph over a pair of stores; it relays no events unless told so. Its `url` is that of requests. */
export async function startGraphProcess(
  stores: Pick<Settings, 'ownerUrl' | 'clickhouseDir' | 'issuerDir' | 'embeddingsUrl'> &
    Partial<Pick<Settings, 'relays'>>,
): Promise<ServiceProcess> {
  const settings: Settings = { relays: false, ...stores, secret: SECRET, remote: [] };
  const server = await startServiceProcess('graph', SERVER, {
    environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
    args: [JSON.stringify(settings)],
  });
  return { ...server, url: `${server.url}/graphql` };
}

/** Sends one operation, and takes its time until the whole answer is there. */
export async function askOnce(
  url: string,
  { query, variables }: { readonly query: string; readonly variables: object },
  authorization: string,
): Promise<Asked> {
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const milliseconds = performance.now() - began;
  return {
    milliseconds,
    statements: Number(response.headers.get('x-statements')),
    error: answerForm.parse(JSON.parse(text)).errors?.[0]?.message,
  };
}
