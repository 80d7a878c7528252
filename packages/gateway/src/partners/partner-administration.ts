import { AuditLog, type AuditEntry } from '../audit/audit-log.js';
import type { GatewayDatabase, Rows } from '../store/database.js';
import { inTransaction } from '../store/transaction.js';
import { PartnerDirectory, type Partner } from './partner-directory.js';
import { hashKey, keyId, makeKey, type KeyKind } from './partner-key.js';

/** A key as it can be shown. */
export interface ListedKey {
  readonly id: string;
  readonly kind: KeyKind;
  readonly createdAt: string;
  readonly endsAt?: string;
}

/** A partner as it can be shown. */
export interface ListedPartner extends Partner {
  readonly revokedAt?: string;
  /** Those that count now, or will until a moment to come. */
  readonly keys: readonly ListedKey[];
}

/** What partners are administered with, and in whose name. */
export interface PartnerAdministrationParts {
  readonly database: GatewayDatabase;
  /** Decides which keys still count. */
  readonly now: () => Date;
  /** Who does all this, for the audit log. */
  readonly actor: string;
}

/** Adds, changes and revokes partners and their keys, and writes each of these acts down with it. */
export class PartnerAdministration {
  readonly #parts: PartnerAdministrationParts;

  constructor(parts: PartnerAdministrationParts) {
    this.#parts = parts;
  }

  /** Adds a partner and gives its secret key; `undefined` when the id is taken. */
  async add(partner: Partner): Promise<string | undefined> {
    return this.#do(async (rows, audit) => {
      const { id, units, tokenIssuer: _columns, ...details } = partner;
      const row = await rows
        .insertInto('partners')
        .values({ id, ...details, ...columnsOf(partner) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!row) return undefined;
      await saveUnits(rows, id, units);
      const key = await this.#addKey(rows, id, 'secret');
      await audit({ act: 'partner.added', partnerId: id, subject: keyId(hashKey(key)) });
      return key;
    });
  }

  /** Gives a partner new details; its keys stay. Units that attendances may name are never taken away. */
  async update(partner: Partner): Promise<void> {
    await this.#do(async (rows, audit) => {
      const { id, name, network, state, units } = partner;
      await rows
        .updateTable('partners')
        .set({ name, network, state, ...columnsOf(partner) })
        .where('id', '=', id)
        .execute();
      await saveUnits(rows, id, units);
      await audit({ act: 'partner.updated', partnerId: id });
    });
  }

  /**
   * Gives a partner a new key of a kind. The one before it counts until `overlapMilliseconds` from now, those
   * before that one not any more: two at a time are enough to change over, and a third is one too many to lose.
   *
   * @returns `undefined` when there is no such partner
   */
  async rotate(partnerId: string, kind: KeyKind, overlapMilliseconds: number): Promise<string | undefined> {
    return this.#do(async (rows, audit) => {
      if (!(await lockPartner(rows, partnerId))) return undefined;
      const now = this.#parts.now();
      const [newest, ...older] = await validKeys(rows, partnerId, now, kind);
      const last = new Date(now.getTime() + overlapMilliseconds);
      if (newest) await endKeys(rows, [newest], last);
      await endKeys(rows, older, now);
      const key = await this.#addKey(rows, partnerId, kind);
      await audit({ act: 'key.rotated', partnerId, subject: keyId(hashKey(key)) });
      return key;
    });
  }

  /** Ends a key now; `false` when the partner has no such key that counts. */
  async revokeKey(partnerId: string, id: string): Promise<boolean> {
    return this.#do(async (rows, audit) => {
      const now = this.#parts.now();
      const keys = await validKeys(rows, partnerId, now);
      const revoked = keys.filter(({ key_hash }) => keyId(key_hash) === id);
      if (revoked.length === 0) return false;
      await endKeys(rows, revoked, now);
      await audit({ act: 'key.revoked', partnerId, subject: id });
      return true;
    });
  }

  /** Lets a partner, its keys, agents and pages do nothing more, from now on. What it was promised is still registered. */
  async revoke(partnerId: string): Promise<boolean> {
    return this.#do(async (rows, audit) => {
      const row = await rows
        .updateTable('partners')
        .set({ revoked_at: this.#parts.now() })
        .where('id', '=', partnerId)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!row) return false;
      await audit({ act: 'partner.revoked', partnerId });
      return true;
    });
  }

  /** All partners by id, the revoked ones too, with the keys that count. */
  async list(): Promise<readonly ListedPartner[]> {
    const { database, now } = this.#parts;
    const rows = database.administration;
    const partners = await new PartnerDirectory(rows, now).listEver();
    const keys = await validKeys(rows, undefined, now());
    return partners.map((partner) => ({
      ...partner,
      keys: keys.filter(({ partner_id }) => partner_id === partner.id).map(describeKey),
    }));
  }

  async #addKey(rows: Rows, partnerId: string, kind: KeyKind): Promise<string> {
    const key = makeKey(kind);
    const values = { key_hash: hashKey(key), partner_id: partnerId, kind, created_at: this.#parts.now() };
    await rows.insertInto('partner_keys').values(values).execute();
    return key;
  }

  #do<Result>(
    work: (rows: Rows, audit: (entry: Omit<AuditEntry, 'actor'>) => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    const { database, actor, now } = this.#parts;
    return inTransaction(database.administration, (transaction) =>
      work(transaction, (entry) => new AuditLog(transaction).write({ actor, ...entry }, now())),
    );
  }
}

