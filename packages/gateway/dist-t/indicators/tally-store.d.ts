import type { Channel, CompanySize, Network } from '@atendimento-ativo/domain';
import { type IndicatorDimension, type Tally } from '@atendimento-ativo/domain/indicators';
import type { Rows } from '../store/database.js';
/** Which attendances of the partner are counted; all where a field is absent. */
export interface TallyFilter {
    /** First and last day, `yyyy-MM-dd`. */
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly channel?: Channel | undefined;
    readonly network?: Network | undefined;
    readonly unit?: string | undefined;
    readonly agent?: string | undefined;
    readonly companySize?: Exclude<CompanySize, 'OTHER'> | undefined;
}
/** What a database groups by; one group of everything when absent. A partner sees no other partner. */
export type TallyDimension = Exclude<IndicatorDimension, 'partner'>;
export interface KeyedTally {
    /** `undefined` where the attendances have no value. */
    readonly key: string | undefined;
    readonly tally: Tally;
}
/** What is counted at once for one question. */
export interface Tallies {
    readonly total: Tally;
    /** One for each value of the dimension, in no order; none without a dimension. */
    readonly slices: readonly KeyedTally[];
    readonly inPerson: Tally;
    readonly remote: Tally;
    /** Clients with concluded attendances in both channels. */
    readonly clientsInBoth: number;
}
/**
 * Counts the attendances of one partner, as `tallyFacts` of the domain counts facts, from the sums that are kept with
 * them (`tally-tables.ts`). What the counts mean is the domain's to say.
 */
export declare class TallyStore {
    #private;
    constructor(rows: Rows, partnerId: string);
    read(filter: TallyFilter, by?: TallyDimension): Promise<Tallies>;
}
//# sourceMappingURL=tally-store.d.ts.map