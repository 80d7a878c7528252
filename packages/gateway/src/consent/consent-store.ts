import { linkAfter, type ConsentChain, type ConsentLink, type ConsentReceipt } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import type { EnsuredClients } from '../clients/client-store.js';
import type { Rows } from '../store/database.js';

/** A receipt and when its event was received. */
export interface ReceivedReceipt {
  readonly receipt: ConsentReceipt;
  readonly receivedAt: Date;
}

/** What a client consented to in one attendance, in order. */
export interface ClientReceipts {
  readonly clientId: string;
  readonly attendanceId: string;
  readonly received: readonly ReceivedReceipt[];
}

/** A link on its way into its chain. */
interface NewLink extends Pick<ClientReceipts, 'clientId' | 'attendanceId'> {
  readonly link: ConsentLink;
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
   * Appends what the clients' chains do not have yet. Belongs into the transaction that `ClientStore.ensure`d the
   * clients, so that appends to one chain take turns.
   */
  async append(given: readonly ClientReceipts[], { isFresh }: Pick<EnsuredClients, 'isFresh'>): Promise<void> {
    const withReceipts = given.filter(({ received }) => received.length > 0);
    if (withReceipts.length === 0) return;
    const { recorded, ends } = await this.#known(
      withReceipts.map(({ clientId }) => clientId).filter((id) => !isFresh(id)),
    );
    const added: NewLink[] = [];
    for (const { clientId, attendanceId, received } of withReceipts) {
      for (const { receipt, receivedAt } of received) {
        if (recorded.has(clientId + receipt.recordId)) continue;
        const link = await linkAfter(ends.get(clientId), receipt, receivedAt.toISOString());
        ends.set(clientId, link);
        added.push({ clientId, attendanceId, link });
      }
    }
    if (added.length > 0) await this.#insert(added);
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

  async #insert(links: readonly NewLink[]): Promise<void> {
    await sql`
      insert into consent_links (partner_id, client_id, position, record_id, attendance_id, hash, link)
      select ${this.#partnerId}, client_id::uuid, position::integer, record_id::uuid, attendance_id::uuid, hash, link
      from rows from (
        unnest(${links.map(({ clientId }) => clientId)}::text[]),
        unnest(${links.map(({ link }) => String(link.position))}::text[]),
        unnest(${links.map(({ link }) => link.receipt.recordId)}::text[]),
        unnest(${links.map(({ attendanceId }) => attendanceId)}::text[]),
        unnest(${links.map(({ link }) => link.hash)}::text[]),
        jsonb_array_elements(${JSON.stringify(links.map(({ link }) => link))}::jsonb)
      ) as given (client_id, position, record_id, attendance_id, hash, link)`.execute(this.#rows);
  }

  /** Which records chains have, as client and record in one text, and the last link of each. */
  async #known(clientIds: readonly string[]) {
    const { rows } =
      clientIds.length === 0
        ? { rows: [] }
        : await sql<{ client_id: string; record_id: string; end: ConsentLink | null }>`
      select client_id, record_id,
        case when lead(position) over (partition by client_id order by position) is null then link end as end
      from consent_links
      where partner_id = ${this.#partnerId} and client_id = any(${clientIds}::text[]::uuid[])`.execute(this.#rows);
    return {
      recorded: new Set(rows.map(({ client_id, record_id }) => client_id + record_id)),
      ends: new Map(rows.flatMap(({ client_id, end }) => (end ? [[client_id, end]] : []))),
    };
  }

  #select(clientId: string) {
    return this.#rows
      .selectFrom('consent_links')
      .select(['link', 'record_id'])
      .where('partner_id', '=', this.#partnerId)
      .where('client_id', '=', clientId);
  }
}
