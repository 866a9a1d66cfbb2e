/** Serves the subgraphs of a federation that is measured, and counts what they are asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { answersOf } from './answers.ts';
import { listen, readBody } from './http.ts';
import { composeFederation } from './supergraph.ts';

/** Requests that subgraphs received. */
export interface Work {
  readonly requests: number;
  readonly representations: number;
  /** Size of the bodies that were received. */
  readonly bytes: number;
}

export interface Federation {
  /** Its subgraphs are below, each at its name. */
  readonly url: string;
  readonly supergraphSdl: string;
  /** The work since the start, or since the last time that it was asked for. */
  readonly takeWork: () => Work;
  readonly close: () => Promise<void>;
}

const NOTHING: Work = { requests: 0, representations: 0, bytes: 0 };

/**
 * Serves every subgraph at `/<name>`, on one free port. `/work` gives and forgets what they were
 * asked, `/supergraph` what they compose to, `/subgraphs` their names, places and SDL.
 *
 * @param delay milliseconds that every answer takes longer
 */
export async function serveFederation(
  subgraphs: readonly { name: string; sdl: string; schema: GraphQLSchema }[],
  delay = 0,
): Promise<Federation> {
  const answers = new Map(subgraphs.map(({ name, schema }) => [`/${name}`, answersOf(schema)]));
  let work = NOTHING;
  let served: readonly { name: string; sdl: string; url: string }[] = [];
  let supergraphSdl = '';

  const takeWork = (): Work => {
    const taken = work;
    work = NOTHING;
    return taken;
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = answers.get(request.url ?? '');
    if (!answer) {
      if (request.url === '/work') response.end(JSON.stringify(takeWork()));
      else if (request.url === '/supergraph') response.end(supergraphSdl);
      else response.end(JSON.stringify(served));
      return;
    }
    const received = await readBody(request);
    const { body, representations } = await answer(received.toString());
    if (delay > 0) await pause(delay);
    work = {
      requests: work.requests + 1,
      representations: work.representations + representations,
      bytes: work.bytes + received.length,
    };
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      .end(body);
  };

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) =>
      response.writeHead(400).end(error instanceof Error ? error.message : String(error)),
    );
  });
  const { url, close } = await listen(server);
  served = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `${url}/${name}` }));
  supergraphSdl = composeFederation(served);
  return { url, supergraphSdl, takeWork, close };
}
