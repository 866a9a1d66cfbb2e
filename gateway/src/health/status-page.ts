/** Status page of the graph, for people: `/readyz` in words. */
import type { HealthReport } from '@teei/platform/serving/health-checks.ts';
import { createPage, type Page } from '../explorer/page.ts';

export function statusPage(report: HealthReport): Page {
  const { ready, reason, impaired = [] } = report;
  const headline = !ready
    ? `The graph is not ready. ${reason ?? ''}`
    : impaired.length > 0
      ? 'The graph answers, without some of its fields.'
      : 'The graph answers, with all of its fields.';
  const items = impaired.map(
    ({ name, reason: why }) => `<li><strong>${escape(name)}</strong>: ${escape(why)}</li>`,
  );
  return createPage(
    `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Status of the TEEI graph</title>
    <style>:root { color-scheme: light dark } body { background: Canvas; color: CanvasText; font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 40rem; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>${escape(headline)}</h1>
    ${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}
    <p>Checked at ${secondOf(new Date())}. <a href="/status">Check again</a></p>
  </body>
</html>
`,
    { 'style-src': "'unsafe-inline'" },
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A moment in UTC to the second, for people. */
function secondOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
