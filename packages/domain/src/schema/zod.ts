/** What `#schema` is in Node, and for the compiler everywhere. */
export * from 'zod/mini';
