/** The explorer that works with no internet: GraphiQL with everything it needs in one page. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** The page, with the quarter board ready to run. */
export function graphiqlPage(): string {
  return renderGraphiQL({
    title: 'TEEI graph',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headers: '{ "authorization": "Bearer <the output of: pnpm token --email …>" }',
    shouldPersistHeaders: true,
  });
}

const FIRST_QUERY = `# Sign in first: put a token into the headers below.
query WhoAmI {
  me {
    id
    role
    companies {
      company {
        id
        name
      }
    }
  }
}
`;
