import { type SubjectErasure, type SubjectReport } from '@atendimento-ativo/domain';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { EventDigest } from '../events/event-digest.js';
import type { GatewayDatabase } from '../store/database.js';
import { type PartnerStore } from '../store/partner-store.js';
import { FormerEvents } from '../subjects/former-events.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import type { TestGateway } from './gateway-harness.js';
/** Somebody whose words can be found again. */
export declare const person: () => {
    cpf: string & import("zod/mini").$brand<"Cpf">;
    name: string;
    email: string;
    phone: string;
};
export type TestPerson = ReturnType<typeof person>;
export declare const NOTE = "A filha Quit\u00E9ria cuida do caixa.";
export declare const COMMENT = "Atendeu muito bem a Zuleica.";
/** A gateway as its partner's office sees it when persons ask about themselves, and what is behind it. */
export declare class SubjectOffice {
    #private;
    constructor(gateway: TestGateway);
    /** A visit with words of the client about themselves and others. */
    attend(client: TestPerson): Promise<Visit>;
    ask(route: string, cpf: string, key?: string): Promise<Response>;
    report(cpf: string): Promise<SubjectReport>;
    erase(cpf: string): Promise<SubjectErasure>;
    /** Every row of every table of the gateway and its queue, as text. */
    dump(): Promise<string>;
    /** Types of the events of an attendance that can be read. */
    readable(attendanceId: string): Promise<readonly string[]>;
    store(masters?: MasterKeys): Promise<PartnerStore>;
    /** As the gateway has them. @param masters other than those of the database */
    parts(masters?: MasterKeys): Promise<{
        database: GatewayDatabase;
        openStore: import("../store/partner-store.js").OpenPartnerStore;
        vault: SubjectVault;
        digest: EventDigest;
        secrets: {
            digest: import("../clients/document-digest.js").DocumentDigest;
            vault: SubjectVault;
        };
        formerEvents: FormerEvents;
    }>;
}
//# sourceMappingURL=subject-office.d.ts.map