/** The page `/account`, which mailed links open where no frontend has one. */
import { readBrowserFile, readInlineModule } from './browser-files.ts';
import { createPage, type Page } from './page.ts';

/** Accepts an invitation or sets a password; the token of a link stands in the fragment. */
export function accountPage(): Page {
  return createPage(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Your TEEI account</title>
<style>${readBrowserFile('account.css')}</style>
</head>
<body>
<noscript>This page needs JavaScript.</noscript>
${readBrowserFile('account.html')}
${readInlineModule('account.js')}
</body>
</html>`,
    { 'style-src': "'unsafe-inline'" },
  );
}
