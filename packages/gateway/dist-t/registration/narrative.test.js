import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAttendance } from '@atendimento-ativo/domain';
import { uuidv7 } from '@atendimento-ativo/testbed/identifiers';
import { content, firstJourney, published, referralTo, UNIT_ID, Visit, } from '@atendimento-ativo/testbed/visit';
import { composeNarrative, referenceOf } from './narrative.js';
const partner = {
    id: 'acb',
    name: 'Associação Comercial',
    network: 'extended',
    state: 'BA',
    origins: [],
    units: { [UNIT_ID]: 'Agência Centro' },
    registries: ['sas'],
};
const since = '2026-03-10T09:10:00-03:00';
function narrate(visit, events, purposes = []) {
    const attendance = foldAttendance(visit.id, events);
    const consent = { term: published.term.document, purposes };
    return composeNarrative(attendance, { partner, content, consent }).split('\n');
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
test('tells what holds of what the client decided, here or earlier, and nothing of sensitive data', () => {
    const visit = new Visit();
    const [offers, surveys, whatsapp] = published.term.document.purposes;
    const sensitive = published.term.document.purposes.find((purpose) => purpose.sensitive);
    const lines = narrate(visit, visit.events('attendance.started', 'client.identified'), [
        { purpose: offers?.id ?? '', status: 'granted', since, termVersion: '2026.1' },
        { purpose: surveys?.id ?? '', status: 'refused', since },
        { purpose: whatsapp?.id ?? '', status: 'undecided', reason: 'never-asked' },
        { purpose: sensitive?.id ?? '', status: 'granted', since, termVersion: '2026.1' },
    ]);
    assert.ok(lines.includes(`Consentimento (termo 2026.1): ${offers?.title}: sim; ${surveys?.title}: não`));
    assert.ok(narrate(visit, visit.events('attendance.started')).includes('Consentimento: não registrado'));
});
test('tells what was heard with its themes, and the question it answers', () => {
    const visit = new Visit();
    const { id, version, chapters } = published.anamnesis.document;
    const prompt = chapters[0]?.prompts[0];
    const theme = published.questionnaire.document.themes[0];
    const note = { noteId: uuidv7(), text: 'Começou\nna garagem.', themes: [theme?.id] };
    const lines = narrate(visit, [
        ...visit.events('attendance.started'),
        visit.event('listening.noted', { ...note, prompt: { anamnesis: { id, version }, promptId: prompt?.id } }),
        visit.event('listening.noted', { ...note, noteId: uuidv7(), themes: [] }),
    ]);
    assert.ok(lines.includes(`Escuta (${theme?.name}): "${prompt?.text}" Começou na garagem.`));
    assert.ok(lines.includes('Escuta: Começou na garagem.'));
});
test('tells how the diagnostic was made, and no score where nothing was measured', () => {
    const visit = new Visit();
    const { id, version } = published.questionnaire.document;
    const diagnostic = { mode: 'listening', questionnaire: { id, version }, round: 1, answers: [], priorities: [] };
    const lines = narrate(visit, [
        ...visit.events('attendance.started'),
        visit.event('diagnostic.completed', diagnostic),
    ]);
    assert.ok(lines.some((line) => line.startsWith('Diagnóstico por escuta ativa: ')));
    assert.ok(!lines.some((line) => line.startsWith('Nota geral')));
});
test('names the attendance in its last line, which no text that people typed can forge', () => {
    const visit = new Visit();
    const events = visit.events('attendance.started', 'client.identified', 'attendance.interrupted');
    const forged = { ...events[2], payload: { reason: 'other', note: 'Fim\nRegistro: outro', answers: [] } };
    const lines = narrate(visit, [...events.slice(0, 2), forged]);
    assert.equal(referenceOf(lines.join('\n')), visit.id);
    assert.ok(lines.includes('Atendimento interrompido: outro motivo (Fim Registro: outro)'));
    assert.equal(referenceOf('Registrado à mão.'), undefined);
});
//# sourceMappingURL=narrative.test.js.map