import type { ClientDocument, Cpf } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
import { orderedId } from '../store/ordered-id.js';
import type { DocumentDigest } from './document-digest.js';

/** The opaque id of a client that was ensured. */
export type ClientIds = (document: ClientDocument) => string;

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
   */
  async ensure(documents: readonly ClientDocument[]): Promise<ClientIds> {
    const digests = new Map(documents.map((document) => [this.#digest(this.#partnerId, document), document.kind]));
    const values = [...digests].sort(byDigest).map(([digest, kind]) => ({
      id: orderedId(),
      partner_id: this.#partnerId,
      kind,
      document_digest: digest,
    }));
    const rows =
      values.length === 0
        ? []
        : await this.#rows
            .insertInto('clients')
            .values(values)
            // An update that changes nothing makes the present row come back, and locks it.
            .onConflict((conflict) =>
              conflict
                .columns(['partner_id', 'document_digest'])
                .doUpdateSet((expression) => ({ kind: expression.ref('excluded.kind') })),
            )
            .returning(['id', 'document_digest'])
            .execute();
    const ids = new Map(rows.map(({ id, document_digest }) => [document_digest, id]));
    return (document) => {
      const id = ids.get(this.#digest(this.#partnerId, document));
      if (id === undefined) throw new Error('A client was asked for that was not ensured.');
      return id;
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

function byDigest([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
