/**
 * The four subgraphs of the standard federation. Their SDL is Federation 1's, which every gateway
 * that is measured can read. The argument `viewer` changes nothing of an answer: with it requests
 * differ.
 */
import { buildSubgraphSchema, type GraphQLSchemaModule } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import type { Product, Review, Rows, User } from './rows.ts';

export interface StandardSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

type Resolvers = NonNullable<GraphQLSchemaModule['resolvers']>;

const ACCOUNTS = `
  extend type Query {
    me: User
    user(id: ID!): User
    users: [User]
  }
  type User @key(fields: "id") {
    id: ID!
    name(viewer: ID): String
    username: String
    birthday: Int
  }`;

const INVENTORY = `
  extend type Product @key(fields: "upc") {
    upc: String! @external
    weight: Int @external
    price: Int @external
    inStock(viewer: ID): Boolean
    shippingEstimate: Int @requires(fields: "price weight")
  }`;

const PRODUCTS = `
  extend type Query {
    topProducts(first: Int = 5): [Product]
  }
  type Product @key(fields: "upc") {
    upc: String!
    name(viewer: ID): String
    price: Int
    weight: Int
  }`;

const REVIEWS = `
  type Review @key(fields: "id") {
    id: ID!
    body(viewer: ID, times: Int = 1): String
    author: User @provides(fields: "username")
    product: Product
  }
  extend type User @key(fields: "id") {
    id: ID! @external
    username: String @external
    reviews: [Review]
  }
  extend type Product @key(fields: "upc") {
    upc: String! @external
    reviews: [Review]
  }`;

/** The subgraphs over the rows, executable: whatever a planner asks them, they answer. */
export function standardSubgraphs(rows: Rows): readonly StandardSubgraph[] {
  return [
    subgraph('accounts', ACCOUNTS, accounts(rows)),
    subgraph('inventory', INVENTORY, inventory(rows)),
    subgraph('products', PRODUCTS, products(rows)),
    subgraph('reviews', REVIEWS, reviews(rows)),
  ];
}

function subgraph(name: string, sdl: string, resolvers: Resolvers): StandardSubgraph {
  const schema = buildSubgraphSchema([
    // The SDL as it is written here: printed from the schema it is no longer Federation 1's.
    { typeDefs: parse(sdl), resolvers: { ...resolvers, _Service: { sdl: () => sdl } } },
  ]);
  return { name, sdl, schema };
}

function accounts({ users }: Rows): Resolvers {
  const byId = new Map(users.map((user) => [user.id, user]));
  return {
    Query: {
      me: () => users[0],
      user: (_query: unknown, { id }: { id: string }) => byId.get(id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }: Pick<User, 'id'>) => byId.get(id) },
  };
}

function inventory({ products: rows }: Rows): Resolvers {
  const byUpc = new Map(rows.map((product) => [product.upc, product]));
  return {
    Product: {
      // Fields that `@requires` names come with the reference, and from nowhere else.
      __resolveReference: (reference: Pick<Product, 'upc'> & Partial<Product>) => {
        const inStock = byUpc.get(reference.upc)?.inStock;
        return inStock === undefined ? undefined : { ...reference, inStock };
      },
      shippingEstimate: ({ price, weight }: Product) =>
        price > 1_000 ? 0 : Math.floor(weight / 2),
    },
  };
}

function products({ products: rows }: Rows): Resolvers {
  const byUpc = new Map(rows.map((product) => [product.upc, product]));
  return {
    Query: { topProducts: (_query: unknown, { first }: { first: number }) => rows.slice(0, first) },
    Product: { __resolveReference: ({ upc }: Pick<Product, 'upc'>) => byUpc.get(upc) },
  };
}

function reviews({ users, reviews: rows }: Rows): Resolvers {
  const byId = new Map(rows.map((review) => [review.id, review]));
  const ofProduct = Map.groupBy(rows, ({ upc }) => upc);
  const [author] = users;
  return {
    Review: {
      __resolveReference: ({ id }: Pick<Review, 'id'>) => byId.get(id),
      body: ({ body }: Review, { times }: { times: number }) => body.repeat(times),
      author: () => author && { id: author.id, username: author.username },
      product: ({ upc }: Review) => ({ upc }),
    },
    User: {
      __resolveReference: ({ id }: Pick<User, 'id'>) => ({ id }),
      reviews: () => rows.slice(0, 2),
    },
    Product: {
      __resolveReference: ({ upc }: Pick<Product, 'upc'>) => ({ upc }),
      reviews: ({ upc }: Pick<Product, 'upc'>) => ofProduct.get(upc) ?? [],
    },
  };
}
