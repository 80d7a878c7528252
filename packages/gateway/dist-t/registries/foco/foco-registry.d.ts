import { type Cnpj, type CompanyRole, type Cpf } from '@atendimento-ativo/domain';
import type { AttendanceKey, AttendanceRecord, CallOptions, CompanyChange, KnownCompany, KnownPerson, PersonChange, RegisteredAttendance, Registry, RegistryCapabilities, RegistryFinding } from '../registry.js';
import { type FocoClientOptions } from './foco-client.js';
/** FOCO, the successor of SAS, behind the registry port. */
export declare class FocoRegistry implements Registry {
    #private;
    readonly name = "foco";
    readonly title = "FOCO";
    readonly state: Registry['state'];
    readonly capabilities: RegistryCapabilities;
    readonly settlingMilliseconds: number;
    readonly acceptancePurposes: readonly string[];
    constructor(options: FocoClientOptions);
    findPerson(cpf: Cpf, { signal }?: CallOptions): Promise<KnownPerson | undefined>;
    savePerson(change: PersonChange): Promise<string>;
    findCompany(cnpj: Cnpj, { signal }?: CallOptions): Promise<KnownCompany | undefined>;
    saveCompany(change: CompanyChange): Promise<string>;
    saveLink(personCode: string, companyCode: string, role: CompanyRole | undefined): Promise<void>;
    findAttendance(key: AttendanceKey): Promise<RegisteredAttendance | undefined>;
    /** @returns the id of the case, which takes the place of a protocol */
    registerAttendance(record: AttendanceRecord): Promise<string>;
    /** The same upsert by our own id. */
    amendAttendance(record: AttendanceRecord): Promise<void>;
    /** Has FOCO describe each object, and compares fields, values of picklists and kinds of record. */
    check(): Promise<readonly RegistryFinding[]>;
}
//# sourceMappingURL=foco-registry.d.ts.map