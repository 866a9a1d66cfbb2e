/** The explorer that works with no internet: GraphiQL, served by the graph itself. */
import { createAsset, type Asset } from './assets.ts';
import { readBrowserFile, readInlineModule } from './browser-files.ts';
import { createPage, type Page } from './page.ts';

/** An account that anybody may try, shown on the page. */
export interface DemoAccount {
  readonly name: string;
  readonly description: string;
  readonly email: string;
  readonly password: string;
}

export interface GraphiqlOptions {
  /** Operations that the editor begins with. */
  readonly defaultQuery: string;
  readonly demoAccounts: readonly DemoAccount[];
}

/** Folder of the page's assets. */
export const GRAPHIQL_ASSETS = '/graphiql/assets';

/** The page and its assets. It asks as nobody until somebody signs in on the bar at its top. */
export async function graphiqlPage({
  defaultQuery,
  demoAccounts,
}: GraphiqlOptions): Promise<{ readonly page: Page; readonly assets: readonly Asset[] }> {
  // It takes 30 MiB, which a gateway that nobody explores does without.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const graphiql = renderGraphiQL({
    title: 'TEEI graph',
    endpoint: '/graphql',
    defaultQuery,
    // They would stay in the browser after the tab is closed, and a token may be among them.
    shouldPersistHeaders: false,
  });
  const { icon, style, library, call, before, between, after } = partsOf(graphiql);
  const assets = await Promise.all([
    createAsset('ico', 'image/x-icon', Buffer.from(icon, 'base64')),
    createAsset('css', 'text/css; charset=utf-8', Buffer.from(style)),
    createAsset('js', 'text/javascript; charset=utf-8', Buffer.from(library)),
  ]);
  const [iconPath, stylePath, libraryPath] = assets.map(({ name }) => `${GRAPHIQL_ASSETS}/${name}`);
  const html = [
    before,
    '<meta name="viewport" content="width=device-width" />',
    `<link rel="icon" href="${iconPath}" />`,
    `<link rel="stylesheet" href="${stylePath}" />`,
    between,
    `<script src="${libraryPath}"></script>`,
    `<script>${call}</script>`,
    after,
  ].join('\n');
  const page = createPage(withSignInBar(html, demoAccounts), {
    'script-src': "'self'",
    'worker-src': 'blob:',
    // The editor writes its own.
    'style-src': "'self' 'unsafe-inline'",
    'font-src': 'data:',
    'img-src': "'self' data:",
  });
  return { page, assets };
}

/** Texts before, between and after which the parts of GraphiQL's page stand, in their order. */
const MARKS = [
  '<link rel="icon" href="data:image/x-icon;base64,',
  '"',
  '<style>',
  '</style>',
  '<script>',
  'YogaGraphiQL.renderYogaGraphiQL(',
  '</script>',
] as const;

/** @throws Error when GraphiQL's page has another form */
function partsOf(graphiql: string) {
  const parts: string[] = [];
  let rest = graphiql;
  for (const mark of MARKS) {
    const index = rest.indexOf(mark);
    if (index < 0) throw new Error(`GraphiQL's page has changed: expected ${mark} in it.`);
    parts.push(rest.slice(0, index));
    rest = rest.slice(index + mark.length);
  }
  const [before = '', icon = '', , style = '', between = '', library = '', call = ''] = parts;
  return { before, icon, style, between, library, call: `${MARKS[5]}${call}`, after: rest };
}

/** @throws Error when GraphiQL's page has no place for the bar any more */
function withSignInBar(graphiql: string, accounts: readonly DemoAccount[]): string {
  const place = '<div id="root"></div>';
  const [before, after, ...more] = graphiql.split(place);
  if (after === undefined || more.length > 0) {
    throw new Error("GraphiQL's page has changed: the sign-in bar has no place in it.");
  }
  const bar = [
    `<style>${readBrowserFile('sign-in-bar.css')}</style>`,
    readBrowserFile('sign-in-bar.html'),
    // Inside a script, only the opening of a tag could end it.
    `<script type="application/json" id="demo-accounts">${JSON.stringify(accounts).replaceAll('<', '\\u003c')}</script>`,
    readInlineModule('sign-in-bar.js'),
    place,
  ];
  return [before, ...bar, after].join('\n');
}

/** First queries on the page of this project's graph. */
export const FIRST_QUERIES = `# The play button offers both operations.

# Anybody may see what is published.
query PublishedPage {
  publication(slug: "fjordbank-impact-2025") {
    title
    company {
      name
    }
    blocks {
      kind
      ... on EvidenceBlock {
        evidence {
          content
        }
      }
    }
  }
}

# For the rest, sign in above. In the demo:
#   ingrid.dahl@fjordbank.example, welcome-to-teei
query QuarterBoard {
  me {
    companies {
      company {
        name
        sroi(period: { relative: LAST_QUARTER }) {
          ratio
        }
        campaigns(first: 20, filter: { status: [ACTIVE] }, orderBy: UTILIZATION_DESC) {
          totalCount
          nodes {
            name
            capacityUtilization
            metrics(period: { relative: THIS_QUARTER }) {
              volunteerHours
              sessions
              sroiRatio
            }
            instances(first: 10) {
              nodes {
                name
                status
              }
            }
            topEvidence(n: 3) {
              content
              outcomeScores {
                outcomeType
                score
              }
            }
          }
        }
      }
    }
  }
}
`;
