/** Registries write names in capitals and without accents: that alone is no change. */
export declare function isSameName(left: string, right: string): boolean;
//# sourceMappingURL=same-name.d.ts.map