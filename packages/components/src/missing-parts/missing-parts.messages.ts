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
  },
  en: {
    'missing.title': 'Still missing:',
    'missing.agent': 'Knowing who attends: sign in again.',
    'missing.channel': 'Starting the attendance, so that the channel is recorded.',
    'missing.client': 'Confirming who the client is.',
    'missing.company': 'The client’s company (CNPJ).',
    'missing.audience': 'The size given ({detail}) is outside the audience. Correct it or interrupt the attendance.',
    'size.other': 'another size',
    'missing.person.phone': 'Asking for the client’s mobile or telephone.',
    'missing.person.email': 'Asking for the client’s e-mail.',
    'missing.company.tradeName': 'Asking for the company’s trade name.',
    'missing.company.cnae': 'Asking for the company’s main activity (CNAE).',
    'missing.company.cep': 'Asking for the company’s postal code (CEP).',
    'missing.role': 'Saying what the person is in the company.',
    'missing.consent': 'The client deciding, allowing or not: {detail}.',
    'missing.delivery': 'Delivering at least one tool, tied to the diagnostic or to what you heard.',
    'missing.guidance': 'Go through the guidance that comes before the referral with the client.',
    'missing.next-step': 'Agreeing on the next step: refer, schedule a contact or record “Not now”.',
    'action.go': 'Go there',
  },
  es: {
    'missing.title': 'Aún falta:',
    'missing.agent': 'Saber quién atiende: ingrese de nuevo al sistema.',
    'missing.channel': 'Comenzar la atención, para registrar el canal.',
    'missing.client': 'Confirmar quién es el cliente.',
    'missing.company': 'Informar la empresa (CNPJ) del cliente.',
    'missing.audience': 'El tamaño informado ({detail}) está fuera del público. Corríjalo o interrumpa la atención.',
    'size.other': 'otro tamaño',
    'missing.person.phone': 'Preguntar el celular o teléfono del cliente.',
    'missing.person.email': 'Preguntar el correo electrónico del cliente.',
    'missing.company.tradeName': 'Preguntar el nombre comercial de la empresa.',
    'missing.company.cnae': 'Preguntar la actividad principal (CNAE) de la empresa.',
    'missing.company.cep': 'Preguntar el código postal (CEP) de la empresa.',
    'missing.role': 'Decir qué es la persona en la empresa.',
    'missing.consent': 'Que el cliente decida, autorizando o no: {detail}.',
    'missing.delivery': 'Entregar al menos una herramienta, ligada al diagnóstico o a lo que escuchó.',
    'missing.guidance': 'Hacer con el cliente la orientación que viene antes de la derivación.',
    'missing.next-step': 'Acordar el próximo paso: derivar, fijar un contacto o registrar “Ahora no”.',
    'action.go': 'Ir allí',
  },
};
