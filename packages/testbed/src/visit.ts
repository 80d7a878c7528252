import { loadContent, nationalDocuments, type ContentLibrary, type PublishedKind } from '@atendimento-ativo/content';
import { isClientAct, type AttendanceEventType, type ContentReference, type Journey } from '@atendimento-ativo/domain';
import { generateCnpj, generateCpf, uuidv7 } from './identifiers.js';

export const AGENT = { id: 'agente-01', name: 'Ana Souza' };
export const UNIT_ID = 'UN-01';

export interface RawEvent {
  id: string;
  attendanceId: string;
  sequence: number;
  type: AttendanceEventType;
  occurredAt: string;
  payload: Record<string, unknown>;
  [field: string]: unknown;
}

export const content: ContentLibrary = await loadContent([nationalDocuments]);

const profile = content.profile('BA')?.document;
if (!profile) throw new Error('The tests need the example profile of BA.');
const term = inPortuguese('consent-term', profile.consentTerm);
const questionnaire = inPortuguese('questionnaire', profile.questionnaire);
const catalogue = inPortuguese('catalogue', profile.catalogue);
const journeys = inPortuguese('journeys', profile.journeys);
const anamnesis = inPortuguese('anamnesis', profile.anamnesis);
const guidance = inPortuguese('guidance', profile.guidance);
if (!term || !questionnaire || !catalogue || !journeys || !guidance || !anamnesis)
  throw new Error('The tests need the national content.');

/** What the example profile refers to. */
export const published = { profile, term, questionnaire, catalogue, journeys, guidance, anamnesis };

function inPortuguese<Kind extends PublishedKind>(kind: Kind, { id, version }: ContentReference) {
  return content.find(kind, id, version, 'pt-BR');
}

export interface VisitOptions {
  readonly agent?: { id: string; name: string };
  readonly person?: Record<string, unknown>;
  /** `null`: the person comes without a company. */
  readonly company?: Record<string, unknown> | null;
  readonly startedAt?: string;
  /** The client is alone in front of a public page: nobody explains the term. */
  readonly isAlone?: boolean;
}

/** A whole visit as a device records it, for tests to take apart. */
export class Visit {
  readonly id = uuidv7();
  readonly #options: VisitOptions;
  readonly #startedAt: number;
  #sequence = 0;

  constructor(options: VisitOptions = {}) {
    this.#options = options;
    this.#startedAt = Date.parse(options.startedAt ?? '2026-03-10T09:00:00-03:00');
  }

  event(type: AttendanceEventType, payload: Record<string, unknown> = this.#payload(type)): RawEvent {
    this.#sequence += 1;
    const agent = this.#options.agent ?? AGENT;
    return {
      id: uuidv7(),
      attendanceId: this.id,
      sequence: this.#sequence,
      version: 1,
      occurredAt: new Date(this.#startedAt + (this.#sequence - 1) * 300_000).toISOString(),
      source: { name: 'test', version: '1' },
      type,
      actor: isClientAct(type) ? { kind: 'client' } : { kind: 'agent', ...agent },
      payload,
    };
  }

  events(...types: AttendanceEventType[]): RawEvent[] {
    return types.map((type) => this.event(type));
  }

  /** Everything from start to conclusion. */
  whole(): RawEvent[] {
    return this.events(
      'attendance.started',
      'client.identified',
      'consent.recorded',
      'diagnostic.completed',
      'tool.delivered',
      'journey.referred',
      'followup.scheduled',
      'attendance.concluded',
    );
  }

  #payload(type: AttendanceEventType): Record<string, unknown> {
    switch (type) {
      case 'attendance.started':
        return { channel: 'in-person', approach: 'prospecting', network: 'extended', state: 'BA', unitId: UNIT_ID };
      case 'client.identified':
        return this.#client();
      case 'consent.recorded':
        return this.#options.isAlone ? unexplained(consentPayload('granted')) : consentPayload('granted');
      case 'consent.revoked':
        return revocationPayload(published.term.document.purposes[0]?.id ?? '');
      case 'diagnostic.completed':
        return { mode: 'structured', questionnaire: reference(questionnaire), round: 1, answers: answerAll(1) };
      case 'tool.delivered':
        return {
          toolId: firstTool(),
          catalogue: reference(catalogue),
          basis: { kind: 'finding', questionId: questionIds()[0] },
        };
      case 'listening.noted':
        return { noteId: uuidv7(), text: 'Quer vender por encomenda.', themes: [] };
      case 'journey.referred':
        return referralTo(firstJourney());
      case 'followup.scheduled':
        return { form: 'whatsapp', date: '2026-04-10' };
      case 'attendance.interrupted':
        return { reason: 'client-unavailable', note: 'Precisou sair.' };
      case 'nps.answered':
        return { score: 9 };
      case 'attendance.amended':
        return { reason: 'Faltou dizer.', note: 'A cliente quer voltar a falar em junho.' };
      case 'guidance.given':
        return guidancePayload();
      case 'journey.declined':
      case 'attendance.concluded':
        return {};
    }
  }

