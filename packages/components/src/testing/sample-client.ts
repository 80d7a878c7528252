import { cnpjSchema, cpfSchema, type CompanySize, type EventPayload } from '@atendimento-ativo/domain';
import { SAMPLE_CNPJ, SAMPLE_CPF } from './sample-content.js';

/** A person who owns a company. */
export function sampleClient(size: CompanySize = 'MEI'): EventPayload<'client.identified'> {
  return {
    person: { cpf: cpfSchema.parse(SAMPLE_CPF), name: 'Maria dos Santos' },
    company: {
      cnpj: cnpjSchema.parse(SAMPLE_CNPJ),
      legalName: 'Maria dos Santos ME',
      tradeName: 'Doces da Cida',
      size,
    },
    role: 'owner',
  };
}
