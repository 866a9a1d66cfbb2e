/** Pages that a browser may use for what they are made for, and for nothing else. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Sources that a page loads from, by directive of its Content-Security-Policy, such as `img-src`. */
type Sources = Readonly<Record<`${string}-src`, string>>;

/**
 * A page with a policy that forbids all but these sources, its own inline scripts (by their hash)
 * and requests to its own origin. No other page may frame it, and its forms are never sent by the
 * browser itself, which would put a password into an address when their script fails.
 */
export function createPage(
  html: string,
  { 'script-src': scripts = '', ...sources }: Sources,
): Page {
  const policy = {
    'default-src': "'none'",
    'script-src': `${inlineScriptHashes(html)} ${scripts}`.trim(),
    'connect-src': "'self'",
    ...sources,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  };
  return {
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': Object.entries(policy)
        .map(([directive, allowed]) => `${directive} ${allowed}`)
        .join('; '),
      'x-content-type-options': 'nosniff',
      // GraphiQL keeps the operation in its address.
      'referrer-policy': 'strict-origin',
    },
  };
}

/** Serves a page. */
export function servePage(
  app: FastifyInstance,
  path: string,
  create: () => Page | Promise<Page>,
): void {
  app.get(path, async (_request, reply) => {
    const { headers, html } = await create();
    return reply.headers(headers).send(html);
  });
}

/**
 * Answers the opening of an endpoint as a page, which asks nothing, with the page that is made for browsers.
 *
 * @param scope plugin with the endpoint alone
 */
export function sendBrowsersTo(scope: FastifyInstance, path: string): void {
  scope.addHook('onRequest', async ({ method, url, headers }, reply) => {
    const isVisit = method === 'GET' && !url.includes('?') && headers.accept?.includes('text/html');
    if (isVisit) return reply.redirect(path, 303);
  });
}

function inlineScriptHashes(html: string): string {
  return [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)]
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    .join(' ');
}
