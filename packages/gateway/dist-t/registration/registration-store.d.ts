import type { Registration, RegistrationAct } from '@atendimento-ativo/domain';
import { type Selectable } from 'kysely';
import type { RegistryName } from '../registries/registry-names.js';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import type { RegistrationSteps } from './steps.js';
export type RegistrationRow = Selectable<Tables['registrations']>;
export type RegistrationStatus = RegistrationRow['status'];
/** A registration with whose attendance it is. */
export type ListedRegistration = RegistrationRow & Pick<Selectable<Tables['attendances']>, 'agent_name' | 'unit_id' | 'started_at'>;
/** Why a registration is not there (yet), in plain Portuguese for the people who read it. */
export interface RegistrationProblem {
    readonly code: string;
    readonly message: string;
}
/** The way of one partner's attendances into the registries. */
export declare class RegistrationStore {
    #private;
    constructor(rows: Rows, partnerId: string);
    /** Makes the rows of attendances; gives those that were not there already. */
    create(attendanceIds: readonly string[], registry: RegistryName, now: Date): Promise<readonly RegistrationKey[]>;
    find(attendanceId: string, registry: RegistryName): Promise<RegistrationRow | undefined>;
    ofAttendance(attendanceId: string): Promise<readonly RegistrationRow[]>;
    ofAttendances(attendanceIds: readonly string[]): Promise<readonly RegistrationRow[]>;
    /** Registrations of a status, the one that waits longest first, with who attended. */
    withStatus(status: RegistrationStatus): Promise<readonly ListedRegistration[]>;
    /**
     * Puts the registrations of attendances back in line, since there is something new to tell their registries.
     *
     * @returns which ones there are
     */
    renew(attendanceIds: readonly string[], now: Date): Promise<readonly RegistrationKey[]>;
    /** The attendances by which each registry last heard of a person. */
    lastOf(personIds: readonly string[]): Promise<readonly string[]>;
    /** Begins a run and gives it its number; `undefined` when there is nothing to run, or nothing yet. */
    beginRun(attendanceId: string, registry: RegistryName, now: Date): Promise<RegistrationRow | undefined>;
    /** Changes the row of a run; `false` when a later run has taken over, and nothing was changed. */
    updateRun(run: RegistrationRow, change: RunChange, now: Date): Promise<boolean>;
    /**
     * Ends a run; a registration that was renewed meanwhile stays pending.
     *
     * @returns the status that it has now; `undefined` when a later run has taken over
     */
    endRun(run: RegistrationRow, end: RunEnd, now: Date): Promise<RegistrationStatus | undefined>;
    /**
     * Puts a failed registration back in line, and keeps who asked for it; `undefined` when it is not failed.
     *
     * @param changes what that person knows of the registry
     */
    reopen(run: RegistrationRow, act: RegistrationAct, changes: Partial<RunChange>): Promise<RegistrationRow | undefined>;
}
export type RegistrationKey = Pick<RegistrationRow, 'partner_id' | 'attendance_id' | 'registry' | 'version'>;
/** What a run may change of its row on its way. */
export interface RunChange {
    readonly steps: RegistrationSteps;
    readonly protocol?: string | null;
}
/** How a run ends. */
export interface RunEnd {
    readonly status: RegistrationStatus;
    readonly problem?: RegistrationProblem;
    /** When nothing that was written can arrive any more; absent: all that was written was answered. */
    readonly settlesAt?: Date;
}
/** A registration as the contract shows it. */
export declare function describeRegistration(row: RegistrationRow): Registration;
//# sourceMappingURL=registration-store.d.ts.map