/** HTML documents with one style sheet, which nothing but its hash admits. */
import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { html, Html } from './html.ts';

/** A document, and the content of its element `style`. */
export interface Document {
  readonly html: string;
  readonly styleSheet: string;
}

/** Document of a body in a language. @param head further elements of the head */
export function renderDocument({
  title,
  language = 'en',
  body,
  style,
  head = html``,
}: {
  readonly title: string;
  readonly language?: string;
  readonly body: Html;
  readonly style: string;
  readonly head?: Html;
}): Document {
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head}
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  // With the white space around it, which its hash is of too.
  const [, styleSheet = ''] = /<style>([^<]*)<\/style>/.exec(document.text) ?? [];
  return { html: document.text, styleSheet };
}

/** Sends a document, whose page loads nothing but images of its origin. */
export function sendDocument(
  reply: FastifyReply,
  { html: text, styleSheet }: Document,
): FastifyReply {
  const hash = createHash('sha256').update(styleSheet).digest('base64');
  return reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      // The address of a page may hold its token.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .send(text);
}