function columnsOf({ origins, registries, tokenIssuer }: Partner) {
  return {
    origins: [...origins],
    registries: [...registries],
    token_issuer: tokenIssuer?.issuer ?? null,
    token_audience: tokenIssuer?.audience ?? null,
  };
}

/** Those that count at a moment, newest first. */
async function validKeys(rows: Rows, partnerId: string | undefined, at: Date, kind?: KeyKind) {
  let query = rows
    .selectFrom('partner_keys')
    .selectAll()
    .where((valid) => valid.or([valid('ends_at', 'is', null), valid('ends_at', '>', at)]))
    // Of two made in one moment, the one that was not replaced is the newer.
    .orderBy('created_at', 'desc')
    .orderBy('ends_at', (order) => order.desc().nullsFirst());
  if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.execute();
}

type KeyRow = Awaited<ReturnType<typeof validKeys>>[number];

async function endKeys(rows: Rows, keys: readonly KeyRow[], at: Date): Promise<void> {
  const ending = keys.filter(({ ends_at }) => ends_at === null || ends_at > at).map(({ key_hash }) => key_hash);
  if (ending.length === 0) return;
  await rows.updateTable('partner_keys').set({ ends_at: at }).where('key_hash', 'in', ending).execute();
}

/** Two rotations at once take turns. */
async function lockPartner(rows: Rows, id: string): Promise<boolean> {
  const query = rows.selectFrom('partners').select('id').where('id', '=', id).where('revoked_at', 'is', null);
  return (await query.forUpdate().executeTakeFirst()) !== undefined;
}

function describeKey({ key_hash, kind, created_at, ends_at }: KeyRow): ListedKey {
  const ends = ends_at === null ? {} : { endsAt: ends_at.toISOString() };
  return { id: keyId(key_hash), kind, createdAt: created_at.toISOString(), ...ends };
}

async function saveUnits(rows: Rows, partnerId: string, units: Partner['units']): Promise<void> {
  const values = Object.entries(units).map(([id, name]) => ({ partner_id: partnerId, id, name }));
  if (values.length === 0) return;
  await rows
    .insertInto('units')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['partner_id', 'id']).doUpdateSet((expression) => ({ name: expression.ref('excluded.name') })),
    )
    .execute();
}
