/** The explorer that works with no internet: GraphiQL with everything it needs in one page. */
import { readFileSync } from 'node:fs';
import { createPage, type Page } from './page.ts';

/**
 * The page, some megabytes. It asks as nobody until somebody signs in on the bar at its top.
 *
 * @param defaultQuery what it begins with
 */
export async function graphiqlPage(defaultQuery: string): Promise<Page> {
  // It takes 30 MiB, which a gateway that nobody explores does without.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const graphiql = renderGraphiQL({
    title: 'TEEI graph',
    endpoint: '/graphql',
    defaultQuery,
    // They would stay in the browser after the tab is closed, and a token may be among them.
    shouldPersistHeaders: false,
  });
  return createPage(withSignInBar(graphiql), {
    'worker-src': 'blob:',
    // The editor writes its own.
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'img-src': 'data:',
  });
}

/** @throws Error when GraphiQL's page has no place for the bar any more */
function withSignInBar(graphiql: string): string {
  const place = '<div id="root"></div>';
  const [before, after, ...more] = graphiql.split(place);
  if (after === undefined || more.length > 0) {
    throw new Error("GraphiQL's page has changed: the sign-in bar has no place in it.");
  }
  const bar = [
    `<style>${read('sign-in-bar.css')}</style>`,
    read('sign-in-bar.html'),
    `<script type="module">${read('sign-in-bar.js')}</script>`,
    place,
  ];
  return [before, ...bar, after].join('\n');
}

function read(file: string): string {
  return readFileSync(new URL(`sign-in-bar/${file}`, import.meta.url), 'utf8');
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
