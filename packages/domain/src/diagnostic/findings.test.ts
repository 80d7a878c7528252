import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ATTENDANCE_ID, exampleEvent, exampleEvents } from '../attendance/attendance.fixture.js';
import { foldAttendance } from '../attendance/attendance.js';
import { findFindings, findingsOf, findStrengths, noteFindings, NOTE_GAP } from './findings.js';
import { answer, exampleQuestionnaire } from './questionnaire.fixture.js';

const questionnaire = exampleQuestionnaire();
const answers = [answer('caixa', 0), answer('preco', 1), answer('clientes', 3), answer('estoque', 'not-applicable')];

describe('findings', () => {
  it('lists what can improve, widest weighted gap first', () => {
    assert.deepEqual(
      findFindings(questionnaire, answers).map(({ question, gap }) => [question.id, gap]),
      [
        ['preco', 4],
        ['caixa', 3],
      ],
    );
  });

  it('carries the words that the client chose', () => {
    assert.equal(findFindings(questionnaire, answers)[0]?.answered, 'Faz de cabeça');
  });

  it('ignores answers to questions that the questionnaire does not have', () => {
    assert.deepEqual(findFindings(questionnaire, [answer('outra', 0)]), []);
  });

  it('names the practices at the highest level as strengths', () => {
    assert.deepEqual(
      findStrengths(questionnaire, answers).map(({ id }) => id),
      ['clientes'],
    );
  });
});

describe('findings of notes', () => {
  const note = (noteId: string, ...themes: string[]) => ({ noteId, text: `Nota ${noteId}.`, themes });

  it('names each theme once, with what was said first', () => {
    const notes = [note('1', 'mercado'), note('2', 'financas', 'mercado'), note('3', 'mercado', 'mercado')];
    assert.deepEqual(noteFindings(questionnaire, notes), [
      { kind: 'note', themeId: 'mercado', gap: NOTE_GAP, noteId: '1', said: 'Nota 1.' },
      { kind: 'note', themeId: 'financas', gap: NOTE_GAP, noteId: '2', said: 'Nota 2.' },
    ]);
  });

  it('finds nothing in a note without a theme, or of a theme that the questionnaire does not have', () => {
    assert.deepEqual(noteFindings(questionnaire, [note('1'), note('2', 'agro')]), []);
  });

  it('names the practices that a note was tagged to in place of their themes, each once', () => {
    const tagged = { ...note('1', 'financas', 'mercado'), practices: ['caixa', 'preco', 'ordenha'] };
    const later = { ...note('2', 'financas'), practices: ['caixa'] };
    assert.deepEqual(
      noteFindings(questionnaire, [tagged, later]).map(({ themeId, question, noteId }) => [
        themeId,
        question?.id,
        noteId,
      ]),
      [
        ['financas', 'caixa', '1'],
        ['financas', 'preco', '1'],
        ['mercado', undefined, '1'],
      ],
    );
  });

  it('weighs as much as a practice of weight 1 that is done informally', () => {
    const [informal] = findFindings(questionnaire, [answer('caixa', 1)]);
    assert.equal(NOTE_GAP, informal?.gap);
  });
});

describe('findings of an attendance', () => {
  const attendance = foldAttendance(ATTENDANCE_ID, [
    ...exampleEvents('attendance.started', 'client.identified', 'listening.noted'),
    exampleEvent('diagnostic.completed', 9, {
      mode: 'listening',
      questionnaire: { id: 'exemplo', version: '2026.1' },
      round: 1,
      answers: [answer('caixa', 2), answer('clientes', 1), answer('preco', 1)],
    }),
  ]);
  const told = (findings: ReturnType<typeof findingsOf>) =>
    findings.map((finding) => [finding.kind === 'answer' ? finding.question.id : finding.said, finding.gap]);

  it('puts answers and notes in one list, widest gap first, the answer before the note when equal', () => {
    assert.deepEqual(told(findingsOf(attendance, questionnaire)), [
      ['preco', 4],
      ['clientes', 2],
      ['Quer vender por encomenda.', 2],
      ['caixa', 1],
    ]);
  });

  it('needs no diagnostic to find what was noted', () => {
    const { diagnostic: _none, ...noted } = attendance;
    assert.deepEqual(told(findingsOf(noted, questionnaire)), [['Quer vender por encomenda.', 2]]);
  });
});
