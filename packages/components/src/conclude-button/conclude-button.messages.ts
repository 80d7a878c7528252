import type { RequiredField } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import { interruptionMessages, type InterruptionMessage } from '../interruption/interruption.messages.js';

export type ConcludeButtonMessage =
  | InterruptionMessage
  | 'label'
  | 'title'
  | 'lead.ready'
  | 'missing.title'
  | 'missing.refused'
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
  | 'action.go'
  | 'action.conclude'
  | 'concluded.title'
  | 'status.saved'
  | 'status.sending'
  | 'status.sent'
  | 'status.offline'
  | 'status.session'
  | 'status.registering'
  | 'status.registered'
  | 'status.failed'
  | 'status.failed.kept'
  | 'status.trying'
  | 'status.rejected'
  | 'action.new'
  | 'action.interrupt'
  | 'interrupted.title'
  | 'interrupted.reason';

export const concludeButtonMessages: MessageTable<ConcludeButtonMessage> = {
  'pt-BR': {
    ...interruptionMessages['pt-BR'],
    label: 'Conclusão',
    title: 'Concluir o atendimento',
    'lead.ready': 'Está tudo aqui. Conclua para registrar.',
    'missing.title': 'Ainda falta:',
    'missing.refused': 'O atendimento não foi concluído. Ainda falta:',
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
    'action.conclude': 'Concluir atendimento',
    'concluded.title': 'Atendimento concluído',
    'status.saved': 'Salvo neste aparelho',
    'status.sending': 'Enviando…',
    'status.sent': 'Enviado e guardado',
    'status.offline': 'Salvo neste aparelho. Sem conexão agora: segue sozinho quando houver sinal.',
    'status.session': 'Salvo neste aparelho. Sua sessão terminou: entre de novo para enviar; nada se perde.',
    'status.registering': 'Enviado. Registrando…',
    'status.registered': 'Registrado no {registry} · protocolo {protocol}',
    'status.failed': 'O {registry} não aceitou o registro: {message}',
    'status.failed.kept': 'Nada se perde: fica guardado e visível para correção.',
    'status.trying': 'O {registry} ainda não respondeu. Novas tentativas seguem sozinhas.',
    'status.rejected': 'Há um registro recusado neste aparelho. Ele fica guardado e visível para correção.',
    'action.new': 'Novo atendimento',
    'action.interrupt': 'Interromper atendimento',
    'interrupted.title': 'Atendimento interrompido',
    'interrupted.reason': 'Motivo: {reason}.',
  },
  en: {
    ...interruptionMessages.en,
    label: 'Conclusion',
    title: 'Conclude the attendance',
    'lead.ready': 'Everything is here. Conclude to register it.',
    'missing.title': 'Still missing:',
    'missing.refused': 'The attendance was not concluded. Still missing:',
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
    'action.conclude': 'Conclude attendance',
    'concluded.title': 'Attendance concluded',
    'status.saved': 'Saved on this device',
    'status.sending': 'Sending…',
    'status.sent': 'Sent and kept',
    'status.offline': 'Saved on this device. No connection now: it goes by itself once there is a signal.',
    'status.session': 'Saved on this device. Your session has ended: sign in again to send it; nothing is lost.',
    'status.registering': 'Sent. Registering…',
    'status.registered': 'Registered in {registry} · protocol {protocol}',
    'status.failed': '{registry} did not accept the registration: {message}',
    'status.failed.kept': 'Nothing is lost: it is kept and visible for correction.',
    'status.trying': '{registry} has not answered yet. It is tried again by itself.',
    'status.rejected': 'There is a refused record on this device. It is kept and visible for correction.',
    'action.new': 'New attendance',
    'action.interrupt': 'Interrupt attendance',
    'interrupted.title': 'Attendance interrupted',
    'interrupted.reason': 'Reason: {reason}.',
  },
  es: {
    ...interruptionMessages.es,
    label: 'Cierre',
    title: 'Concluir la atención',
    'lead.ready': 'Está todo aquí. Concluya para registrarla.',
    'missing.title': 'Aún falta:',
    'missing.refused': 'La atención no se concluyó. Aún falta:',
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
    'action.conclude': 'Concluir atención',
    'concluded.title': 'Atención concluida',
    'status.saved': 'Guardado en este dispositivo',
    'status.sending': 'Enviando…',
    'status.sent': 'Enviado y guardado',
    'status.offline': 'Guardado en este dispositivo. Sin conexión ahora: se envía solo cuando haya señal.',
    'status.session': 'Guardado en este dispositivo. Su sesión terminó: ingrese de nuevo para enviar; nada se pierde.',
    'status.registering': 'Enviado. Registrando…',
    'status.registered': 'Registrado en {registry} · protocolo {protocol}',
    'status.failed': '{registry} no aceptó el registro: {message}',
    'status.failed.kept': 'Nada se pierde: queda guardado y visible para corrección.',
    'status.trying': '{registry} aún no respondió. Los nuevos intentos siguen solos.',
    'status.rejected': 'Hay un registro rechazado en este dispositivo. Queda guardado y visible para corrección.',
    'action.new': 'Nueva atención',
    'action.interrupt': 'Interrumpir atención',
    'interrupted.title': 'Atención interrumpida',
    'interrupted.reason': 'Motivo: {reason}.',
  },
};
