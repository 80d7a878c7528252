import type { Cpf } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
import type { ClientSecrets } from '../clients/client-store.js';
import type { SubjectKey } from './subject-vault.js';
/** What went with a person. */
export interface Erasure {
    readonly clientId: string;
    readonly attendances: number;
    readonly events: number;
    /** Attendances that were not in a registry yet and will not be. */
    readonly registrationsStopped: number;
}
/** The keys of one partner's persons: what is about them is there as long as these are. */
export declare class SubjectStore {
    #private;
    constructor(rows: Rows, partnerId: string, secrets: ClientSecrets);
    /**
     * Keys of attendances, made now where there is none.
     *
     * @throws AttendanceErasedError where one of them was erased: what comes now would stay
     */
    keysOfAttendances(attendanceIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>>;
    /** The person of a CPF, held until the end of the transaction. */
    find(cpf: Cpf): Promise<string | undefined>;
    /** Attendances of a person, the newest first. */
    attendances(clientId: string): Promise<readonly string[]>;
    /** Attendances of others in which something is a person's own. */
    namedIn(clientId: string): Promise<readonly string[]>;
    /** Persons whom nothing was heard of since, at most so many. */
    unseenSince(date: Date, most: number): Promise<readonly string[]>;
    /** Whether nothing was heard of a person since; they are held until the end of the transaction. */
    isUnseenSince(date: Date, clientId: string): Promise<boolean>;
    /** Ends the keys of attendances that never had a person and of which nothing was heard since. */
    forgetStrangers(before: Date): Promise<number>;
    /**
     * Ends the keys of a person, and whatever still leads from their CPF to what stays: the acts of the log, the chain of
     * consent and the sums of the indicators, which are nobody's from now on. A company that was attended with nobody else
     * goes the same way, and so does whoever was named in these attendances alone, and by mistake: a CPF with a wrong
     * digit, under which the visit began.
     */
    erase(clientId: string, now: Date): Promise<Erasure>;
}
//# sourceMappingURL=subject-store.d.ts.map