/** Rows of the shop and resolvers of its fields, the same for one schema and for its subgraphs. */
import { GraphQLError } from 'graphql';

export type Row = Readonly<Record<string, unknown>>;

/** All rows, by type and id. */
export type Rows = ReadonlyMap<string, Row>;

const ROWS: readonly Row[] = [
  {
    __typename: 'Book',
    id: 'b1',
    title: 'One',
    subtitle: null,
    pages: 100,
    genre: 'NOVEL',
    authorIds: ['a1'],
    sequelId: 'b2',
    weight: 10,
    cents: 950,
  },
  {
    __typename: 'Book',
    id: 'b2',
    title: 'Two',
    subtitle: 'S',
    pages: null,
    genre: 'SECRET',
    authorIds: ['a1', 'a2'],
    sequelId: 'b3',
    weight: null,
    cents: 1,
  },
  {
    __typename: 'Book',
    id: 'b3',
    title: 'Three',
    subtitle: 'T',
    pages: 7,
    genre: null,
    authorIds: [],
    sequelId: null,
    weight: 3,
    cents: null,
  },
  {
    __typename: 'Film',
    id: 'f1',
    title: 'Uno',
    subtitle: null,
    minutes: 90,
    directorId: 'a2',
    weight: 1,
    cents: 300,
  },
  {
    __typename: 'Film',
    id: 'f2',
    title: 'Due',
    subtitle: 'D',
    minutes: null,
    directorId: 'a9',
    weight: 2,
    cents: 250,
  },
  { __typename: 'Author', id: 'a1', name: 'Ada', workIds: ['b1', 'b2'] },
  { __typename: 'Author', id: 'a2', name: null, workIds: ['b2', 'f1', 'b2'] },
  { __typename: 'Disc', id: 'd1', format: 'LP', side: 1, rating: 4, criticId: 'a1' },
  { __typename: 'Reel', id: 'r1', format: '35', metres: 600, rating: null, criticId: 'a2' },
  {
    __typename: 'Shelf',
    id: 's1',
    row: 1,
    column: 1,
    code: '1-1',
    bookIds: ['b1', 'b2', 'b1'],
    curatorId: 'a1',
  },
  {
    __typename: 'Shelf',
    id: 's2',
    row: 1,
    column: 2,
    code: '1-2',
    bookIds: ['b3'],
    curatorId: null,
  },
  { __typename: 'Review', id: 'v1', stars: 5, text: 'Good', mood: 'GLAD', byId: 'a1', ofId: 'b1' },
  { __typename: 'Review', id: 'v2', stars: 1, text: null, mood: 'SAD', byId: 'a2', ofId: 'f1' },
  { __typename: 'Review', id: 'v3', stars: 3, text: 'Fair', mood: null, byId: 'a1', ofId: 'b2' },
];

/** Every row, as whoever owns all fields sees them. */
export const ALL_ROWS: Rows = new Map(ROWS.map((row) => [String(row['id']), row]));

type Read = (row: Row, args: Row, rows: Rows) => unknown;

const one =
  (name: string): Read =>
  (row, _args, rows) =>
    rows.get(String(row[name])) ?? null;
const many =
  (name: string): Read =>
  (row, _args, rows) => {
    const ids = row[name];
    return Array.isArray(ids) ? ids.map((id) => rows.get(String(id)) ?? null) : null;
  };
const allOf =
  (...types: string[]): Read =>
  (_row, _args, rows) =>
    [...rows.values()].filter(({ __typename: type }) => types.includes(String(type)));
const byId =
  (...types: string[]): Read =>
  (_row, { id }, rows) => {
    const row = rows.get(String(id));
    return types.includes(String(row?.['__typename'])) ? row : null;
  };

const price: Read = ({ cents, id }) => {
  if (typeof cents !== 'number') throw broken(`No price for ${String(id)}.`, 'NO_PRICE');
  return { __typename: 'Money', amount: cents / 100, currency: cents === 1 ? null : 'EUR' };
};
const label: Read = ({ format }) => `on ${String(format)}`;
const reviewsOf: Read = ({ id }, { first }, rows) =>
  [...rows.values()].filter(({ ofId }) => ofId === id).slice(0, Number(first));

/** `Type.field` to how it is read; other fields read the member of their name. */
const FIELDS: Readonly<Record<string, Read>> = {
  'Query.items': (_row, { last }, rows) =>
    [...rows.values()]
      .filter(({ __typename: type }) => type === 'Book' || type === 'Film')
      .slice(-Number(last)),
  'Query.item': byId('Book', 'Film'),
  'Query.author': byId('Author'),
  'Query.found': (_row, _args, rows) => ['f1', 'a2', 'zz', 'b2'].map((id) => rows.get(id) ?? null),
  'Query.media': allOf('Disc', 'Reel'),
  'Query.nothing': () => null,
  'Query.lost': (_row, _args, rows) => [[rows.get('b1'), null], null, [], [rows.get('b2')]],
  'Query.broken': () => {
    throw broken('It is broken.', 'BROKEN');
  },
  'Query.shelf': (_row, { code }, rows) =>
    [...rows.values()].find((row) => row['code'] === code) ?? null,
  'Query.shelves': allOf('Shelf'),
  'Query.cheapest': (_row, _args, rows) => rows.get('b2'),
  'Query.topMedia': (_row, _args, rows) => rows.get('d1'),
  'Query.reviews': (_row, { mood, first }, rows) =>
    [...rows.values()]
      .filter(
        (row) => row['__typename'] === 'Review' && (mood === undefined || row['mood'] === mood),
      )
      .slice(0, Number(first)),
  'Mutation.rename': byId('Book'),
  'Mutation.restock': byId('Book'),
  'Mutation.praise': byId('Review'),
  'Book.authors': many('authorIds'),
  'Book.sequel': one('sequelId'),
  'Book.price': price,
  'Book.shipping': ({ pages }, { express }) =>
    typeof pages === 'number' ? pages * (express === true ? 20 : 10) : null,
  'Book.reviews': reviewsOf,
  'Film.director': one('directorId'),
  'Film.price': price,
  'Film.shipping': ({ minutes }, { express }) =>
    typeof minutes === 'number' ? minutes * (express === true ? 2 : 1) : null,
  'Film.reviews': reviewsOf,
  'Author.works': many('workIds'),
  'Author.reviews': ({ id }, _args, rows) => [...rows.values()].filter((row) => row['byId'] === id),
  'Review.by': one('byId'),
  'Review.of': one('ofId'),
  'Review.about': ({ ofId }, _args, rows) =>
    String(ofId).startsWith('b') ? rows.get(String(ofId)) : null,
  'Review.text': ({ id, text }) => {
    if (id === 'v3') throw broken('Illegible.', 'ILLEGIBLE');
    return text;
  },
  'Shelf.books': many('bookIds'),
  'Shelf.nested': (row, args, rows) => [many('bookIds')(row, args, rows), null],
  'Shelf.curator': one('curatorId'),
  'Disc.critic': one('criticId'),
  'Reel.critic': one('criticId'),
  'Media.critic': one('criticId'),
  'Disc.label': label,
  'Reel.label': label,
  'Media.label': label,
};

/** Resolves a field of a row. */
export function readField(type: string, field: string, row: Row, args: Row, rows: Rows): unknown {
  const known = FIELDS[`${type}.${field}`];
  return known ? known(row, args, rows) : row[field];
}

function broken(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
