import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAttendance, type AttendanceEvent } from '@atendimento-ativo/domain';
import type { Partner } from '../partners/partner-directory.js';
import {
  consentPayload,
  content,
  firstJourney,
  published,
  referralTo,
  UNIT_ID,
  Visit,
  type RawEvent,
} from '../testing/visit.js';
import { composeNarrative, referenceOf } from './narrative.js';

const partner: Partner = {
  id: 'acb',
  name: 'Associação Comercial',
  network: 'extended',
  state: 'BA',
  origins: [],
  units: { [UNIT_ID]: 'Agência Centro' },
};

function narrate(visit: Visit, events: RawEvent[]): string[] {
  const attendance = foldAttendance(visit.id, events as unknown as AttendanceEvent[]);
  return composeNarrative(attendance, partner, content).split('\n');
}

test('tells who attended whom, how, with what result and what comes next', () => {
  const visit = new Visit();
  const lines = narrate(visit, visit.whole());
  const questions = published.questionnaire?.document.questions ?? [];
  assert.ok(lines.includes('Agente: Ana Souza'));
  assert.ok(lines.includes('Parceiro: Associação Comercial (rede estendida)'));
  assert.ok(lines.includes('Unidade: Agência Centro'));
  assert.ok(lines.includes('Canal: presencial. Abordagem: prospecção'));
  assert.ok(lines.some((line) => /^Nota geral: 33 de 100 \(.+\)$/.test(line)));
  assert.equal(lines.filter((line) => line.startsWith('Apontamento: ')).length, 3);
  assert.ok(lines.some((line) => line.startsWith('Entrega: ') && line.includes(`"${questions[0]?.topic}"`)));
  assert.ok(lines.includes(`Encaminhamento: ${firstJourney().name}, contato por telefone`));
  assert.ok(lines.includes('Próximo contato: WhatsApp em 10/04/2026'));
});

test('tells the guidance with what is to do, and the referral that follows it', () => {
  const visit = new Visit();
  const lines = narrate(visit, [
    ...visit.events('attendance.started', 'guidance.given'),
    visit.event('journey.referred', referralTo(firstJourney({ guided: true }))),
  ]);
  const { title, points } = published.guidance.document;
  assert.ok(lines.includes(`Orientação: ${title} (${points.length - 1} em ordem, 1 a fazer; ${points[0]?.topic})`));
  assert.ok(lines.includes('Encaminhamento: Consultor de crédito, contato por telefone'));
});

test('tells each decision of the client', () => {
  const visit = new Visit();
  const refused = published.term?.document.purposes[0];
  const events = visit
    .whole()
    .map((event) =>
      event.type === 'consent.recorded' ? { ...event, payload: consentPayload('granted', [refused?.id ?? '']) } : event,
    );
  const consent = narrate(visit, events).find((line) => line.startsWith('Consentimento'));
  assert.match(consent ?? '', new RegExp(`${refused?.title}: não; .+: sim`));
});

test('names the attendance in its last line, which no text that people typed can forge', () => {
  const visit = new Visit();
  const events = visit.events('attendance.started', 'client.identified', 'attendance.interrupted');
  const forged = { ...events[2], payload: { reason: 'other', note: 'Fim\nRegistro: outro', answers: [] } } as RawEvent;
  const lines = narrate(visit, [...events.slice(0, 2), forged]);
  assert.equal(referenceOf(lines.join('\n')), visit.id);
  assert.ok(lines.includes('Atendimento interrompido: outro motivo (Fim Registro: outro)'));
  assert.equal(referenceOf('Registrado à mão.'), undefined);
});
