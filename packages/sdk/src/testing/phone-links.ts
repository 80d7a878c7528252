import {
  decisionProblems,
  LONGEST_COMMENT,
  type AttendanceEvent,
  type ConsentTerm,
  type FieldProblem,
} from '@atendimento-ativo/domain';
import {
  confirmationOf,
  isRecordOf,
  phoneAnswerProblems,
  phoneAnswerSchema,
  type PhoneAnswer,
  type PhoneLinkRequest,
  type PhoneLinkResponse,
  type PhoneLinkState,
  type PhoneQuestion,
  type PhoneScreen,
} from '@atendimento-ativo/domain/phone-links';
import type { Environment } from '../environment.js';
import { uuidv7 } from '../uuidv7.js';
import { problem } from '../attendance/content-rules.js';

const LINK_MS = 30 * 60_000;

interface Link {
  readonly id: string;
  readonly token: string;
  readonly attendanceId: string;
  readonly question: PhoneQuestion;
  readonly screen: PhoneScreen;
  endsAt: number;
  answer?: PhoneAnswer;
  answeredAt?: string;
}

/** The links to clients' phones that a gateway in memory has made, and what was answered on them. */
export class PhoneLinks {
  readonly #environment: Environment;
  readonly #links: Link[] = [];

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /**
   * Makes a link, or says what is wrong with the request.
   *
   * @param terms those that are published, by their hash
   */
  make(
    { attendanceId, question }: PhoneLinkRequest,
    terms: ReadonlyMap<string, ConsentTerm>,
  ): PhoneLinkResponse | readonly FieldProblem[] {
    const screen = screenOf(question, terms);
    if ('code' in screen) return [screen];
    const now = this.#environment.now();
    for (const link of this.#links) {
      if (link.attendanceId === attendanceId && link.question.kind === question.kind) this.#end(link);
    }
    const id = uuidv7(this.#environment);
    const token = `${uuidv7(this.#environment)}${id}`.replaceAll('-', '');
    this.#links.push({ id, token, attendanceId, question, screen, endsAt: now + LINK_MS });
    return { id, token, expiresAt: new Date(now + LINK_MS).toISOString() };
  }

  state(id: string): PhoneLinkState | undefined {
    const link = this.#links.find((candidate) => candidate.id === id);
    return link && this.#stateOf(link);
  }

  close(id: string): PhoneLinkState | undefined {
    const link = this.#links.find((candidate) => candidate.id === id);
    if (link) this.#end(link);
    return this.state(id);
  }

  /** What the page behind a link shows; nothing for one that is unknown, answered or over. */
  question(token: string): PhoneScreen | undefined {
    return this.#waiting(token)?.screen;
  }

  /** Keeps an answer, once, or says what is wrong with it. */
  answer(token: string, body: unknown): readonly FieldProblem[] | undefined {
    const link = this.#waiting(token);
    if (!link) return undefined;
    const read = phoneAnswerSchema.safeParse(body);
    if (!read.success) return [problem('', 'request_invalid')];
    const problems = phoneAnswerProblems(read.data, link.screen);
    if (problems.length > 0) return problems;
    link.answer = read.data;
    link.answeredAt = new Date(this.#environment.now()).toISOString();
    return [];
  }

  /** Why an event does not say what the client answered on their phone, if it claims to. */
  breachOf(event: AttendanceEvent, earlier: readonly AttendanceEvent[]): string | undefined {
    const confirmationId = confirmationOf(event);
    if (confirmationId === undefined) return undefined;
    const link = this.#links.find(
      ({ id, attendanceId }) => id === confirmationId && attendanceId === event.attendanceId,
    );
    if (!link?.answer) return 'confirmation_unknown';
    if (!isRecordOf(event, link.question, link.answer)) return 'confirmation_differs';
    return earlier.some((other) => confirmationOf(other) === confirmationId) ? 'confirmation_used' : undefined;
  }

  #waiting(token: string): Link | undefined {
    return this.#links.find((link) => link.token === token && this.#stateOf(link).status === 'waiting');
  }

  #end(link: Link): void {
    link.endsAt = Math.min(link.endsAt, this.#environment.now());
  }

  #stateOf({ answer, answeredAt, endsAt }: Link): PhoneLinkState {
    if (answer && answeredAt !== undefined) return { status: 'answered', answeredAt, answer };
    if (endsAt <= this.#environment.now()) return { status: 'ended' };
    return { status: 'waiting', expiresAt: new Date(endsAt).toISOString() };
  }
}

/** What the page behind a link will show, or what is wrong with the question. */
function screenOf(question: PhoneQuestion, terms: ReadonlyMap<string, ConsentTerm>): PhoneScreen | FieldProblem {
  if (question.kind === 'survey') return { ...question, longestComment: LONGEST_COMMENT };
  const { kind, purposes } = question;
  const term = terms.get(question.term.hash);
  if (!term) return problem('/question/term/hash', 'term_hash_mismatch');
  const asked = purposes.map((purpose) => ({ purpose, decision: 'refused' as const }));
  const [wrong] = decisionProblems(asked, term);
  return wrong ? { ...wrong, pointer: `/question/purposes${wrong.pointer}` } : { kind, term, purposes };
}
