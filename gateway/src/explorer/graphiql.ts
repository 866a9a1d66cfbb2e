/** The explorer that works with no internet: GraphiQL with everything it needs in one page. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

let page: string | undefined;

/** The page, some megabytes, made when first asked for. It asks as nobody until a token is given. */
export function graphiqlPage(): string {
  page ??= renderGraphiQL({
    title: 'TEEI graph',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERIES,
    shouldPersistHeaders: true,
  });
  return page;
}

const FIRST_QUERIES = `# The play button offers both operations.

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

# For the rest, sign in: print a token with
#   npx -y pnpm run token --email ingrid.dahl@fjordbank.example
# and put it under Headers below: { "authorization": "Bearer <token>" }
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
