/** The moment that the demo data of tests is made for, and that tests live in. */
export const TEST_NOW = new Date('2025-11-15T09:00:00Z');
