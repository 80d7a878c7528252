import type { ClientDocument } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import type { Rows } from '../store/database.js';
import { orderedId } from '../store/ordered-id.js';
import type { SubjectKey, SubjectVault, WrappedKey } from '../subjects/subject-vault.js';
import type { DocumentDigest } from './document-digest.js';

/** Clients that were ensured. */
export interface EnsuredClients {
  /** The opaque id. */
  readonly idOf: (document: ClientDocument) => string;
  /** Of a person: what is theirs is sealed with it. */
  readonly keyOf: (document: ClientDocument) => SubjectKey;
  /** Whether nothing is stored of a client yet, and one of the attendances alone is with them. */
  readonly isFresh: (clientId: string) => boolean;
}

interface GivenClient {
  readonly id: string;
  readonly kind: 'cpf' | 'cnpj';
  readonly digest: string;
  readonly key?: WrappedKey;
}

/** What documents are named by, and persons' data are kept with. */
export interface ClientSecrets {
  readonly digest: DocumentDigest;
  readonly vault: SubjectVault;
}

/** The people and companies that one partner attended. */
export class ClientStore {
  readonly #rows: Rows;
  readonly #partnerId: string;
  readonly #digest: DocumentDigest;
  readonly #vault: SubjectVault;

  constructor(rows: Rows, partnerId: string, { digest, vault }: ClientSecrets) {
    this.#rows = rows;
    this.#partnerId = partnerId;
    this.#digest = digest;
    this.#vault = vault;
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
   * The opaque ids of clients, given now to those that have none, and the keys of the persons among them. In a
   * transaction, whatever is done for these clients takes turns until its end. They are taken in one order, so that none
   * waits in a circle: ask once for all.
   *
   * @param documents of each attendance
   */
  async ensure(documents: readonly ClientDocument[]): Promise<EnsuredClients> {
    const named = documents.map((document) => ({ ...document, digest: this.#digest(this.#partnerId, document) }));
    const kinds = new Map(named.map(({ digest, kind }) => [digest, kind]));
    const given = [...kinds].sort(byDigest).map(([digest, kind]) => ({
      ...{ id: orderedId(), kind, digest },
      ...(kind === 'cpf' ? { key: this.#vault.make() } : {}),
    }));
    const rows = given.length === 0 ? [] : await this.#insert(given);
    const found = new Map(rows.map((row) => [row.document_digest, row]));
    const digests = new Map(named.map(({ number, digest }) => [number, digest]));
    const find = ({ number }: ClientDocument) => {
      const row = found.get(digests.get(number) ?? '');
      if (row === undefined) throw new Error('A client was asked for that was not ensured.');
      return row;
    };
    const isNamedOnce = countOnce(named.map(({ digest }) => digest));
    const fresh = rows.filter((row) => row.is_new && isNamedOnce.has(row.document_digest));
    const freshIds = new Set(fresh.map(({ id }) => id));
    return {
      isFresh: (id) => freshIds.has(id),
      idOf: (document) => find(document).id,
      keyOf: (document) => {
        const { key } = find(document);
        if (key === null) throw new Error('Only persons have keys.');
        return this.#vault.unwrap(key);
      },
    };
  }

  async #insert(given: readonly GivenClient[]) {
    const column = (valueOf: (client: GivenClient) => string | null) => sql`unnest(${given.map(valueOf)}::text[])`;
    // An update that changes nothing makes the present row come back, and locks it.
    const { rows } = await sql<{ id: string; document_digest: string; is_new: boolean; key: WrappedKey | null }>`
      with given as materialized (
        select id, kind, digest, key_id, wrapped, master from rows from (
          ${column(({ id }) => id)}, ${column(({ kind }) => kind)}, ${column(({ digest }) => digest)},
          ${column(({ key }) => key?.id ?? null)}, ${column(({ key }) => key?.wrapped ?? null)},
          ${column(({ key }) => key?.master ?? null)}
        ) as given (id, kind, digest, key_id, wrapped, master)
      ), ensured as (
        insert into clients (id, partner_id, kind, document_digest)
        select id::uuid, ${this.#partnerId}, kind, digest from given order by digest
        on conflict (partner_id, document_digest) do update set kind = excluded.kind
        returning id, document_digest, xmax = 0 as is_new
      ), keyed as (
        insert into subject_keys (id, partner_id, client_id, wrapped, master_id)
        select key_id::uuid, ${this.#partnerId}, ensured.id, decode(wrapped, 'base64'), master
        from ensured join given on digest = document_digest where key_id is not null
        on conflict (client_id) do update set client_id = excluded.client_id
        returning id, client_id, wrapped, master_id
      )
      select ensured.id, document_digest, is_new, case when keyed.id is not null then json_build_object(
        'id', keyed.id, 'wrapped', encode(wrapped, 'base64'), 'master', master_id) end as key
      from ensured left join keyed on client_id = ensured.id`.execute(this.#rows);
    return rows;
  }

  /** Names a document without telling it. */
  digest(document: ClientDocument): string {
    return this.#digest(this.#partnerId, document);
  }

  async kindOf(clientId: string): Promise<'cpf' | 'cnpj' | undefined> {
    const row = await this.#rows
      .selectFrom('clients')
      .select('kind')
      .where('partner_id', '=', this.#partnerId)
      .where('id', '=', clientId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    return row?.kind;
  }
}

/** The digests that stand there once. */
function countOnce(digests: readonly string[]): ReadonlySet<string> {
  const [once, more] = [new Set<string>(), new Set<string>()];
  for (const digest of digests) (once.has(digest) ? more : once).add(digest);
  for (const digest of more) once.delete(digest);
  return once;
}

function byDigest([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
