/** Operations over the standard federation. */

/** Users and products, through two rounds of reviews: 90 KB from four subgraphs. */
export const STANDARD = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query Standard ${selections('...User', '...Review', '...Product')}`;

/**
 * The same, with a variable that reaches every request to a subgraph. Without fragments, since
 * Mercurius loses the variables in them.
 */
export const STANDARD_OF_VIEWER = `query Standard($viewer: ID) ${selections(
  'id username name(viewer: $viewer)',
  'id body(viewer: $viewer)',
  'inStock(viewer: $viewer) name(viewer: $viewer) price shippingEstimate upc weight',
)}`;

function selections(user: string, review: string, product: string): string {
  const author = `author { ${user} reviews { ${review} product { ${product} } } }`;
  const reviews = `reviews { ${review} ${author} }`;
  return `{
    users { ${user} reviews { ${review} product { ${product} ${reviews} } } }
    topProducts { ${product} ${reviews} }
  }`;
}
