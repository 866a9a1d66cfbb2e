/** The page `/outbox`: messages that were kept in place of being sent, for development. */
import { listKeptMessages, type KeptMessage } from '@teei/platform/mail/kept-messages.ts';
import type { FastifyInstance } from 'fastify';
import { createPage } from '../explorer/page.ts';

const LOOPBACK_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const STYLE = `:root { color-scheme: light dark }
body { background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
article { border: 1px solid GrayText; overflow-wrap: anywhere; border-radius: 6px; margin: 1rem 0; padding: 0 1rem 1rem }
h2 { font-size: 1.1rem } pre { white-space: pre-wrap; font: inherit }
iframe { width: 100%; height: 20rem; border: 1px solid GrayText; background: white }`;

/**
 * Serves the page, to this machine alone: its messages hold links that let their holder sign in. A page
 * elsewhere whose name leads here is refused by the name it asks for.
 */
export function serveOutbox(app: FastifyInstance, folder: string): void {
  app.get('/outbox', async ({ ip, host }, reply) => {
    if (!LOOPBACK_ADDRESSES.has(ip) || !LOOPBACK_NAMES.has(host.replace(/:\d+$/, ''))) {
      return reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send(
          'The outbox is shown on the machine that runs the graph alone, at http://localhost.\n',
        );
    }
    const page = createPage(renderOutbox(await listKeptMessages(folder)), {
      'style-src': "'unsafe-inline'",
    });
    return reply.headers({ ...page.headers, 'cache-control': 'no-store' }).send(page.html);
  });
}

function renderOutbox(messages: readonly KeptMessage[]): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title><style>${STYLE}</style></head>
<body>
<h1>Outbox</h1>
<p>Messages of this graph, newest first. None of them has been sent.</p>
${messages.length === 0 ? '<p>There are none yet.</p>' : messages.map(renderMessage).join('\n')}
</body>
</html>`;
}

function renderMessage({ channel, to, subject = '', text, html, keptAt }: KeptMessage): string {
  const formatted =
    html === undefined
      ? ''
      : // Without scripts, and without access to this page.
        `<details><summary>As HTML</summary><iframe sandbox srcdoc="${escapeHtml(html)}"></iframe></details>`;
  return `<article>
<h2 dir="auto">${escapeHtml(subject)}</h2>
<p>${escapeHtml(channel)} to ${escapeHtml(to)}, <time datetime="${escapeHtml(keptAt)}">${escapeHtml(toMinute(keptAt))}</time></p>
<pre dir="auto">${withLinks(escapeHtml(text))}</pre>
${formatted}
</article>`;
}

/** A moment in UTC to the minute, for people. */
function toMinute(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Makes links of the addresses in an escaped text. */
function withLinks(escaped: string): string {
  return escaped.replaceAll(
    /https?:\/\/(?:(?!&quot;|&lt;|&gt;|&#39;)\S)+/g,
    (address) => `<a href="${address}" target="_blank" rel="noreferrer">${address}</a>`,
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
