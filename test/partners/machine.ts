/** A partner's machine that speaks HTTP, as the demo's Benevity or another. */
import { readFileSync } from 'node:fs';
import { readManifest } from '@teei/gateway/src/partners/manifest.ts';
import { FJORDBANK, PARTNER } from '@teei/local/demo/story/story.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import { expect } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import type { TestGraph } from '../graph.ts';
import { persistedQuery } from '../persisted-query.ts';

/** Operations published for the demo's partner. */
export const MANIFEST = readManifest(
  readFileSync(new URL('../../operations/benevity.json', import.meta.url), 'utf8'),
);
export const IMPACT = bodyOf('CompanyImpact');
export const FEED = bodyOf('DeliveryFeed');

/** Variables that both take. */
export const VARIABLES = { company: FJORDBANK };

/** Operation that any viewer could send, were partners not held to their lists. */
export const PUBLIC = '{ consentTexts { nodes { id } } companies { nodes { id } } }';

/** The partner with a token in place of its key. */
export const TOKEN: TokenSubject = {
  sub: PARTNER.client,
  role: 'partner',
  tenantId: PARTNER.companyId,
  scopes: [],
};

export const REQUIRED = [400, 'PERSISTED_QUERY_ID_REQUIRED'];
export const NOT_IN_LIST = [400, 'PERSISTED_QUERY_NOT_IN_LIST'];

function bodyOf(name: string): string {
  const operation = MANIFEST.find((one) => one.name === name);
  if (!operation) throw new RangeError(`No operation ${name}.`);
  return operation.body;
}

type Headers = Readonly<Record<string, string>>;

export interface Machine {
  /** Posts a body as JSON, with the demo's key or another credential. */
  post(body: unknown, credential?: string): Promise<Response>;
  /** Gets with parameters, and a header that shows that no browser was tricked into it. */
  get(
    parameters: URLSearchParams | Readonly<Record<string, string>>,
    headers?: Headers,
  ): Promise<Response>;
  /** Posts the id of a text. */
  run(text: string, credential?: string): Promise<Response>;
}

/** @param graph asked for when the first request is sent */
export function machineAt(graph: () => TestGraph): Machine {
  const post: Machine['post'] = (body, credential = PARTNER.key) =>
    fetch(`${graph().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    post,
    get(parameters, headers = { 'apollo-require-preflight': 'true' }) {
      const search = new URLSearchParams(parameters).toString();
      return fetch(`${graph().url}/graphql?${search}`, {
        headers: { authorization: `Bearer ${PARTNER.key}`, ...headers },
      });
    },
    run: (text, credential) =>
      post({ extensions: persistedQuery(text), variables: VARIABLES }, credential),
  };
}

/** The status and the code of an answer that has no data and took no work. */
export async function refusal(response: Response): Promise<readonly unknown[]> {
  const body = z.strictObject({ errors: z.array(z.unknown()) }).parse(await response.json());
  expect(Number(response.headers.get('x-subgraph-requests') ?? 0)).toBe(0);
  return [response.status, read(body, 'errors', 0, 'extensions', 'code')];
}
