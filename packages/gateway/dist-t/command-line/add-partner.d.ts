import type { Variables } from '../configuration/environment.js';
/**
 * `partners add`: adds a partner and gives its secret key, the only time that it can be read.
 * With `--upsert` a partner that is there gets the new details and keeps its key.
 *
 * @returns what to print
 */
export declare function addPartner(words: string[], variables: Variables): Promise<string>;
//# sourceMappingURL=add-partner.d.ts.map