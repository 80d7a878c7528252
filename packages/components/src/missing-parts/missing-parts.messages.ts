import type { RequiredField } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';

export type MissingMessage =
  | 'missing.title'
  | 'missing.agent'
  | 'missing.channel'
  | 'missing.client'
  | 'missing.company'
  | 'missing.audience'
  | 'size.other'
  | `missing.${RequiredField}`
  | 'missing.consent'
  | 'missing.delivery'
  | 'missing.guidance'
  | 'missing.next-step'
  | 'action.go';

/** What is missing in plain words; elements that list it take them into their table. */
export const missingMessages: MessageTable<MissingMessage> = {
  'pt-BR': {
    'missing.title': 'Ainda falta:',
    'missing.agent': 'Saber quem atende: entre de novo no sistema.',
    'missing.channel': 'Começar o atendimento, para registrar o canal.',
    'missing.client': 'Confirmar quem é o cliente.',
    'missing.company': 'Informar a empresa (CNPJ) do cliente.',
    'missing.audience':
      'O porte informado ({detail}) está fora do público. Corrija o porte ou interrompa o atendimento.',
    'size.other': 'outro porte',
    'missing.person.phone': 'Perguntar o celular ou telefone do cliente.',
    'missing.person.email': 'Perguntar o e-mail do cliente.',
    'missing.company.tradeName': 'Perguntar o nome fantasia da empresa.',
    'missing.company.cnae': 'Perguntar a atividade principal (CNAE) da empresa.',
    'missing.company.cep': 'Perguntar o CEP da empresa.',
    'missing.role': 'Dizer o que a pessoa é na empresa.',
    'missing.consent': 'O cliente decidir, autorizando ou não: {detail}.',
    'missing.delivery': 'Entregar ao menos uma ferramenta, ligada ao diagnóstico ou ao que você ouviu.',
    'missing.guidance': 'Fazer com o cliente a orientação que vem antes do encaminhamento.',
    'missing.next-step': 'Combinar o próximo passo: encaminhar, marcar um contato ou registrar “Agora não”.',
    'action.go': 'Ir para lá',
    'self.missing.client': 'Dizer quem é você.',
    'self.missing.company': 'Informar sua empresa (CNPJ).',
    'self.missing.audience': 'O porte informado ({detail}) está fora do público. Corrija o porte ou pare por aqui.',
    'self.missing.person.phone': 'Informar seu celular ou telefone.',
    'self.missing.person.email': 'Informar seu e-mail.',
    'self.missing.company.tradeName': 'Informar o nome fantasia da empresa.',
    'self.missing.company.cnae': 'Informar a atividade principal (CNAE) da empresa.',
    'self.missing.company.cep': 'Informar o CEP da empresa.',
    'self.missing.role': 'Dizer o que você é na empresa.',
    'self.missing.consent': 'Decidir sobre seus dados, aceitando ou não: {detail}.',
    'self.missing.delivery': 'Escolher ao menos uma ferramenta.',
    'self.missing.guidance': 'Ver a orientação que vem antes do caminho escolhido.',
    'self.missing.next-step': 'Escolher um caminho, dizer quando podemos procurar você ou tocar em “Agora não”.',
  },
  en: () => import('./missing-parts.messages.en.js'),
  es: () => import('./missing-parts.messages.es.js'),
};
