/** Apollo Sandbox, embedded; it is loaded from Apollo's network, so it needs the internet. */
import { createPage, type Page } from './page.ts';

/**
 * Origin from which the Sandbox that Apollo hosts calls graphs. The embedded one needs no such permission:
 * its frame has the page around it send the requests, which is of our own origin.
 */
export const HOSTED_SANDBOX_ORIGIN = 'https://studio.apollographql.com';

/** The page; without the internet it points to GraphiQL. */
export function sandboxPage(): Page {
  return createPage(HTML, {
    'script-src': 'https://embeddable-sandbox.cdn.apollographql.com',
    'style-src': "'unsafe-inline'",
    'frame-src': 'https://sandbox.embed.apollographql.com',
    // Its icon.
    'img-src': 'https://embeddable-explorer.cdn.apollographql.com',
  });
}

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>TEEI graph</title>
    <style>
      :root { color-scheme: light dark; }
      html, body, #sandbox { height: 100%; margin: 0; }
      iframe { width: 100%; height: 100%; border: none; }
      noscript, #loading { display: block; font: 1rem/1.5 system-ui, sans-serif; padding: 2rem; margin: 0; }
    </style>
  </head>
  <body>
    <noscript>Apollo Sandbox needs JavaScript.</noscript>
    <div id="sandbox">
      <p id="loading">
        <span role="status">Apollo Sandbox is being loaded from the internet.</span>
        <a href="/graphiql">GraphiQL</a> works without it.
      </p>
    </div>
    <script>
      // A firewall may swallow the request, so the page does not wait for it.
      const script = document.createElement('script');
      script.src = 'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js';
      script.addEventListener('load', () => {
        document.getElementById('loading').remove();
        new window.EmbeddedSandbox({
          target: '#sandbox',
          initialEndpoint: new URL('/graphql', location.href).href,
          endpointIsEditable: false,
          allowDynamicStyles: false,
          runTelemetry: false,
        });
      });
      script.addEventListener('error', () => {
        document.querySelector('#loading [role=status]').textContent =
          'Apollo Sandbox needs the internet, and could not be loaded from it.';
      });
      document.body.append(script);
    </script>
  </body>
</html>
`;
