import type { MessageTable } from '../foundation/message-table.js';
import { interruptionMessages, type InterruptionMessage } from '../interruption/interruption.messages.js';
import { missingMessages, type MissingMessage } from '../missing-parts/missing-parts.messages.js';

export type ConcludeButtonMessage =
  | InterruptionMessage
  | MissingMessage
  | 'label'
  | 'title'
  | 'lead.ready'
  | 'missing.refused'
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
  | 'interrupted.title'
  | 'interrupted.reason';

export const concludeButtonMessages: MessageTable<ConcludeButtonMessage> = {
  'pt-BR': {
    ...interruptionMessages['pt-BR'],
    ...missingMessages['pt-BR'],
    label: 'Conclusão',
    title: 'Concluir o atendimento',
    'lead.ready': 'Está tudo aqui. Conclua para registrar.',
    'missing.refused': 'O atendimento não foi concluído. Ainda falta:',
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
    'interrupted.title': 'Atendimento interrompido',
    'interrupted.reason': 'Motivo: {reason}.',
  },
  en: {
    ...interruptionMessages.en,
    ...missingMessages.en,
    label: 'Conclusion',
    title: 'Conclude the attendance',
    'lead.ready': 'Everything is here. Conclude to register it.',
    'missing.refused': 'The attendance was not concluded. Still missing:',
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
    'interrupted.title': 'Attendance interrupted',
    'interrupted.reason': 'Reason: {reason}.',
  },
  es: {
    ...interruptionMessages.es,
    ...missingMessages.es,
    label: 'Cierre',
    title: 'Concluir la atención',
    'lead.ready': 'Está todo aquí. Concluya para registrarla.',
    'missing.refused': 'La atención no se concluyó. Aún falta:',
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
    'interrupted.title': 'Atención interrumpida',
    'interrupted.reason': 'Motivo: {reason}.',
  },
};
