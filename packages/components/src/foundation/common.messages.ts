import type { MessageTable } from './message-table.js';

/** Texts that several elements share. */
export type CommonMessage =
  | 'status.waiting'
  | 'status.current'
  | 'status.done'
  | 'action.retry'
  | 'action.correct'
  | 'action.cancel'
  | 'saved-here'
  | 'optional'
  | 'working'
  | 'outside-provider'
  | 'wait.client'
  | 'wait.consent'
  | 'wait.diagnostic'
  | 'wait.ended'
  | 'error.gateway_unreachable'
  | 'error.session_unavailable'
  | 'error.event_invalid'
  | 'error.attendance_incomplete'
  | 'error.attendance_closed'
  | 'error.storage_failed'
  | 'error.unknown';

export const commonMessages: MessageTable<CommonMessage> = {
  'pt-BR': {
    'status.waiting': 'A seguir',
    'status.current': 'Em andamento',
    'status.done': 'Concluído',
    'action.retry': 'Tentar de novo',
    'action.correct': 'Corrigir',
    'action.cancel': 'Cancelar',
    'saved-here': 'Salvo neste aparelho',
    optional: 'opcional',
    working: 'Um momento…',
    'outside-provider': 'Este elemento precisa ficar dentro de <aa-provider>.',
    'wait.client': 'Confirme o cliente primeiro.',
    'wait.consent': 'Registre antes as decisões do cliente sobre os dados.',
    'wait.diagnostic': 'Faça o diagnóstico primeiro.',
    'wait.ended': 'Este atendimento foi encerrado.',
    'error.gateway_unreachable':
      'Sem conexão com o servidor agora. O que foi salvo fica neste aparelho e segue depois.',
    'error.session_unavailable': 'Sua sessão terminou. Entre de novo no sistema; nada do que foi salvo se perde.',
    'error.event_invalid': 'Algum dado não passou na conferência e nada foi gravado. Revise os campos e tente de novo.',
    'error.attendance_incomplete': 'Ainda faltam partes do atendimento.',
    'error.attendance_closed': 'Este atendimento já foi encerrado. Comece um novo.',
    'error.storage_failed': 'O aparelho não conseguiu gravar. Libere espaço e tente de novo.',
    'error.unknown': 'Algo deu errado ({code}). Tente de novo; se continuar, avise o suporte.',
  },
  en: {
    'status.waiting': 'Up next',
    'status.current': 'In progress',
    'status.done': 'Done',
    'action.retry': 'Try again',
    'action.correct': 'Correct',
    'action.cancel': 'Cancel',
    'saved-here': 'Saved on this device',
    optional: 'optional',
    working: 'One moment…',
    'outside-provider': 'This element has to stand inside <aa-provider>.',
    'wait.client': 'Confirm the client first.',
    'wait.consent': 'Record the client’s decisions about their data first.',
    'wait.diagnostic': 'Do the diagnostic first.',
    'wait.ended': 'This attendance has ended.',
    'error.gateway_unreachable':
      'The server cannot be reached now. What was saved stays on this device and goes later.',
    'error.session_unavailable': 'Your session has ended. Sign in again; nothing that was saved is lost.',
    'error.event_invalid': 'Some data did not pass the check and nothing was saved. Review the fields and try again.',
    'error.attendance_incomplete': 'Parts of the attendance are still missing.',
    'error.attendance_closed': 'This attendance has already ended. Start a new one.',
    'error.storage_failed': 'The device could not save. Free some space and try again.',
    'error.unknown': 'Something went wrong ({code}). Try again; if it goes on, tell support.',
  },
  es: {
    'status.waiting': 'A continuación',
    'status.current': 'En curso',
    'status.done': 'Hecho',
    'action.retry': 'Intentar de nuevo',
    'action.correct': 'Corregir',
    'action.cancel': 'Cancelar',
    'saved-here': 'Guardado en este dispositivo',
    optional: 'opcional',
    working: 'Un momento…',
    'outside-provider': 'Este elemento debe estar dentro de <aa-provider>.',
    'wait.client': 'Confirme primero al cliente.',
    'wait.consent': 'Registre antes las decisiones del cliente sobre sus datos.',
    'wait.diagnostic': 'Haga primero el diagnóstico.',
    'wait.ended': 'Esta atención ha terminado.',
    'error.gateway_unreachable':
      'Sin conexión con el servidor ahora. Lo guardado queda en este dispositivo y se envía después.',
    'error.session_unavailable': 'Su sesión terminó. Ingrese de nuevo; nada de lo guardado se pierde.',
    'error.event_invalid': 'Algún dato no pasó la verificación y nada se guardó. Revise los campos e intente de nuevo.',
    'error.attendance_incomplete': 'Aún faltan partes de la atención.',
    'error.attendance_closed': 'Esta atención ya terminó. Comience una nueva.',
    'error.storage_failed': 'El dispositivo no pudo guardar. Libere espacio e intente de nuevo.',
    'error.unknown': 'Algo salió mal ({code}). Intente de nuevo; si continúa, avise al soporte.',
  },
};
