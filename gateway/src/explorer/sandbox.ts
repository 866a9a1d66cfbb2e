/** Apollo Sandbox, embedded; it is loaded from Apollo's network, so it needs the internet. */

/** The page. The Sandbox runs in it and asks this origin, so no other origin is involved. */
export function sandboxPage(): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>TEEI graph</title>
    <style>
      html, body, #sandbox { height: 100%; margin: 0; }
      noscript, .offline { font-family: system-ui, sans-serif; margin: 2rem; }
    </style>
  </head>
  <body>
    <div id="sandbox"></div>
    <noscript>Apollo Sandbox needs JavaScript.</noscript>
    <script src="https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js"></script>
    <script>
      if (window.EmbeddedSandbox) {
        new window.EmbeddedSandbox({
          target: '#sandbox',
          initialEndpoint: new URL('/graphql', location.href).href,
        });
      } else {
        document.getElementById('sandbox').innerHTML =
          '<p class="offline">Apollo Sandbox could not be loaded. <a href="/graphiql">GraphiQL</a> works without the internet.</p>';
      }
    </script>
  </body>
</html>
`;
}
