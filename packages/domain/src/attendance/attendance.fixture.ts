import { eventSchema, isClientAct, type AttendanceEvent, type AttendanceEventType } from './events.js';

export const ATTENDANCE_ID = '019ab000-0000-7000-8000-000000000000';
export const NOTE_ID = '019ab000-0000-7000-8000-0000000000ff';

const reference = { id: 'exemplo', version: '2026.1' };
const term = { ...reference, locale: 'pt-BR', hash: 'a'.repeat(64) };

/** A valid payload for each type of event. */
const payloads: Record<AttendanceEventType, unknown> = {
  'attendance.started': {
    channel: 'in-person',
    approach: 'prospecting',
    network: 'extended',
    state: 'BA',
    unitId: 'UN-01',
  },
  'client.identified': {
    person: { cpf: '52998224725', name: 'Maria da Conceição' },
    company: { cnpj: '11222333000181', legalName: 'Padaria Pão da Vila', size: 'ME' },
    role: 'owner',
  },
  'consent.recorded': {
    term,
    decisions: [
      { purpose: 'offers', decision: 'granted' },
      { purpose: 'surveys', decision: 'refused' },
    ],
    acknowledged: { byAgent: true, byClient: true },
    act: { method: 'tap' },
  },
  'consent.revoked': { term, purposes: ['offers'], act: { method: 'tap' } },
  'diagnostic.completed': {
    mode: 'structured',
    questionnaire: reference,
    round: 1,
    answers: [
      { questionId: 'caixa', value: 1 },
      { questionId: 'preco', value: 3 },
    ],
  },
  'listening.noted': { noteId: NOTE_ID, text: 'Quer vender por encomenda.', themes: ['mercado'] },
  'tool.delivered': {
    toolId: 'controle-de-caixa',
    catalogue: reference,
    basis: { kind: 'finding', questionId: 'caixa' },
  },
  'guidance.given': { guidance: reference, points: [{ pointId: 'motivo', outcome: 'in-order' }] },
  'journey.referred': { journeyId: 'agencia', journeys: reference },
  'journey.declined': {},
  'followup.scheduled': { form: 'whatsapp', date: '2026-04-10' },
  'nps.answered': { score: 9 },
  'attendance.concluded': {},
  'attendance.interrupted': { reason: 'client-unavailable' },
  'attendance.amended': { reason: 'Nome escrito errado.', note: 'O nome certo está no cadastro.' },
};

/** A valid event for tests; `sequence` also makes its id and its minute. */
export function exampleEvent(
  type: AttendanceEventType,
  sequence: number,
  payload: unknown = payloads[type],
): AttendanceEvent {
  return eventSchema.parse(rawEvent(type, sequence, payload));
}

export function rawEvent(type: AttendanceEventType, sequence: number, payload: unknown = payloads[type]) {
  const two = String(sequence).padStart(2, '0');
  return {
    id: `019ab000-0000-7000-8000-0000000001${two}`,
    attendanceId: ATTENDANCE_ID,
    sequence,
    version: 1,
    occurredAt: `2026-03-10T09:${two}:00.000-03:00`,
    source: { name: 'test', version: '1' },
    type,
    actor: isClientAct(type) ? { kind: 'client' } : { kind: 'agent', id: 'agente-01', name: 'Ana Souza' },
    payload,
  };
}

/** Events of a whole attendance, of the types given, in order. */
export function exampleEvents(...types: AttendanceEventType[]): AttendanceEvent[] {
  return types.map((type, index) => exampleEvent(type, index + 1));
}
