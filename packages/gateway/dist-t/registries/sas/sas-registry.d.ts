import type { Cnpj, CompanyRole, Cpf } from '@atendimento-ativo/domain';
import type { AttendanceKey, AttendanceRecord, CallOptions, CompanyChange, KnownCompany, KnownPerson, PersonChange, RegisteredAttendance, Registry, RegistryCapabilities, RegistryFinding } from '../registry.js';
import { type SasClientOptions } from './sas-client.js';
/** SAS behind the registry port. */
export declare class SasRegistry implements Registry {
    #private;
    readonly name = "sas";
    readonly title = "SAS";
    readonly state: Registry['state'];
    readonly capabilities: RegistryCapabilities;
    readonly settlingMilliseconds: number;
    readonly acceptancePurposes: readonly string[];
    constructor(options: SasClientOptions);
    findPerson(cpf: Cpf, { signal }?: CallOptions): Promise<KnownPerson | undefined>;
    savePerson(change: PersonChange): Promise<string>;
    findCompany(cnpj: Cnpj, { signal }?: CallOptions): Promise<KnownCompany | undefined>;
    saveCompany(change: CompanyChange): Promise<string>;
    saveLink(personCode: string, companyCode: string, role: CompanyRole | undefined): Promise<void>;
    findAttendance(key: AttendanceKey): Promise<RegisteredAttendance | undefined>;
    registerAttendance(record: AttendanceRecord): Promise<string | undefined>;
    amendAttendance(record: AttendanceRecord): Promise<void>;
    /**
     * Asks for a document that is right in form and was given to nobody private: whoever it is, the
     * question shows whether address, key and names of fields are right. What is only written, such as
     * project and instrument, SAS says nothing of.
     */
    check(): Promise<readonly RegistryFinding[]>;
}
//# sourceMappingURL=sas-registry.d.ts.map