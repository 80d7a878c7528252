import type { Network, State } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import type { RegistryName } from '../registries/registry-names.js';
import type { Rows } from '../store/database.js';

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
}

/** Who the partners are. The only rows that are read before it is known who asks. */
export class PartnerDirectory {
  readonly #rows: Rows;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The partner of that id, or `undefined`. */
  async find(id: string): Promise<Partner | undefined> {
    return this.#select().where('id', '=', id).executeTakeFirst();
  }

  /** The partner whose secret key has this hash, or `undefined`; the key itself is stored nowhere. */
  async findBySecretKey(hash: string): Promise<Partner | undefined> {
    return this.#select().where('secret_key_hash', '=', hash).executeTakeFirst();
  }

  /** Whether any partner has this page. */
  async knowsOrigin(origin: string): Promise<boolean> {
    const row = await this.#rows
      .selectFrom('partners')
      .select('id')
      .where('origins', '@>', sql<string[]>`array[${origin}]::text[]`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Adds a partner; `false` when the id is taken. */
  async add(partner: Partner, secretKeyHash: string): Promise<boolean> {
    return this.#rows.transaction().execute(async (transaction) => {
      const { id, name, network, state, origins, registries } = partner;
      const row = await transaction
        .insertInto('partners')
        .values({
          id,
          name,
          network,
          state,
          origins: [...origins],
          registries: [...registries],
          secret_key_hash: secretKeyHash,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row) await saveUnits(transaction, partner);
      return row !== undefined;
    });
  }

  /** Gives a partner new details; the secret key stays. Units that attendances may name are never taken away. */
  async update(partner: Partner): Promise<void> {
    await this.#rows.transaction().execute(async (transaction) => {
      const { id, name, network, state, origins, registries } = partner;
      await transaction
        .updateTable('partners')
        .set({ name, network, state, origins: [...origins], registries: [...registries] })
        .where('id', '=', id)
        .execute();
      await saveUnits(transaction, partner);
    });
  }

  #select() {
    return this.#rows.selectFrom('partners').select((expression) => [
      'id',
      'name',
      'network',
      'state',
      'origins',
      'registries',
      expression
        .selectFrom('units')
        .select(sql<Record<string, string>>`coalesce(jsonb_object_agg(units.id, units.name), '{}')`.as('units'))
        .whereRef('units.partner_id', '=', 'partners.id')
        .$asScalar()
        .$notNull()
        .as('units'),
    ]);
  }
}

async function saveUnits(rows: Rows, { id, units }: Partner): Promise<void> {
  const values = Object.entries(units).map(([unitId, name]) => ({ partner_id: id, id: unitId, name }));
  if (values.length === 0) return;
  await rows
    .insertInto('units')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'id']).doUpdateSet((expression) => ({ name: expression.ref('excluded.name') })),
    )
    .execute();
}
