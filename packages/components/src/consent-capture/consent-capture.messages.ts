import type { MessageTable } from '../foundation/message-table.js';

export type ConsentCaptureMessage =
  | 'label'
  | 'title.waiting'
  | 'title.handover'
  | 'lead.handover'
  | 'start'
  | 'title.deciding'
  | 'lead.deciding'
  | 'title.done'
  | 'lead.done'
  | 'notice'
  | 'controller'
  | 'rights'
  | 'purposes'
  | 'grant'
  | 'refuse'
  | 'granted'
  | 'refused'
  | 'progress'
  | 'confirm'
  | 'missing.one'
  | 'missing.other'
  | 'all-refused'
  | 'receipt'
  | 'receipt.version'
  | 'receipt.hash'
  | 'receipt.time'
  | 'change';

export const consentCaptureMessages: MessageTable<ConsentCaptureMessage> = {
  'pt-BR': {
    label: 'Privacidade',
    'title.waiting': 'O cliente decide sobre os dados',
    'title.handover': 'Agora é com o cliente',
    'lead.handover': 'Entregue o aparelho. Quem decide sobre os dados é o cliente, não o agente.',
    start: 'Sou o cliente, quero decidir',
    'title.deciding': 'Você decide sobre seus dados',
    'lead.deciding': 'Leia e responda uma por uma. Recusar não muda o seu atendimento.',
    'title.done': 'Decisões registradas',
    'lead.done': 'Obrigado. Agora devolva o aparelho ao agente.',
    notice: 'O que já faz parte do atendimento',
    controller: 'Quem responde pelos dados',
    rights: 'Seus direitos',
    purposes: 'O que depende de você',
    grant: 'Aceito',
    refuse: 'Não aceito',
    granted: 'Aceito',
    refused: 'Não aceito',
    progress: '{count} de {total}',
    confirm: 'Confirmar minhas decisões',
    'missing.one': 'Falta decidir {count} item:',
    'missing.other': 'Falta decidir {count} itens:',
    'all-refused': 'Nenhum uso adicional foi aceito, e está tudo bem: o atendimento continua normalmente.',
    receipt: 'Comprovante',
    'receipt.version': 'Versão do termo',
    'receipt.hash': 'Código do texto mostrado',
    'receipt.time': 'Registrado em',
    change: 'Alterar decisões',
  },
  en: {
    label: 'Privacy',
    'title.waiting': 'The client decides about the data',
    'title.handover': 'Over to the client',
    'lead.handover': 'Hand over the device. It is the client who decides about the data, not the agent.',
    start: 'I am the client, I want to decide',
    'title.deciding': 'You decide about your data',
    'lead.deciding': 'Read and answer one by one. Refusing does not change your attendance.',
    'title.done': 'Decisions recorded',
    'lead.done': 'Thank you. Now give the device back to the agent.',
    notice: 'What is already part of the attendance',
    controller: 'Who answers for the data',
    rights: 'Your rights',
    purposes: 'What depends on you',
    grant: 'I accept',
    refuse: 'I do not accept',
    granted: 'Accepted',
    refused: 'Not accepted',
    progress: '{count} of {total}',
    confirm: 'Confirm my decisions',
    'missing.one': '{count} item still to decide:',
    'missing.other': '{count} items still to decide:',
    'all-refused': 'No further use was accepted, and that is fine: the attendance goes on as usual.',
    receipt: 'Receipt',
    'receipt.version': 'Version of the term',
    'receipt.hash': 'Code of the text shown',
    'receipt.time': 'Recorded on',
    change: 'Change decisions',
  },
  es: {
    label: 'Privacidad',
    'title.waiting': 'El cliente decide sobre los datos',
    'title.handover': 'Ahora le toca al cliente',
    'lead.handover': 'Entregue el dispositivo. Quien decide sobre los datos es el cliente, no el agente.',
    start: 'Soy el cliente, quiero decidir',
    'title.deciding': 'Usted decide sobre sus datos',
    'lead.deciding': 'Lea y responda una por una. Rechazar no cambia su atención.',
    'title.done': 'Decisiones registradas',
    'lead.done': 'Gracias. Ahora devuelva el dispositivo al agente.',
    notice: 'Lo que ya es parte de la atención',
    controller: 'Quién responde por los datos',
    rights: 'Sus derechos',
    purposes: 'Lo que depende de usted',
    grant: 'Acepto',
    refuse: 'No acepto',
    granted: 'Aceptado',
    refused: 'No aceptado',
    progress: '{count} de {total}',
    confirm: 'Confirmar mis decisiones',
    'missing.one': 'Falta decidir {count} punto:',
    'missing.other': 'Falta decidir {count} puntos:',
    'all-refused': 'No se aceptó ningún uso adicional, y está bien: la atención continúa normalmente.',
    receipt: 'Comprobante',
    'receipt.version': 'Versión del término',
    'receipt.hash': 'Código del texto mostrado',
    'receipt.time': 'Registrado el',
    change: 'Cambiar decisiones',
  },
};
