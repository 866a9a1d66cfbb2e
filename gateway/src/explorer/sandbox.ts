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
    <title>TEEI graph</title>
    <style>
      html, body, #sandbox { height: 100%; margin: 0; }
      iframe { width: 100%; height: 100%; border: none; }
      noscript, .offline { display: block; font-family: system-ui, sans-serif; padding: 2rem; }
    </style>
  </head>
  <body>
    <noscript>Apollo Sandbox needs JavaScript.</noscript>
    <div id="sandbox"></div>
    <script src="https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js"></script>
    <script>
      if (window.EmbeddedSandbox) {
        new window.EmbeddedSandbox({
          target: '#sandbox',
          initialEndpoint: new URL('/graphql', location.href).href,
          endpointIsEditable: false,
          allowDynamicStyles: false,
          runTelemetry: false,
        });
      } else {
        document.getElementById('sandbox').innerHTML =
          '<p class="offline">Apollo Sandbox could not be loaded. <a href="/graphiql">GraphiQL</a> works without the internet.</p>';
      }
    </script>
  </body>
</html>
`;
