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

const LISTED = 1000;

/** Who did what, when. The database refuses to change or remove an entry. */
export class AuditLog {
  readonly #rows: Rows;

  /** @param rows the transaction of what is done, so that neither stands without the other */
  constructor(rows: Rows) {
    this.#rows = rows;
  }

  async write({ actor, act, partnerId, subject, requestId }: AuditEntry, at: Date): Promise<void> {
    await this.#rows
      .insertInto('audit_log')
      .values({ at, actor, act, partner_id: partnerId, subject: subject ?? null, request_id: requestId ?? null })
      .execute();
  }

  /** The newest entries of a partner, or of all, oldest first. */
  async list(partnerId?: string): Promise<readonly AuditRecord[]> {
    let query = this.#rows.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(LISTED);
    if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId);
    return (await query.execute()).reverse().map((row) => ({
      at: row.at.toISOString(),
      actor: row.actor,
      act: row.act,
      partnerId: row.partner_id,
      ...(row.subject === null ? {} : { subject: row.subject }),
      ...(row.request_id === null ? {} : { requestId: row.request_id }),
    }));
  }
}
