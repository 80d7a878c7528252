import type { Rows } from '../store/database.js';
import type { AuditedAct } from './audited-act.js';
export interface AuditEntry {
    /** `cli:<account>`, `key:<id of the key>` or `agent:<the partner's id of them>`, `retention`. */
    readonly actor: string;
    readonly act: AuditedAct;
    readonly partnerId: string;
    /** What it was done to, as an id: never a document, name or contact. */
    readonly subject?: string;
    readonly requestId?: string;
}
/** An entry as it was written. */
export interface AuditRecord extends AuditEntry {
    readonly at: string;
}
/** Who did what, when. The database refuses to change or remove an entry. */
export declare class AuditLog {
    #private;
    /** @param rows the transaction of what is done, so that neither stands without the other */
    constructor(rows: Rows);
    write({ actor, act, partnerId, subject, requestId }: AuditEntry, at: Date): Promise<void>;
    /** The newest entries of a partner, or of all, oldest first. */
    list(partnerId?: string): Promise<readonly AuditRecord[]>;
}
//# sourceMappingURL=audit-log.d.ts.map