import { randomUUID } from 'node:crypto';
import type { ClientDocument } from '@atendimento-ativo/domain';
import type { Rows } from '../store/database.js';
import type { DocumentDigest } from './document-digest.js';

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

  /** The client's opaque id, given now when it has none. */
  async ensure(document: ClientDocument): Promise<string> {
    const row = await this.#rows
      .insertInto('clients')
      .values({
        id: randomUUID(),
        partner_id: this.#partnerId,
        kind: document.kind,
        document_digest: this.#digest(this.#partnerId, document),
      })
      // An update that changes nothing makes the present row come back.
      .onConflict((conflict) =>
        conflict.columns(['partner_id', 'document_digest']).doUpdateSet({ kind: document.kind }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
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
