import type { ContentLibrary } from '@atendimento-ativo/content';
import type { IngestResult } from '@atendimento-ativo/domain';
import type { Log } from '../http/log.js';
import type { Partner } from '../partners/partner-directory.js';
import type { RegistrationQueue } from '../registration/registration-queue.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import { type SubjectVault } from '../subjects/subject-vault.js';
import { type Sender } from './attendance-intake.js';
import type { EventDigest } from './event-digest.js';
export interface EventIntakeParts {
    readonly database: GatewayDatabase;
    readonly openStore: OpenPartnerStore;
    readonly content: ContentLibrary;
    readonly queue: RegistrationQueue;
    readonly vault: SubjectVault;
    readonly digest: EventDigest;
    readonly log: Log;
    readonly now: () => Date;
}
/** An entry of the request, with the id that the envelope already checked. */
export interface RawEvent {
    readonly id: string;
    readonly [field: string]: unknown;
}
/**
 * Stores the events of one request: all that may be stored, in one transaction together with what
 * they add up to and the job that registers it. The answer comes after they are durable.
 */
export declare class EventIntake {
    #private;
    constructor(parts: EventIntakeParts);
    receive(raw: readonly RawEvent[], session: Sender, partner: Partner): Promise<IngestResult[]>;
}
//# sourceMappingURL=event-intake.d.ts.map