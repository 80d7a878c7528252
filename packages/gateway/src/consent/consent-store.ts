import { appendLink, type ConsentChain, type ConsentLink, type ConsentReceipt } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';

/** A receipt and when its event was received. */
export interface ReceivedReceipt {
  readonly receipt: ConsentReceipt;
  readonly receivedAt: Date;
}

export interface StoredChain {
  readonly chain: ConsentChain;
  /** Ids of the records whose attendance turned out to be with somebody else. */
  readonly mistaken: ReadonlySet<string>;
}

/** The chains of consent of one partner's clients: appended to, never changed. */
export class ConsentStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  /**
   * Appends what the client's chain does not have yet. Belongs into the transaction that `ClientStore.ensure`d the
   * client, so that appends to one chain take turns.
   */
  async append(clientId: string, attendanceId: string, received: readonly ReceivedReceipt[]): Promise<void> {
    if (received.length === 0) return;
    const recorded = await this.#recorded(clientId, received);
    let end = await this.#lastLink(clientId);
    for (const { receipt, receivedAt } of received) {
      if (recorded.has(receipt.recordId)) continue;
      const links = await appendLink(end, receipt, receivedAt.toISOString());
      end = links.slice(-1);
      for (const link of end) await this.#insert(clientId, attendanceId, link);
    }
  }

  /** Every act of a client, in order of receipt. */
  async chain(clientId: string): Promise<StoredChain> {
    const rows = await this.#rows
      .selectFrom('consent_links')
      .innerJoin('attendances', 'attendances.id', 'consent_links.attendance_id')
      .select(['link', 'record_id', 'person_id'])
      .where('consent_links.partner_id', '=', this.#partnerId)
      .where('client_id', '=', clientId)
      .orderBy('position')
      .execute();
    const elsewhere = rows.filter(({ person_id }) => person_id !== clientId);
    return {
      chain: rows.map(({ link }) => link),
      mistaken: new Set(elsewhere.map(({ record_id }) => record_id)),
    };
  }

  /** The receipts that a client got in one attendance. */
  async receipts(clientId: string, attendanceId: string): Promise<ConsentReceipt[]> {
    const rows = await this.#select(clientId).where('attendance_id', '=', attendanceId).orderBy('position').execute();
    return rows.map(({ link }) => link.receipt);
  }

  async #recorded(clientId: string, received: readonly ReceivedReceipt[]): Promise<ReadonlySet<string>> {
    const ids = received.map(({ receipt }) => receipt.recordId);
    const rows = await this.#select(clientId).where('record_id', 'in', ids).execute();
    return new Set(rows.map(({ record_id }) => record_id));
  }

  async #lastLink(clientId: string): Promise<ConsentChain> {
    const rows = await this.#select(clientId).orderBy('position', 'desc').limit(1).execute();
    return rows.map(({ link }) => link);
  }

  #select(clientId: string) {
    return this.#rows
      .selectFrom('consent_links')
      .select(['link', 'record_id'])
      .where('partner_id', '=', this.#partnerId)
      .where('client_id', '=', clientId);
  }

  async #insert(clientId: string, attendanceId: string, link: ConsentLink): Promise<void> {
    await this.#rows
      .insertInto('consent_links')
      .values({
        partner_id: this.#partnerId,
        client_id: clientId,
        position: link.position,
        record_id: link.receipt.recordId,
        attendance_id: attendanceId,
        hash: link.hash,
        link: JSON.stringify(link),
      })
      .execute();
  }
}
