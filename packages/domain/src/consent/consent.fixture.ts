import { contentHash } from '../content-hash.js';
import { createConsentReceipt, type ConsentReceipt, type ConsentReceiptInput } from './receipt.js';
import type { ConsentTerm } from './term.js';

/** A term that asks for offers, surveys and, with sensitive data, for help with disabilities. */
export function exampleTerm(change: Partial<ConsentTerm> = {}): ConsentTerm {
  return {
    kind: 'consent-term',
    id: 'exemplo',
    version: '2026.1',
    locale: 'pt-BR',
    validFrom: '2026-01-01',
    title: 'Seus dados e suas escolhas',
    controller: {
      id: 'sebrae-ba',
      name: 'Sebrae Bahia',
      address: 'Salvador, BA',
      contact: 'encarregado@example.org',
    },
    notice: 'O atendimento é registrado.',
    processing: {
      dataCategories: ['Nome e contato', 'Empresa'],
      storageLocations: ['Brasil'],
      retention: 'Cinco anos depois do último atendimento.',
      recipients: ['Entidades parceiras do Sebrae'],
      withdrawalMethod: 'Pelo 0800 570 0800 ou com o agente.',
    },
    rights: 'Você pode voltar atrás a qualquer momento.',
    purposes: [
      { id: 'offers', title: 'Ofertas', text: 'O Sebrae pode oferecer cursos.' },
      { id: 'surveys', title: 'Pesquisas', text: 'O Sebrae pode convidar para pesquisas.' },
      { id: 'accessibility', title: 'Acessibilidade', text: 'O Sebrae pode adaptar o curso.', sensitive: true },
    ],
    ...change,
  };
}

export const SUBJECT = 'f3a1c0de5e9b4477';

/** What a receipt of an ordinary visit is made of; `number` makes its id and its minute. */
export async function exampleInput(
  number: number,
  change: Partial<ConsentReceiptInput> = {},
): Promise<ConsentReceiptInput> {
  const two = String(number).padStart(2, '0');
  const term = change.term ?? exampleTerm();
  return {
    recordId: `019ab000-0000-7000-8000-0000000002${two}`,
    subject: SUBJECT,
    term,
    shownHash: await contentHash(term),
    decisions: [
      { purpose: 'offers', decision: 'granted' },
      { purpose: 'surveys', decision: 'refused' },
    ],
    parties: {
      partner: { id: 'cdl-01', name: 'CDL Exemplo', type: 'organisation' },
      agent: { id: 'agente-01', name: 'Ana Souza', type: 'person' },
    },
    event: {
      time: `2026-03-10T09:${two}:00.000-03:00`,
      method: 'tap',
      channel: 'in-person',
      place: { state: 'BA', unitId: 'UN-01' },
    },
    ...change,
  };
}

export async function exampleReceipt(
  number: number,
  change: Partial<ConsentReceiptInput> = {},
): Promise<ConsentReceipt> {
  return createConsentReceipt(await exampleInput(number, change));
}
