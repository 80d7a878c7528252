import type { AttendanceEvent } from '@atendimento-ativo/domain';
import { type MasterKeys } from './master-keys.js';
/** The key of a person, as it is kept. Bytes stand in base64, which both drivers give and take as text. */
export interface WrappedKey {
    readonly id: string;
    readonly wrapped: string;
    readonly master: string;
}
/** The key of a person, to be forgotten with the request. */
export interface SubjectKey {
    readonly id: string;
    readonly secret: Buffer;
}
/** An event as it is stored: what anybody may know of it, and the rest under a key. */
export interface SealedEvent {
    readonly json: string;
    readonly sealed?: string;
    readonly keyId?: string;
}
/** What a stored event is read from. `key` is missing where the person was erased. */
export interface StoredBody {
    readonly body: AttendanceEvent;
    readonly sealed: string | null;
    readonly key: WrappedKey | null;
}
/** Keeps what is about persons under a key for each of them, so that who loses the key is gone. */
export declare class SubjectVault {
    #private;
    constructor(masters: MasterKeys);
    /** A new key, for a person who may turn out to have one. */
    make(): WrappedKey;
    unwrap({ id, wrapped, master }: WrappedKey): SubjectKey;
    /** Under the newest master key; `undefined` when it is there already. */
    rewrap(key: WrappedKey): WrappedKey | undefined;
    /** @param json the whole event, as it is stored when nothing of it is personal */
    seal(event: AttendanceEvent, json: string, key: SubjectKey | undefined): SealedEvent;
    /** The whole event; `undefined` when the key of its person is gone. */
    open({ body, sealed, key }: StoredBody): AttendanceEvent | undefined;
}
/** Whether an event says something of its client that is kept under a key. */
export declare function isPersonal(event: AttendanceEvent): boolean;
//# sourceMappingURL=subject-vault.d.ts.map