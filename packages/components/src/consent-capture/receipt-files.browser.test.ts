import { attendanceReceiptsSchema, contentHash } from '@atendimento-ativo/domain';
import { expect } from '@open-wc/testing';
import { SAMPLE_CPF, sampleTerm } from '../testing/sample-content.js';
import { identifiedAttendance } from '../testing/visit-fixture.js';
import type { CommonMessage } from '../foundation/common.messages.js';
import { consentCaptureMessages, type ConsentCaptureMessage } from './consent-capture.messages.js';
import { receiptsAsJson, receiptsAsText } from './receipt-files.js';

const texts = {
  text: (key: ConsentCaptureMessage | CommonMessage) => consentCaptureMessages['pt-BR'][key as ConsentCaptureMessage],
  formatDate: (iso: string) => iso.slice(0, 10),
  formatTime: (iso: string) => iso.slice(11, 16),
};

async function receipts() {
  const attendance = await identifiedAttendance();
  await attendance.recordConsent({
    decisions: [
      { purpose: 'contact', decision: 'granted' },
      { purpose: 'offers', decision: 'refused' },
    ],
    acknowledged: { agentExplained: true, clientUnderstood: true },
  });
  await attendance.revokeConsent(['contact']);
  return attendance.receipts();
}

describe('receiptsAsJson', () => {
  it('carries receipts that anybody can check', async () => {
    const { receipts: read } = attendanceReceiptsSchema.parse(JSON.parse(receiptsAsJson(await receipts())));
    expect(read).to.have.lengthOf(2);
    for (const { hash, ...content } of read) expect(await contentHash(content)).to.equal(hash);
  });
});

describe('receiptsAsText', () => {
  it('says every field in words, without the whole CPF', async () => {
    const [first, second] = await receipts();
    const text = receiptsAsText([first!, second!], texts);
    for (const part of [
      'COMPROVANTE',
      'Receber contato depois: Aceito',
      'Receber convites: Não aceito',
      'Receber contato depois: Retirado',
      `Número do registro: ${first!.recordId}`,
      `Código do comprovante: ${second!.hash}`,
      'Quem decidiu: ***.982.247-**, o próprio cliente, com um toque na tela',
      'Explicação do termo: dada pelo agente e entendida pelo cliente',
      'Quem atendeu: Ana Souza, Associação Vila Nova',
      `Quem responde pelos dados: ${sampleTerm.controller.name}`,
      sampleTerm.rights,
      sampleTerm.processing.withdrawalMethod,
    ]) {
      expect(text).to.contain(part);
    }
    expect(text).not.to.contain(SAMPLE_CPF).and.not.to.contain('undefined');
  });
});
