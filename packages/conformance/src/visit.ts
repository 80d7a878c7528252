import {
  askedQuestions,
  isClientAct,
  parseCep,
  parsePhone,
  type Answer,
  type AttendanceEventType,
} from '@atendimento-ativo/domain';
import { generateCnpj, generateCpf, uuidv7 } from './identifiers.js';
import { AGENT, type Agent, type Ground } from './target.js';

/** An event as it goes over the wire, free to be broken. */
export interface WireEvent {
  readonly id: string;
  readonly attendanceId: string;
  readonly sequence: number;
  readonly type: AttendanceEventType;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** What a complete visit consists of, in order. */
export const WHOLE: readonly AttendanceEventType[] = [
  'attendance.started',
  'client.identified',
  'consent.recorded',
  'diagnostic.completed',
  'tool.delivered',
  'journey.declined',
  'followup.scheduled',
  'attendance.concluded',
];

/** A visit that an implementation must take on this ground, for checks to take apart. */
export class Visit {
  readonly id = uuidv7();
  readonly #ground: Ground;
  readonly #agent: Agent;
  readonly #startedAt = Date.now() - 3_600_000;
  #sequence = 0;

  constructor(ground: Ground, agent: Agent = AGENT) {
    this.#ground = ground;
    this.#agent = agent;
  }

  event(type: AttendanceEventType, change: Readonly<Record<string, unknown>> = {}): WireEvent {
    this.#sequence += 1;
    return {
      id: uuidv7(),
      attendanceId: this.id,
      sequence: this.#sequence,
      version: 1,
      occurredAt: new Date(this.#startedAt + this.#sequence * 60_000).toISOString(),
      source: { name: '@atendimento-ativo/conformance', version: '1' },
      type,
      actor: isClientAct(type) ? { kind: 'client' } : { kind: 'agent', ...this.#agent },
      payload: { ...this.#payload(type), ...change },
    };
  }

  /** Events of these types, in order. */
  events(...types: AttendanceEventType[]): WireEvent[] {
    return types.map((type) => this.event(type));
  }

  whole(): WireEvent[] {
    return this.events(...WHOLE);
  }

  /** The whole visit without some of its parts, concluded all the same. */
  without(...parts: AttendanceEventType[]): WireEvent[] {
    return this.events(...WHOLE.filter((type) => !parts.includes(type)));
  }

  #payload(type: AttendanceEventType): Readonly<Record<string, unknown>> {
    const { claims, profile, questionnaire, catalogue, consentTerm } = this.#ground;
    switch (type) {
      case 'attendance.started':
        return {
          channel: profile.channels[0],
          approach: profile.approaches[0],
          network: claims.network,
          state: claims.state,
          unitId: claims.unit,
        };
      case 'client.identified':
        return this.#client();
      case 'consent.recorded':
        return this.#consent();
      case 'consent.revoked':
        return { term: this.#term(), purposes: [consentTerm.purposes[0]?.id], act: { method: 'tap' } };
      case 'diagnostic.completed':
        return {
          mode: profile.diagnosticModes[0],
          questionnaire: profile.questionnaire,
          round: 1,
          answers: [this.#answer()],
        };
      case 'tool.delivered':
        return {
          toolId: catalogue.tools[0]?.id,
          catalogue: profile.catalogue,
          basis: { kind: 'finding', questionId: this.#answer().questionId },
        };
      case 'listening.noted':
        return { noteId: uuidv7(), text: 'Quer vender por encomenda.', themes: [questionnaire.themes[0]?.id] };
      case 'followup.scheduled':
        return { form: 'phone', date: new Date(this.#startedAt + 30 * 86_400_000).toISOString().slice(0, 10) };
      default:
        return {};
    }
  }

  /** The worst level of the first question that is scored by levels: a finding. */
  #answer(): Answer {
    const { questionnaire } = this.#ground;
    const question = askedQuestions(questionnaire, []).find(({ kind }) => kind === 'maturity');
    return { questionId: question?.id ?? '', value: 0 };
  }

  #client() {
    return {
      person: {
        cpf: generateCpf(),
        name: 'Cliente de Conformidade',
        phone: parsePhone('71990000001'),
        email: 'cliente@exemplo.org',
      },
      company: {
        cnpj: generateCnpj(),
        legalName: 'Empresa de Conformidade',
        tradeName: 'Conformidade',
        size: 'ME',
        cnae: '4721102',
        cep: parseCep('40010000'),
      },
      role: 'owner',
    };
  }

  #consent() {
    const { consentTerm } = this.#ground;
    return {
      term: this.#term(),
      decisions: consentTerm.purposes.map((purpose) => ({ purpose: purpose.id, decision: 'refused' })),
      acknowledged: { byAgent: true, byClient: true },
      act: { method: 'tap' },
    };
  }

  #term() {
    const { consentTerm, hashes } = this.#ground;
    const { id, version, locale } = consentTerm;
    return { id, version, locale, hash: hashes.consentTerm };
  }
}
