/** What the standard federation is asked. */

/** Users and products, through two rounds of reviews: 90 KB from four subgraphs. */
export const STANDARD = standard('');

/** The same, with a variable that reaches every request to a subgraph. */
export const STANDARD_OF_VIEWER = standard('($viewer: ID)');

function standard(variables: string): string {
  const viewer = variables === '' ? '' : '(viewer: $viewer)';
  return `
    fragment User on User { id username name${viewer} }
    fragment Review on Review { id body${viewer} }
    fragment Product on Product { inStock${viewer} name${viewer} price shippingEstimate upc weight }
    query Standard${variables} {
      users {
        ...User
        reviews {
          ...Review
          product {
            ...Product
            reviews {
              ...Review
              author { ...User reviews { ...Review product { ...Product } } }
            }
          }
        }
      }
      topProducts {
        ...Product
        reviews {
          ...Review
          author { ...User reviews { ...Review product { ...Product } } }
        }
      }
    }`;
}
