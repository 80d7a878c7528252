import { AuditLog } from '../audit/audit-log.js';
import { describeError, type Log } from '../http/log.js';
import type { GatewayDatabase } from '../store/database.js';
import type { OpenPartnerStore } from '../store/partner-store.js';
import { inTransaction } from '../store/transaction.js';
import type { FormerEvents } from './former-events.js';

export interface RetentionParts {
  readonly database: GatewayDatabase;
  readonly openStore: OpenPartnerStore;
  readonly formerEvents: FormerEvents;
  readonly log: Log;
  readonly now: () => Date;
}

const RUN_MILLISECONDS = 24 * 3_600_000;
/** Persons whom one reading finds; each is erased in a transaction of its own. */
const PAGE = 100;

/** Erases whoever was not seen for longer than is kept, once a day, in one of the gateways of a database at a time. */
export class Retention {
  readonly #parts: RetentionParts;
  readonly #months: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param months 0: everything is kept */
  constructor(parts: RetentionParts, months: number) {
    this.#parts = parts;
    this.#months = months;
  }

  start(): void {
    if (this.#months === 0) return;
    this.#timer = setInterval(() => void this.#run(), RUN_MILLISECONDS);
    this.#timer.unref();
    void this.#run();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #run(): Promise<void> {
    const { database, log } = this.#parts;
    try {
      await database.exclusively(['retention'], () => this.run());
    } catch (error) {
      log({ level: 'error', event: 'retention', ...describeError(error) });
    }
  }

  /** Erases who is due now. */
  async run(): Promise<void> {
    const { database, log, now } = this.#parts;
    const before = monthsBefore(now(), this.#months);
    const partners = await database.rows.selectFrom('partners').select('id').orderBy('id').execute();
    for (const { id } of partners) {
      const erased = await this.#erase(id, before);
      if (erased > 0) log({ level: 'info', event: 'retention', partner: id, erased });
    }
    await database.makeDurable();
  }

  async #erase(partnerId: string, before: Date): Promise<number> {
    const { database, openStore, formerEvents, now } = this.#parts;
    await formerEvents.reshapeOf(partnerId);
    const rows = database.ofPartner(partnerId);
    await openStore(rows, partnerId).subjects.forgetStrangers(before);
    for (let erased = 0; ;) {
      const due = await openStore(rows, partnerId).subjects.unseenSince(before, PAGE);
      for (const clientId of due) {
        const isErased = await inTransaction(rows, async (transaction) => {
          const { subjects } = openStore(transaction, partnerId);
          // They may have come back since they were found.
          if (!(await subjects.isUnseenSince(before, clientId))) return false;
          const entry = { actor: 'retention', act: 'subject.erased', partnerId, subject: clientId } as const;
          await new AuditLog(transaction).write(entry, now());
          await subjects.erase(clientId, now());
          return true;
        });
        if (isErased) erased += 1;
      }
      if (due.length < PAGE) return erased;
    }
  }
}

/** The same day and time so many months earlier (UTC), or the last day of a month that has no such day. */
export function monthsBefore(date: Date, months: number): Date {
  const earlier = new Date(date);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  // A month without that day went over into the next one: day 0 of that is the last of the month that was meant.
  if (earlier.getUTCDate() !== date.getUTCDate()) earlier.setUTCDate(0);
  return earlier;
}
