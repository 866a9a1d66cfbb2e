/** Files of the pages that run in browsers, from the folder `browser/`. */
import { readFileSync } from 'node:fs';

/** Statement by which a script imports from the one module that the pages share. */
const IMPORT = /^import \{[^}]*\} from '\.\/graph\.js';$/m;

export function readBrowserFile(file: string): string {
  return readFileSync(new URL(`browser/${file}`, import.meta.url), 'utf8');
}

/** A script with what it imports from `graph.js`, as one module that can stand in a page. */
export function readInlineModule(file: string): string {
  const shared = readBrowserFile('graph.js').replaceAll(/^export /gm, '');
  return `<script type="module">${readBrowserFile(file).replace(IMPORT, () => shared)}</script>`;
}
