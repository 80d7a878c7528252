import type { ClientDocument, Cpf } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import type { Rows } from '../store/database.js';
import { orderedId } from '../store/ordered-id.js';
import type { DocumentDigest } from './document-digest.js';

/** Clients that were ensured. */
export interface EnsuredClients {
  /** Their opaque id. */
  readonly idOf: (document: ClientDocument) => string;
  /** Whether nothing is stored of them yet, and one of the attendances alone is with them. */
  readonly isFresh: (clientId: string) => boolean;
}

/** The people and companies that one partner attended. */
export class ClientStore {
  readonly #rows: Rows;
  readonly #partnerId: string;
  readonly #digest: DocumentDigest;

  constructor(rows: Rows, partnerId: string, digest: DocumentDigest) {
    this.#rows = rows;
    this.#partnerId = partnerId;
    this.#digest = digest;
  }

  /** The client's opaque id, if this partner attended it before. */
  async find(document: ClientDocument): Promise<string | undefined> {
    const row = await this.#rows
      .selectFrom('clients')
      .select('id')
      .where('partner_id', '=', this.#partnerId)
      .where('document_digest', '=', this.#digest(this.#partnerId, document))
      .executeTakeFirst();
    return row?.id;
  }

  /**
   * The opaque ids of clients, given now to those that have none. In a transaction, whatever is done for these clients
   * takes turns until its end. They are taken in one order, so that none waits in a circle: ask once for all.
   *
   * @param documents of each attendance
   */
  async ensure(documents: readonly ClientDocument[]): Promise<EnsuredClients> {
    const digests = documents.map((document) => this.#digest(this.#partnerId, document));
    const kinds = new Map(documents.map(({ kind }, index) => [digests[index] ?? '', kind]));
    const sorted = [...kinds.keys()].sort();
    const { rows } =
      sorted.length === 0
        ? { rows: [] }
        : await sql<{ id: string; digest: string; is_new: boolean }>`
            insert into clients (id, partner_id, kind, document_digest)
            select id, ${this.#partnerId}, kind, digest
            from unnest(${sorted.map(orderedId)}::text[]::uuid[], ${sorted.map((digest) => kinds.get(digest))}::text[],
              ${sorted}::text[]) as given (id, kind, digest)
            -- An update that changes nothing makes the present row come back, and locks it.
            on conflict (partner_id, document_digest) do update set kind = excluded.kind
            returning id, document_digest as digest, xmax = 0 as is_new`.execute(this.#rows);
    const ids = new Map(rows.map(({ id, digest }) => [digest, id]));
    const isAlone = (digest: string) => digests.indexOf(digest) === digests.lastIndexOf(digest);
    const fresh = new Set(rows.filter((row) => row.is_new && isAlone(row.digest)).map(({ id }) => id));
    return {
      idOf: (document) => {
        const id = ids.get(this.#digest(this.#partnerId, document));
        if (id === undefined) throw new Error('A client was asked for that was not ensured.');
        return id;
      },
      isFresh: (id) => fresh.has(id),
    };
  }

  /** Names a document without telling it. */
  digest(document: ClientDocument): string {
    return this.#digest(this.#partnerId, document);
  }

  /** Names a person in receipts of consent, to whoever has the key. */
  reference(cpf: Cpf): string {
    return this.#digest(this.#partnerId, { kind: 'cpf', number: cpf });
  }

  async kindOf(clientId: string): Promise<'cpf' | 'cnpj' | undefined> {
    const row = await this.#rows
      .selectFrom('clients')
      .select('kind')
      .where('partner_id', '=', this.#partnerId)
      .where('id', '=', clientId)
      .executeTakeFirst();
    return row?.kind;
  }
}
