import type { AttendanceEventType } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import type { Refusal } from './refusal.js';
import type { SyncStage } from './sync-stage.js';

export type SyncStatusMessage =
  | 'label'
  | 'title.sent'
  | 'title.sending.one'
  | 'title.sending.other'
  | 'title.waiting.one'
  | 'title.waiting.other'
  | `stage.${SyncStage}`
  | 'stage.offline-idle'
  | 'sent-at'
  | 'send-now'
  | 'refused.one'
  | 'refused.other'
  | 'refused.lead'
  | 'refused.attendance'
  | 'refused.send'
  | 'refused.send-all'
  | 'refused.code'
  | 'refused.unread'
  | `refusal.${Refusal}`
  | `event.${AttendanceEventType}`;

export const syncStatusMessages: MessageTable<SyncStatusMessage> = {
  'pt-BR': {
    label: 'Envio',
    'title.sent': 'Tudo enviado',
    'title.sending.one': '{count} salvo neste aparelho, enviando…',
    'title.sending.other': '{count} salvos neste aparelho, enviando…',
    'title.waiting.one': '{count} salvo neste aparelho, a enviar',
    'title.waiting.other': '{count} salvos neste aparelho, a enviar',
    'stage.sent': 'Nada espera neste aparelho.',
    'stage.sending': 'Pode continuar atendendo.',
    'stage.waiting': 'O envio começa sozinho.',
    'stage.offline': 'Sem internet agora. Pode continuar atendendo: o envio segue sozinho quando houver sinal.',
    'stage.offline-idle': 'Sem internet agora. Pode continuar atendendo: tudo fica salvo neste aparelho.',
    'stage.unreachable':
      'Há rede, mas o servidor não respondeu. Se este Wi-Fi pede senha ou cadastro, abra o navegador e entre nele. O envio tenta de novo sozinho.',
    'stage.session': 'Sua sessão terminou. Entre de novo no sistema para enviar; nada se perde.',
    'stage.storage': 'O aparelho não conseguiu ler ou gravar. Libere espaço e toque em “Enviar agora”.',
    'stage.trouble': 'O servidor teve um problema ({code}). O envio tenta de novo sozinho.',
    'sent-at': 'Último envio às {time}.',
    'send-now': 'Enviar agora',
    'refused.one': '{count} registro recusado',
    'refused.other': '{count} registros recusados',
    'refused.lead': 'Nada se perdeu: ficam guardados neste aparelho até serem aceitos.',
    'refused.attendance': 'Atendimento de {date}, {time}',
    'refused.send': 'Enviar de novo',
    'refused.send-all': 'Enviar todos de novo',
    'refused.code': 'Código para o suporte: {code}',
    'refused.unread': 'Não foi possível ler os registros recusados.',
    'refusal.agent': 'Foi feito por outro agente. Entre com a conta de quem atendeu e envie de novo.',
    'refusal.setup':
      'O cadastro no servidor não combina com este registro. Avise o suporte; corrigido lá, envie de novo.',
    'refusal.follows': 'Depende de outro registro deste atendimento, que também espera.',
    'refusal.incomplete': 'Chegou ao servidor com uma parte do atendimento faltando.',
    'refusal.closed': 'No servidor, o atendimento já estava encerrado.',
    'refusal.data': 'Um dado não passou na conferência do servidor.',
    'refusal.other': 'O servidor não aceitou. Avise o suporte e diga o código.',
    'event.attendance.started': 'Início do atendimento',
    'event.client.identified': 'Cadastro do cliente',
    'event.consent.recorded': 'Decisões sobre os dados',
    'event.consent.revoked': 'Autorização retirada',
    'event.diagnostic.completed': 'Diagnóstico',
    'event.listening.noted': 'Anotação da escuta',
    'event.tool.delivered': 'Entrega de ferramenta',
    'event.guidance.given': 'Orientação',
    'event.journey.referred': 'Encaminhamento',
    'event.journey.declined': 'Resposta “agora não”',
    'event.followup.scheduled': 'Próximo contato',
    'event.nps.answered': 'Avaliação do cliente',
    'event.attendance.concluded': 'Conclusão',
    'event.attendance.interrupted': 'Interrupção',
    'event.attendance.amended': 'Correção',
  },
  en: {
    label: 'Sending',
    'title.sent': 'Everything sent',
    'title.sending.one': '{count} saved on this device, sending…',
    'title.sending.other': '{count} saved on this device, sending…',
    'title.waiting.one': '{count} saved on this device, to be sent',
    'title.waiting.other': '{count} saved on this device, to be sent',
    'stage.sent': 'Nothing waits on this device.',
    'stage.sending': 'You can go on attending.',
    'stage.waiting': 'Sending begins by itself.',
    'stage.offline': 'No internet now. Go on attending: it is sent by itself once there is a signal.',
    'stage.offline-idle': 'No internet now. Go on attending: everything is saved on this device.',
    'stage.unreachable':
      'There is a network, but the server did not answer. If this Wi-Fi asks for a password or a form, open the browser and sign in to it. It is tried again by itself.',
    'stage.session': 'Your session has ended. Sign in again to send; nothing is lost.',
    'stage.storage': 'The device could not read or save. Free some space and tap “Send now”.',
    'stage.trouble': 'The server had a problem ({code}). It is tried again by itself.',
    'sent-at': 'Last sent at {time}.',
    'send-now': 'Send now',
    'refused.one': '{count} record refused',
    'refused.other': '{count} records refused',
    'refused.lead': 'Nothing was lost: they are kept on this device until they are accepted.',
    'refused.attendance': 'Attendance of {date}, {time}',
    'refused.send': 'Send again',
    'refused.send-all': 'Send all again',
    'refused.code': 'Code for support: {code}',
    'refused.unread': 'The refused records could not be read.',
    'refusal.agent': 'Another agent made it. Sign in as the one who attended and send it again.',
    'refusal.setup':
      'What the server has on file does not match this record. Tell support; once mended, send it again.',
    'refusal.follows': 'It depends on another record of this attendance, which waits too.',
    'refusal.incomplete': 'It reached the server with a part of the attendance missing.',
    'refusal.closed': 'On the server the attendance had already ended.',
    'refusal.data': 'Some data did not pass the server’s check.',
    'refusal.other': 'The server did not accept it. Tell support, with the code.',
    'event.attendance.started': 'Start of the attendance',
    'event.client.identified': 'Client’s registration',
    'event.consent.recorded': 'Decisions about the data',
    'event.consent.revoked': 'Consent taken back',
    'event.diagnostic.completed': 'Diagnostic',
    'event.listening.noted': 'Listening note',
    'event.tool.delivered': 'Delivery of a tool',
    'event.guidance.given': 'Guidance',
    'event.journey.referred': 'Referral',
    'event.journey.declined': 'Answer “not now”',
    'event.followup.scheduled': 'Next contact',
    'event.nps.answered': 'Client’s evaluation',
    'event.attendance.concluded': 'Conclusion',
    'event.attendance.interrupted': 'Interruption',
    'event.attendance.amended': 'Correction',
  },
  es: {
    label: 'Envío',
    'title.sent': 'Todo enviado',
    'title.sending.one': '{count} guardado en este dispositivo, enviando…',
    'title.sending.other': '{count} guardados en este dispositivo, enviando…',
    'title.waiting.one': '{count} guardado en este dispositivo, por enviar',
    'title.waiting.other': '{count} guardados en este dispositivo, por enviar',
    'stage.sent': 'Nada espera en este dispositivo.',
    'stage.sending': 'Puede seguir atendiendo.',
    'stage.waiting': 'El envío comienza solo.',
    'stage.offline': 'Sin internet ahora. Siga atendiendo: el envío sigue solo cuando haya señal.',
    'stage.offline-idle': 'Sin internet ahora. Siga atendiendo: todo queda guardado en este dispositivo.',
    'stage.unreachable':
      'Hay red, pero el servidor no respondió. Si este Wi-Fi pide contraseña o registro, abra el navegador e ingrese. El envío se intenta de nuevo solo.',
    'stage.session': 'Su sesión terminó. Ingrese de nuevo para enviar; nada se pierde.',
    'stage.storage': 'El dispositivo no pudo leer o guardar. Libere espacio y toque “Enviar ahora”.',
    'stage.trouble': 'El servidor tuvo un problema ({code}). El envío se intenta de nuevo solo.',
    'sent-at': 'Último envío a las {time}.',
    'send-now': 'Enviar ahora',
    'refused.one': '{count} registro rechazado',
    'refused.other': '{count} registros rechazados',
    'refused.lead': 'Nada se perdió: quedan guardados en este dispositivo hasta que se acepten.',
    'refused.attendance': 'Atención del {date}, {time}',
    'refused.send': 'Enviar de nuevo',
    'refused.send-all': 'Enviar todos de nuevo',
    'refused.code': 'Código para el soporte: {code}',
    'refused.unread': 'No fue posible leer los registros rechazados.',
    'refusal.agent': 'Lo hizo otro agente. Ingrese con la cuenta de quien atendió y envíelo de nuevo.',
    'refusal.setup':
      'Lo registrado en el servidor no coincide con este registro. Avise al soporte; ya corregido, envíelo de nuevo.',
    'refusal.follows': 'Depende de otro registro de esta atención, que también espera.',
    'refusal.incomplete': 'Llegó al servidor con una parte de la atención faltante.',
    'refusal.closed': 'En el servidor la atención ya había terminado.',
    'refusal.data': 'Algún dato no pasó la verificación del servidor.',
    'refusal.other': 'El servidor no lo aceptó. Avise al soporte y diga el código.',
    'event.attendance.started': 'Inicio de la atención',
    'event.client.identified': 'Registro del cliente',
    'event.consent.recorded': 'Decisiones sobre los datos',
    'event.consent.revoked': 'Autorización retirada',
    'event.diagnostic.completed': 'Diagnóstico',
    'event.listening.noted': 'Nota de la escucha',
    'event.tool.delivered': 'Entrega de herramienta',
    'event.guidance.given': 'Orientación',
    'event.journey.referred': 'Derivación',
    'event.journey.declined': 'Respuesta “ahora no”',
    'event.followup.scheduled': 'Próximo contacto',
    'event.nps.answered': 'Evaluación del cliente',
    'event.attendance.concluded': 'Cierre',
    'event.attendance.interrupted': 'Interrupción',
    'event.attendance.amended': 'Corrección',
  },
};
