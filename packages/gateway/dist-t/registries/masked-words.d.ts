/** What a registry said in its own words, without the documents, telephones and e-mail addresses that it may echo. */
export declare function maskWords(words: string): string;
//# sourceMappingURL=masked-words.d.ts.map