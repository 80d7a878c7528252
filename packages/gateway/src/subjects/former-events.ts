import type { AttendanceEvent, Cpf } from '@atendimento-ativo/domain';
import { sql } from 'kysely';
import { AuditLog } from '../audit/audit-log.js';
import type { EventDigest } from '../events/event-digest.js';
import type { FormerEvent } from '../events/event-store.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore, PartnerStore } from '../store/partner-store.js';
import { readSetting, settingOrMake } from '../store/settings.js';
import { inTransaction } from '../store/transaction.js';
import { eventSubjects } from './event-subjects.js';
import { RESHAPED } from './former-tables.js';
import { isPersonal, type SealedEvent, type SubjectKey, type SubjectVault } from './subject-vault.js';

export interface FormerEventsParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly vault: SubjectVault;
  readonly digest: EventDigest;
}

/** Small, so that nobody waits long for the rows of a batch. */
const ATTENDANCES_AT_ONCE = 50;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';

/** A row of the log as it is to be. */
interface Reshaped extends Pick<FormerEvent, 'attendanceId' | 'sequence'> {
  readonly digest: string;
  /** Where it was in clear and is about a person. */
  readonly stored?: SealedEvent;
}

/**
 * Brings events that were stored before persons had keys, or digests one, into the shape of those after. Gateways may
 * run meanwhile. Each batch is whole by itself: whatever ends the work, the next time goes on with what is left.
 */
export class FormerEvents {
  readonly #parts: FormerEventsParts;

  constructor(parts: FormerEventsParts) {
    this.#parts = parts;
  }

  /** Reshapes those of all partners. @returns how many there were */
  async reshapeAll(act: { readonly actor: string; readonly now: () => Date }): Promise<number> {
    const { rows, administration } = this.#parts.database;
    let count = 0;
    for (const { id } of await rows.selectFrom('partners').select('id').orderBy('id').execute()) {
      const reshaped = await this.#reshape(id);
      count += reshaped;
      const entry = { actor: act.actor, act: 'events.sealed', partnerId: id } as const;
      if (reshaped > 0) await new AuditLog(administration).write(entry, act.now());
    }
    await settingOrMake(rows, RESHAPED, () => Promise.resolve({ at: act.now().toISOString() }));
    return count;
  }

  /** Reshapes those of one partner, unless it is known that there are none: nobody is erased before. */
  async reshapeOf(partnerId: string): Promise<void> {
    if ((await readSetting(this.#parts.database.rows, RESHAPED)) === undefined) await this.#reshape(partnerId);
  }

  async #reshape(partnerId: string): Promise<number> {
    const { database, openStore } = this.#parts;
    const rows = database.ofPartner(partnerId);
    const { attendances, events } = openStore(rows, partnerId);
    let count = 0;
    for (let last = BEFORE_ALL_IDS; ;) {
      const ids = await attendances.idsAfter(last, ATTENDANCES_AT_ONCE);
      const former = await events.former(ids);
      if (former.length > 0) {
        const reshaped = await inTransaction(rows, (transaction) =>
          this.#seal(former, openStore(transaction, partnerId)),
        );
        await this.#write(reshaped);
      }
      count += former.length;
      last = ids.at(-1) ?? last;
      if (ids.length < ATTENDANCES_AT_ONCE) return count;
    }
  }

  /**
   * What the rows are to be. Keys are kept with the transaction, and the rows written after it: whoever is erased in
   * between is gone from them too.
   */
  async #seal(former: readonly FormerEvent[], store: PartnerStore): Promise<readonly Reshaped[]> {
    const { vault, digest } = this.#parts;
    const ids = [...new Set(former.map(({ attendanceId }) => attendanceId))];
    const bodies = await store.events.bodies(ids);
    const bodyOf = new Map(bodies.map((event) => [event.id, event]));
    const keyOf = await this.#keys(ids, bodies, store);
    return former.map(({ id, attendanceId, sequence, digest: hash, isInClear }) => {
      const body = bodyOf.get(id);
      const reshaped = { attendanceId, sequence, digest: digest.ofStored(hash) };
      if (!isInClear || !body || !isPersonal(body)) return reshaped;
      return { ...reshaped, stored: vault.seal(body, JSON.stringify(body), keyOf(body)) };
    });
  }

  /**
   * The key of each event, as if it came now. What is about somebody who is not known, or not any more, is under a key
   * that nobody keeps.
   */
  async #keys(
    attendanceIds: readonly string[],
    bodies: readonly AttendanceEvent[],
    { attendances, clients, subjects }: PartnerStore,
  ): Promise<(event: AttendanceEvent) => SubjectKey> {
    const { vault } = this.#parts;
    const subjectOf = new Map<string, Cpf>();
    for (const id of attendanceIds) {
      const own = bodies.filter(({ attendanceId }) => attendanceId === id);
      for (const [event, cpf] of eventSubjects(own)) subjectOf.set(event, cpf);
    }
    const known: Cpf[] = [];
    for (const cpf of [...new Set(subjectOf.values())].sort()) {
      if ((await subjects.find(cpf)) !== undefined) known.push(cpf);
    }
    const ensured = await clients.ensure(known.map((number) => ({ kind: 'cpf', number })));
    const erased = await attendances.erasedOf(attendanceIds);
    const keys = await subjects.keysOfAttendances(attendanceIds.filter((id) => !erased.has(id)));
    const lost = vault.unwrap(vault.make());
    return ({ id, attendanceId }) => {
      const number = subjectOf.get(id);
      if (number === undefined) return keys.get(attendanceId) ?? lost;
      return known.includes(number) ? ensured.keyOf({ kind: 'cpf', number }) : lost;
    };
  }

  async #write(rows: readonly Reshaped[]): Promise<void> {
    const columns = (given: readonly Reshaped[]) => sql`
      unnest(${given.map(({ attendanceId }) => attendanceId)}::text[]),
      unnest(${given.map(({ sequence }) => String(sequence))}::text[]),
      unnest(${given.map(({ digest }) => digest)}::text[])`;
    const isSame = sql`
      events.attendance_id = given.attendance_id::uuid and events.sequence = given.sequence::integer
      and length(content_hash) = 64`;
    const plain = rows.filter(({ stored }) => stored === undefined);
    const sealed = rows.filter(({ stored }) => stored !== undefined);
    await inTransaction(this.#parts.database.administration, async (transaction) => {
      await sql`
        update events set content_hash = given.digest
        from rows from (${columns(plain)}) as given (attendance_id, sequence, digest)
        where ${isSame}`.execute(transaction);
      await sql`
        update events set content_hash = given.digest, body = given.body,
          sealed = decode(given.sealed, 'base64'), key_id = given.key_id::uuid
        from rows from (
          ${columns(sealed)},
          unnest(${sealed.map(({ stored }) => stored?.sealed ?? null)}::text[]),
          unnest(${sealed.map(({ stored }) => stored?.keyId ?? null)}::text[]),
          jsonb_array_elements(${`[${sealed.map(({ stored }) => stored?.json).join(',')}]`}::jsonb)
        ) as given (attendance_id, sequence, digest, sealed, key_id, body)
        where ${isSame}`.execute(transaction);
    });
    await this.#parts.database.makeDurable();
  }
}
