/** Path of a response, as errors have it (GraphQL, section 7.1.2): response names and list indices. */
export type ResponsePath = readonly (string | number)[];
