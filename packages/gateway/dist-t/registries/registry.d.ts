import type { Attendance, Cnpj, Company, CompanyRole, CompanySize, ConsentDecision, Cpf, Person, State } from '@atendimento-ativo/domain';
import type { RegistryName } from './registry-names.js';
/** What a registry can hold and answer. The registration asks before it writes. */
export interface RegistryCapabilities {
    /** Company numbers with letters fit. */
    readonly alphanumericCnpj: boolean;
    /** An attendance can be looked up. */
    readonly attendanceLookup: boolean;
    /** A second attendance of the same key is refused as a duplicate. */
    readonly refusesDuplicates: boolean;
    /** What is held of an attendance can be changed. */
    readonly attendanceAmendment: boolean;
    /** An attendance can be handed to another person. */
    readonly attendanceReassignment: boolean;
}
/** A company as a person's record names it. */
export interface LinkedCompany {
    readonly code: string;
    readonly cnpj: string;
    readonly legalName?: string;
    readonly role?: CompanyRole;
}
/** A person whom the registry holds already, read by CPF. */
export interface KnownPerson {
    /** The registry's own key. */
    readonly code: string;
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    /** Main company first. */
    readonly companies: readonly LinkedCompany[];
    /** The record as the registry holds it, for the adapter that made it. */
    readonly record: unknown;
}
/** A company that the registry holds already, read by CNPJ. */
export interface KnownCompany {
    readonly code: string;
    readonly cnpj: string;
    readonly legalName: string;
    readonly tradeName?: string;
    readonly size?: CompanySize;
    readonly record: unknown;
}
/** The client's person as the attendance tells it, beside what the registry holds of them. */
export interface PersonChange {
    readonly person: Person;
    /** The client's decision on what the registry's one acceptance flag stands for; absent: leave the flag alone. */
    readonly acceptance?: ConsentDecision;
    /** The present record, when there is one. */
    readonly known: KnownPerson | undefined;
}
/** The client's company as the attendance tells it, beside what the registry holds of it. */
export interface CompanyChange {
    readonly company: Company;
    readonly known: KnownCompany | undefined;
}
/** An attendance on its way into a registry. */
export interface AttendanceRecord {
    readonly attendance: Attendance;
    readonly personCode: string;
    readonly companyCode?: string;
    readonly narrative: string;
    /** The agent's CPF, when the partner gave it. */
    readonly agentCpf?: string;
}
/** What names an attendance: our own id, where the registry keeps it, else person and start. */
export interface AttendanceKey {
    readonly attendanceId: string;
    readonly personCode: string;
    /** Start of the attendance, ISO 8601 with offset. */
    readonly startedAt: string;
}
/** An attendance that was found in the registry: it is not written again. */
export interface RegisteredAttendance {
    readonly protocol?: string;
    /** As the registry holds it: its last line tells whose record it is. Absent where it was found by our own id. */
    readonly narrative?: string;
}
/** What a read can be given, so that a caller who gave up does not keep the registry busy. */
export interface CallOptions {
    /** Ends the call early. */
    readonly signal?: AbortSignal;
}
/** One thing that was looked at before production. */
export interface RegistryFinding {
    /** `Case.Instrumento__c` */
    readonly subject: string;
    /** What is wrong, in plain Portuguese; absent when it is as configured. */
    readonly problem?: string;
}
/** A system of registration: SAS today, its successor beside it. Methods throw `RegistryError`. */
export interface Registry {
    /** As it stands in `registrations` and in the contract. */
    readonly name: RegistryName;
    /** As people call it: `SAS`. */
    readonly title: string;
    /** The state whose registry this is. */
    readonly state: State;
    readonly capabilities: RegistryCapabilities;
    /** How long after a write without an answer the registry may still carry it out. */
    readonly settlingMilliseconds: number;
    /** Purposes that must all be granted for the registry's acceptance flag. */
    readonly acceptancePurposes: readonly string[];
    /** The person of a CPF; `undefined` when the registry answered that it has none. */
    findPerson(cpf: Cpf, options?: CallOptions): Promise<KnownPerson | undefined>;
    /** Adds the person or changes what is given; answers its code. */
    savePerson(change: PersonChange): Promise<string>;
    /** The company of a CNPJ; `undefined` when the registry answered that it has none. */
    findCompany(cnpj: Cnpj, options?: CallOptions): Promise<KnownCompany | undefined>;
    /** Adds the company or changes what is given; answers its code. */
    saveCompany(change: CompanyChange): Promise<string>;
    /** Links a person with a company; a link that is there already counts as made. */
    saveLink(personCode: string, companyCode: string, role: CompanyRole | undefined): Promise<void>;
    /** Only when `capabilities.attendanceLookup`. */
    findAttendance(key: AttendanceKey): Promise<RegisteredAttendance | undefined>;
    /** Writes the attendance; answers its protocol, if the registry gives one. */
    registerAttendance(record: AttendanceRecord): Promise<string | undefined>;
    /**
     * Only when `capabilities.attendanceAmendment`: lets an attendance that is there say what it says now. Written twice
     * it says the same.
     */
    amendAttendance(record: AttendanceRecord): Promise<void>;
    /** Compares the configuration with what the registry says of itself, and writes nothing. */
    check(): Promise<readonly RegistryFinding[]>;
}
//# sourceMappingURL=registry.d.ts.map