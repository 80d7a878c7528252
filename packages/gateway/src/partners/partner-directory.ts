import type { Network, State } from '@atendimento-ativo/domain';
import { sql, type SelectQueryBuilder } from 'kysely';
import type { RegistryName } from '../registries/registry-names.js';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import { hashKey, type KeyKind } from './partner-key.js';

/** Whose tokens name a partner's agents (OpenID Connect). */
export interface TokenIssuer {
  /** The `iss` of its tokens, and the address under which it describes itself. */
  readonly issuer: string;
  /** The `aud` of tokens that are meant for this partner. */
  readonly audience: string;
}

/** An organisation of the network: a tenant of the gateway. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly network: Network;
  readonly state: State;
  /** Pages that may call: scheme, host and port. */
  readonly origins: readonly string[];
  /** Name of each unit by its id. */
  readonly units: Readonly<Record<string, string>>;
  /** Where its attendances are registered, in each of them; clients are looked up in the first. */
  readonly registries: readonly RegistryName[];
  readonly tokenIssuer?: TokenIssuer;
}

/** Who the partners are. The only rows that are read before it is known who asks. */
export class PartnerDirectory {
  readonly #rows: Rows;
  readonly #now: () => Date;

  constructor(rows: Rows, now: () => Date) {
    this.#rows = rows;
    this.#now = now;
  }

  /** A partner that may still ask for something. */
  async find(id: string): Promise<Partner | undefined> {
    return this.#read(this.#active().where('partners.id', '=', id));
  }

  /** A partner, revoked or not: what it was promised is still registered. */
  async findEver(id: string): Promise<Partner | undefined> {
    return this.#read(this.#rows.selectFrom('partners').where('partners.id', '=', id));
  }

  /** All partners by id, the revoked ones too. */
  async listEver(): Promise<readonly (Partner & { readonly revokedAt?: string })[]> {
    const rows = await selectDetails(this.#rows.selectFrom('partners'))
      .select('revoked_at')
      .orderBy('partners.id')
      .execute();
    return rows.map(({ revoked_at: revokedAt, ...row }) => ({
      ...partnerOf(row),
      ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
    }));
  }

  /** The partner whose key of that kind this is, while the key holds. Only hashes of keys are stored. */
  async findByKey(kind: KeyKind, key: string): Promise<Partner | undefined> {
    return this.#read(
      this.#active().where((expression) =>
        expression.exists(
          expression
            .selectFrom('partner_keys')
            .select('key_hash')
            .whereRef('partner_keys.partner_id', '=', 'partners.id')
            .where('key_hash', '=', hashKey(key))
            .where('kind', '=', kind)
            .where((valid) => valid.or([valid('ends_at', 'is', null), valid('ends_at', '>', this.#now())])),
        ),
      ),
    );
  }

  /** The partner that takes tokens of an issuer under one of these audiences. */
  async findByIssuer(issuer: string, audiences: readonly string[]): Promise<Partner | undefined> {
    if (audiences.length === 0) return undefined;
    return this.#read(
      this.#active().where('token_issuer', '=', issuer).where('token_audience', 'in', audiences).limit(1),
    );
  }

  /** Whether any partner has this page. */
  async knowsOrigin(origin: string): Promise<boolean> {
    const row = await this.#active()
      .select('id')
      .where('origins', '@>', sql<string[]>`array[${origin}]::text[]`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  #active() {
    return this.#rows.selectFrom('partners').where('revoked_at', 'is', null);
  }

  async #read(query: SelectQueryBuilder<Tables, 'partners', object>): Promise<Partner | undefined> {
    const row = await selectDetails(query).executeTakeFirst();
    return row && partnerOf(row);
  }
}

function selectDetails(query: SelectQueryBuilder<Tables, 'partners', object>) {
  return query.select((expression) => [
    'partners.id',
    'partners.name',
    'network',
    'state',
    'origins',
    'registries',
    'token_issuer',
    'token_audience',
    expression
      .selectFrom('units')
      .select(sql<Record<string, string>>`coalesce(jsonb_object_agg(units.id, units.name), '{}')`.as('units'))
      .whereRef('units.partner_id', '=', 'partners.id')
      .$asScalar()
      .$notNull()
      .as('units'),
  ]);
}

type PartnerRow = Omit<Partner, 'tokenIssuer'> & {
  readonly token_issuer: string | null;
  readonly token_audience: string | null;
};

function partnerOf({ token_issuer: issuer, token_audience: audience, ...partner }: PartnerRow): Partner {
  return issuer === null || audience === null ? partner : { ...partner, tokenIssuer: { issuer, audience } };
}
