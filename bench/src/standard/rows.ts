/** The rows of the standard federation: as many, and texts as long, as the public benchmark has. */

export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly upc: string;
}

export interface Rows {
  readonly users: readonly User[];
  readonly products: readonly Product[];
  readonly reviews: readonly Review[];
}

const USERS: readonly (readonly [name: string, username: string])[] = [
  ['Ada Lovelace King', 'ada-l'],
  ['Grace Hopper', 'graceho'],
  ['Edsger Dijkstra', 'edsgerdijks'],
  ['Barbara Liskov', 'liskov'],
  ['Tony Hoare', 'charlestone'],
  ['Alan Turing', 'turing'],
];

const PRODUCTS: readonly (readonly [name: string, price: number, weight: number])[] = [
  ['Bench', 899, 100],
  ['Shelf', 1299, 1000],
  ['Glove', 15, 20],
  ['Stool', 499, 100],
  ['PC', 1299, 1000],
  ['Desk', 6999, 300],
  ['Stove', 3999, 2000],
  ['Washer', 100_000, 6000],
  ['Rugs', 9999, 800],
];

/** Stock of each product: true when it has any. */
const STOCK = [true, false, false, false, true, true, true, false, true];

/** Reviews: the number of its product, and the length of its text, of each. */
const REVIEWS: readonly (readonly [product: number, length: number])[] = [
  [1, 445],
  [1, 289],
  [1, 275],
  [1, 143],
  [2, 445],
  [2, 289],
  [2, 275],
  [2, 143],
  [3, 143],
  [4, 143],
  [4, 844],
];

const SENTENCE = 'We have had it for a year now, and the children still ask for it every evening. ';

/**
 * @param times as many rows as the standard has; of those beyond it, each is a copy of one, with a
 *   number of its own
 */
export function makeRows(times: number): Rows {
  const copies = Array.from({ length: times }, (_none, copy) => copy);
  return {
    users: copies.flatMap((copy) =>
      USERS.map(([name, username], index) => ({
        id: String(copy * USERS.length + index + 1),
        name,
        username,
        birthday: 1_234_567_890,
      })),
    ),
    products: copies.flatMap((copy) =>
      PRODUCTS.map(([name, price, weight], index) => ({
        upc: String(copy * PRODUCTS.length + index + 1),
        name,
        price,
        weight,
        inStock: STOCK[index] ?? false,
      })),
    ),
    reviews: copies.flatMap((copy) =>
      REVIEWS.map(([product, length], index) => ({
        id: String(copy * REVIEWS.length + index + 1),
        body: textOf(length),
        upc: String(copy * PRODUCTS.length + product),
      })),
    ),
  };
}

function textOf(length: number): string {
  return SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length);
}
