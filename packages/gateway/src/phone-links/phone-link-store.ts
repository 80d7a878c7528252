import type { PhoneAnswer, PhoneLinkState, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { sql, type Selectable } from 'kysely';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';

export type PhoneLinkRow = Selectable<Tables['phone_links']>;

/** A link that is made now. */
export interface NewPhoneLink {
  readonly id: string;
  readonly attendanceId: string;
  readonly agentId: string;
  readonly tokenHash: string;
  readonly question: PhoneQuestion;
  readonly endsAt: Date;
}

/** The partner whose link a token opens. @param rows those of nobody yet */
export async function partnerOfPhoneLink(rows: Rows, tokenHash: string): Promise<string | undefined> {
  const found = await sql<{ partner: string | null }>`select partner_of_phone_link(${tokenHash}) as partner`.execute(
    rows,
  );
  return found.rows[0]?.partner ?? undefined;
}

/** What the clients of one partner are asked on their own phones. */
export class PhoneLinkStore {
  readonly #rows: Rows;
  readonly #partnerId: string;

  constructor(rows: Rows, partnerId: string) {
    this.#rows = rows;
    this.#partnerId = partnerId;
  }

  async find(id: string): Promise<PhoneLinkRow | undefined> {
    return this.#select().where('id', '=', id).executeTakeFirst();
  }

  async findByToken(tokenHash: string): Promise<PhoneLinkRow | undefined> {
    return this.#select().where('token_hash', '=', tokenHash).executeTakeFirst();
  }

  /** Adds a link, which ends those to the same question that still wait. */
  async add({ id, attendanceId, agentId, tokenHash, question, endsAt }: NewPhoneLink, at: Date): Promise<void> {
    await this.#waiting(at)
      .set({ ends_at: at })
      .where('attendance_id', '=', attendanceId)
      .where(sql`question ->> 'kind'`, '=', question.kind)
      .execute();
    await this.#rows
      .insertInto('phone_links')
      .values({
        id,
        partner_id: this.#partnerId,
        attendance_id: attendanceId,
        agent_id: agentId,
        token_hash: tokenHash,
        question: JSON.stringify(question),
        made_at: at,
        ends_at: endsAt,
      })
      .execute();
  }

  /** Keeps the one answer of a link. `false`: it was answered before, or its time is over. */
  async answer(id: string, answer: PhoneAnswer, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#waiting(at)
      .set({ answer: JSON.stringify(answer), answered_at: at })
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Lets nobody answer a link any more; an answer that is there stays. */
  async close(id: string, at: Date): Promise<void> {
    await this.#waiting(at).set({ ends_at: at }).where('id', '=', id).execute();
  }

  /** Statements take turns on a row, so that of two answers at the same moment one finds that it does not wait. */
  #waiting(at: Date) {
    return this.#rows
      .updateTable('phone_links')
      .where('partner_id', '=', this.#partnerId)
      .where('answered_at', 'is', null)
      .where('ends_at', '>', at);
  }

  #select() {
    return this.#rows.selectFrom('phone_links').selectAll().where('partner_id', '=', this.#partnerId);
  }
}

/** Where a link stands. */
export function stateOf({ answer, answered_at, ends_at }: PhoneLinkRow, at: Date): PhoneLinkState {
  if (answer && answered_at) return { status: 'answered', answeredAt: answered_at.toISOString(), answer };
  return ends_at > at ? { status: 'waiting', expiresAt: ends_at.toISOString() } : { status: 'ended' };
}
