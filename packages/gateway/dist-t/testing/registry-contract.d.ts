import { SandboxProcess, type SandboxLedger } from '@atendimento-ativo/testbed/sandbox-process';
import type { Registry } from '../registries/registry.js';
/** What the contract needs to know of one adapter. */
export interface RegistryUnderTest {
    /** @param refused with a credential that the registry does not know */
    readonly open: (sandbox: SandboxProcess, refused?: boolean) => Registry;
    /** The sandbox's names of what suffers faults. */
    readonly methods: {
        readonly findPerson: string;
        readonly savePerson: string;
        readonly attendance: string;
        readonly amendment: string;
    };
    readonly count: (ledger: SandboxLedger) => Readonly<Record<'people' | 'companies' | 'links' | 'attendances', number>>;
}
/** What the registration relies on, whatever registry it writes to. */
export declare function testRegistryContract(name: string, { open, methods, count }: RegistryUnderTest): void;
//# sourceMappingURL=registry-contract.d.ts.map