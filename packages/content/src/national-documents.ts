/** The folder of the documents that ship with this package: the national method and an example state profile. */
export const nationalDocuments: URL = new URL('../documents/', import.meta.url);
