/** Operations that grow in one direction each. Every one has a viewer, so that nothing is shared. */

/** Number of subgraphs that the widest operation asks. */
export const MAX_SUBGRAPHS = 12;

/** Some products, each with reviews that are so many times as long. */
export const TEXT = `query Text($viewer: ID, $times: Int) {
  topProducts(first: 9) {
    upc
    name(viewer: $viewer)
    inStock(viewer: $viewer)
    reviews {
      id
      body(viewer: $viewer, times: $times)
      author { id name(viewer: $viewer) reviews { id body(viewer: $viewer, times: $times) } }
    }
  }
}`;

/** Operation for a number of products, with all that is known of them. */
export const ROWS = `query Rows($viewer: ID, $first: Int) {
  topProducts(first: $first) {
    upc
    name(viewer: $viewer)
    price
    weight
    inStock(viewer: $viewer)
    shippingEstimate
    reviews { id body(viewer: $viewer) author { id name(viewer: $viewer) } }
  }
}`;

/** Twenty items, with a field from each of so many subgraphs. */
export function wide(subgraphs: number): string {
  const fields = Array.from({ length: subgraphs }, (_none, index) => index);
  return `query Wide($viewer: ID) {
    items { id ${fields.map((index) => `field${index}(viewer: $viewer)`).join(' ')} }
  }`;
}
