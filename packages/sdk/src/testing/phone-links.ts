import { decisionProblems, type AttendanceEvent, type ConsentTerm, type FieldProblem } from '@atendimento-ativo/domain';
import {
  areSameDecisions,
  phoneAnswerSchema,
  phoneLinkRequestSchema,
  type PhoneAnswer,
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
  readonly term: ConsentTerm;
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
  make(body: unknown, terms: ReadonlyMap<string, ConsentTerm>): PhoneLinkResponse | readonly FieldProblem[] {
    const read = phoneLinkRequestSchema.safeParse(body);
    if (!read.success) return [problem('', 'request_invalid')];
    const { attendanceId, question } = read.data;
    const term = terms.get(question.term.hash);
    if (!term) return [problem('/question/term/hash', 'term_hash_mismatch')];
    const asked = question.purposes.map((purpose) => ({ purpose, decision: 'refused' as const }));
    const [wrong] = decisionProblems(asked, term);
    if (wrong) return [{ ...wrong, pointer: `/question/purposes${wrong.pointer}` }];
    const now = this.#environment.now();
    for (const link of this.#links) if (link.attendanceId === attendanceId) this.#end(link);
    const id = uuidv7(this.#environment);
    const token = `${uuidv7(this.#environment)}${id}`.replaceAll('-', '');
    this.#links.push({ id, token, attendanceId, question, term, endsAt: now + LINK_MS });
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
    const link = this.#waiting(token);
    return link && { kind: 'consent', term: link.term, purposes: link.question.purposes };
  }

  /** Keeps an answer, once, or says what is wrong with it. */
  answer(token: string, body: unknown): readonly FieldProblem[] | undefined {
    const link = this.#waiting(token);
    if (!link) return undefined;
    const read = phoneAnswerSchema.safeParse(body);
    if (!read.success) return [problem('', 'request_invalid')];
    const asked = link.term.purposes.filter(({ id }) => link.question.purposes.includes(id));
    const decided = new Set(read.data.decisions.map(({ purpose }) => purpose));
    const ordinary = asked.filter(({ sensitive }) => !sensitive);
    const open = (ordinary.length > 0 ? ordinary : asked).filter(({ id }) => !decided.has(id));
    const problems = [
      ...decisionProblems(read.data.decisions, { purposes: asked }),
      ...open.map(() => problem('/decisions', 'decision_missing')),
    ];
    if (problems.length > 0) return problems;
    link.answer = read.data;
    link.answeredAt = new Date(this.#environment.now()).toISOString();
    return [];
  }

  /** Why an act of consent does not say what the client answered on their phone, if it claims to. */
  breachOf(event: AttendanceEvent, earlier: readonly AttendanceEvent[]): string | undefined {
    const confirmationId = confirmationOf(event);
    if (confirmationId === undefined || !('act' in event.payload)) return undefined;
    const link = this.#links.find(
      ({ id, attendanceId }) => id === confirmationId && attendanceId === event.attendanceId,
    );
    if (!link?.answer) return 'confirmation_unknown';
    const { payload } = event;
    const decisions =
      'decisions' in payload
        ? payload.decisions
        : payload.purposes.map((purpose) => ({ purpose, decision: 'refused' as const }));
    const isSame = areSameDecisions(decisions, link.answer.decisions) && payload.term.hash === link.question.term.hash;
    if (!isSame) return 'confirmation_differs';
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

function confirmationOf({ payload }: AttendanceEvent): string | undefined {
  return 'act' in payload && payload.act.method === 'phone' ? payload.act.confirmationId : undefined;
}
