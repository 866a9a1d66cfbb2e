/** A small federation that has every kind of thing a plan can be made of. */
import { parse, type DocumentNode } from 'graphql';

const FEDERATION = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7"
  import: [
    "@key" "@external" "@requires" "@provides" "@shareable" "@override" "@inaccessible" "@interfaceObject"
  ]
)`;

const CATALOG = `
  interface Item { id: ID! title: String! subtitle: String }
  type Book implements Item @key(fields: "id") {
    id: ID! title: String! @shareable subtitle: String pages: Int genre: Genre authors: [Author!]! sequel: Book
  }
  type Film implements Item @key(fields: "id") {
    id: ID! title: String! subtitle: String minutes: Int director: Author
  }
  union Found = Book | Film | Author
  enum Genre { NOVEL POETRY SECRET @inaccessible }
  type Author @key(fields: "id") { id: ID! name: String works: [Item!]! }
  type Query {
    items(last: Int = 9): [Item!]! @shareable
    item(id: ID!): Item
    found: [Found]
    author(id: ID!): Author
    nothing: Book
    lost: [[Book]]
    broken: Book
  }
  type Mutation { rename(id: ID!, title: String!): Book }
`;

const STOCK = `
  type Book @key(fields: "id") {
    id: ID! pages: Int @external weight: Int price: Money! shipping(express: Boolean): Int @requires(fields: "pages")
  }
  type Film @key(fields: "id") {
    id: ID! minutes: Int @external weight: Int price: Money! shipping(express: Boolean): Int @requires(fields: "minutes")
  }
  type Money @shareable { amount: Float! currency: String }
  type Shelf @key(fields: "row column") @key(fields: "code") {
    row: Int! column: Int! code: String! books: [Book!] nested: [[Book!]]
  }
  type Query { shelf(code: String!): Shelf shelves: [Shelf] cheapest: Book }
  type Mutation { restock(id: ID!, by: Int!): Book }
`;

const REVIEWS = `
  type Book @key(fields: "id") { id: ID! title: String! @external reviews(first: Int = 2): [Review!] }
  type Film @key(fields: "id") { id: ID! reviews(first: Int = 2): [Review!] }
  union Work = Book | Film
  type Author @key(fields: "id") { id: ID! name: String @override(from: "catalog") reviews: [Review!]! }
  type Review @key(fields: "id") {
    id: ID! stars: Int! text: String mood: Mood by: Author of: Work about: Book @provides(fields: "title")
  }
  enum Mood { GLAD SAD }
  type Shelf @key(fields: "row column") { row: Int! column: Int! curator: Author }
  type Query { reviews(mood: Mood, first: Int = 3): [Review!]! }
  type Mutation { praise(id: ID!): Review }
`;

/** An interface of one subgraph that another takes for an object. */
const MEDIA = `
  interface Media @key(fields: "id") { id: ID! format: String! }
  type Disc implements Media @key(fields: "id") { id: ID! format: String! side: Int }
  type Reel implements Media @key(fields: "id") { id: ID! format: String! metres: Int }
  extend type Query { media: [Media] }
`;
const REVIEWED_MEDIA = `
  type Media @key(fields: "id") @interfaceObject {
    id: ID! rating: Int critic: Author
    format: String! @external label: String @requires(fields: "format")
  }
  extend type Query { topMedia: Media }
`;

/**
 * The SDL of each subgraph, by its name.
 *
 * @param interfaceObjects whether there is one
 */
export function subgraphsOf(interfaceObjects: boolean): ReadonlyMap<string, DocumentNode> {
  const subgraphs = {
    catalog: [CATALOG, ...(interfaceObjects ? [MEDIA] : [])],
    stock: [STOCK],
    reviews: [REVIEWS, ...(interfaceObjects ? [REVIEWED_MEDIA] : [])],
  };
  return new Map(
    Object.entries(subgraphs).map(([name, parts]) => [
      name,
      parse([FEDERATION, ...parts].join('\n')),
    ]),
  );
}