  #client(): Record<string, unknown> {
    const { person, company } = this.#options;
    const given = { legalName: 'Padaria Pão da Vila', size: 'ME', cnpj: generateCnpj(), cep: '40010000', ...company };
    return {
      person: { cpf: generateCpf(), name: 'Maria da Conceição', phone: '71990000001', ...person },
      ...(company === null ? {} : { company: given, role: 'owner' }),
    };
  }
}

/** The published term as an act of consent refers to it. */
const shown = {
  id: term.document.id,
  version: term.document.version,
  locale: term.document.locale,
  hash: term.hash,
};

export function revocationPayload(...purposes: string[]) {
  return { term: shown, purposes, act: { method: 'tap' } };
}

export function consentPayload(decision: 'granted' | 'refused', refused: readonly string[] = []) {
  const { document } = published.term;
  return {
    term: shown,
    // What the client need not answer, they do not.
    decisions: document.purposes
      .filter(({ sensitive }) => !sensitive)
      .map(({ id }) => ({ purpose: id, decision: refused.includes(id) ? 'refused' : decision })),
    acknowledged: { byAgent: true, byClient: true },
    act: { method: 'tap' },
  };
}

function unexplained(consent: ReturnType<typeof consentPayload>) {
  return { ...consent, acknowledged: { byClient: true } };
}

/** To a journey, reached in the way that it offers first. */
export function referralTo({ id, contactForms: [contactForm] }: Journey): Record<string, unknown> {
  return { journeyId: id, journeys: reference(journeys), contactForm };
}

/** A journey that needs no guidance, or the one that does. */
export function firstJourney({ guided = false } = {}): Journey {
  const found = published.journeys.document.journeys.find((journey) => (journey.guidance !== undefined) === guided);
  if (!found) throw new Error('The tests need a journey with guidance and one without.');
  return found;
}

/** Every point gone through: the first one is to do, the others are in order. */
export function guidancePayload(): Record<string, unknown> {
  const points = published.guidance.document.points.map(({ id: pointId }, index) => ({
    pointId,
    outcome: index === 0 ? 'to-do' : 'in-order',
  }));
  return { guidance: reference(guidance), points };
}

export function questionIds(): string[] {
  return published.questionnaire?.document.questions.map(({ id }) => id) ?? [];
}

export function answerAll(level: number) {
  const questions = published.questionnaire?.document.questions ?? [];
  return questions
    .filter(({ kind }) => kind === 'maturity')
    .map(({ id: questionId }) => ({ questionId, value: level }));
}

function firstTool(): string {
  return published.catalogue?.document.tools[0]?.id ?? '';
}

function reference(published: { document: { id: string; version: string } } | undefined) {
  return { id: published?.document.id, version: published?.document.version };
}
