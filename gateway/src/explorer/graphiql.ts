/** The explorer that works with no internet: GraphiQL with everything it needs in one page. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

let page: string | undefined;

/** The page, some megabytes, made when first asked for. */
export function graphiqlPage(): string {
  page ??= renderGraphiQL({
    title: 'TEEI graph',
    endpoint: '/graphql',
    defaultQuery: FIRST_QUERY,
    headers: '{ "authorization": "Bearer <the output of: pnpm token --email …>" }',
    shouldPersistHeaders: true,
  });
  return page;
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
