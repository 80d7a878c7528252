import type { PhoneAnswer, PhoneLinkState, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { sql, type Selectable } from 'kysely';
import type { Rows } from '../store/database.js';
import type { Tables } from '../store/tables.js';
import { KEY_OF_ROW } from '../subjects/key-of-row.js';
import type { SubjectKey, SubjectVault } from '../subjects/subject-vault.js';
import { openAnswer, sealAnswer } from './sealed-answer.js';

/** A link with its whole answer; of an erased client's, without their words. */
export type PhoneLinkRow = Omit<Selectable<Tables['phone_links']>, 'sealed' | 'key_id'>;

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
  readonly #vault: SubjectVault;

  constructor(rows: Rows, partnerId: string, vault: SubjectVault) {
    this.#rows = rows;
    this.#partnerId = partnerId;
    this.#vault = vault;
  }

  async find(id: string): Promise<PhoneLinkRow | undefined> {
    const [link] = await this.#read('id', [id]);
    return link;
  }

  async findByToken(tokenHash: string): Promise<PhoneLinkRow | undefined> {
    const [link] = await this.#read('token_hash', [tokenHash]);
    return link;
  }

  /** Those of attendances that were answered, in the order of their answers. */
  async answeredIn(attendanceIds: readonly string[]): Promise<readonly PhoneLinkRow[]> {
    const links = await this.#read('attendance_id', attendanceIds);
    return links
      .filter(({ answer }) => answer !== null)
      .sort((one, other) => Number(one.answered_at) - Number(other.answered_at));
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

  /**
   * Keeps the one answer of a link. `false`: it was answered before, or its time is over.
   *
   * @param key of the attendance, for an answer with words (`hasWords`)
   */
  async answer(id: string, answer: PhoneAnswer, at: Date, key?: SubjectKey): Promise<boolean> {
    const { json, sealed, keyId } = sealAnswer(id, answer, key);
    const words = sealed !== undefined && keyId !== undefined && { sealed: bytesOf(sealed), key_id: keyId };
    const { numUpdatedRows } = await this.#waiting(at)
      .set({ answer: json, answered_at: at, ...words })
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

  async #read(
    column: 'id' | 'token_hash' | 'attendance_id',
    values: readonly string[],
  ): Promise<readonly PhoneLinkRow[]> {
    const rows = await this.#rows
      .selectFrom('phone_links')
      .select(COLUMNS)
      .select([sql<string | null>`encode(sealed, 'base64')`.as('sealed'), KEY_OF_ROW.as('key')])
      .where('partner_id', '=', this.#partnerId)
      .where(column, 'in', values)
      .execute();
    return rows.map(({ sealed, key, ...row }) => {
      const opened = key === null ? undefined : this.#vault.unwrap(key);
      return { ...row, answer: row.answer && openAnswer(row.id, row.answer, sealed, opened) };
    });
  }
}

const COLUMNS = [
  'id',
  'partner_id',
  'attendance_id',
  'agent_id',
  'token_hash',
  'question',
  'made_at',
  'ends_at',
  'answer',
  'answered_at',
] as const satisfies readonly (keyof PhoneLinkRow)[];

function bytesOf(base64: string) {
  return sql<Buffer>`decode(${base64}, 'base64')`;
}

/** Where a link stands. */
export function stateOf({ answer, answered_at, ends_at }: PhoneLinkRow, at: Date): PhoneLinkState {
  if (answer && answered_at) return { status: 'answered', answeredAt: answered_at.toISOString(), answer };
  return ends_at > at ? { status: 'waiting', expiresAt: ends_at.toISOString() } : { status: 'ended' };
}
