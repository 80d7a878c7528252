import type { MessageTable } from './message-table.js';

/** Texts that several elements share. */
export type CommonMessage =
  | 'status.waiting'
  | 'status.done'
  | 'status.left-out'
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
  | 'error.part_unavailable'
  | 'error.pin_required'
  | 'error.storage_failed'
  | 'error.storage_full'
  | 'error.storage_outdated'
  | 'error.unknown';

export const commonMessages: MessageTable<CommonMessage> = {
  'pt-BR': {
    'status.waiting': 'A seguir',
    'status.done': 'Concluído',
    'status.left-out': 'Dispensado',
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
    'error.part_unavailable': 'Uma parte não carregou. Conecte e tente de novo; se não der, recarregue a página.',
    'error.pin_required': 'Este aparelho está bloqueado. Informe o PIN de quem atende; nada do que foi salvo se perde.',
    'error.storage_failed': 'O aparelho não conseguiu gravar. Libere espaço e tente de novo.',
    'error.storage_full':
      'Este aparelho não tem espaço para outro atendimento. Espere o envio do que está salvo, apague fotos ou aplicativos, ou use outro aparelho.',
    'error.storage_outdated':
      'Há uma versão nova desta página em outra aba. Recarregue esta página; nada do que foi salvo se perde.',
    'error.unknown': 'Algo deu errado ({code}). Tente de novo; se continuar, avise o suporte.',
    'self.wait.client': 'Diga primeiro quem é você.',
    'self.wait.consent': 'Decida antes sobre seus dados.',
    'self.error.session_unavailable': 'Recarregue a página e tente de novo; nada do que foi salvo se perde.',
  },
  en: () => import('./common.messages.en.js'),
  es: () => import('./common.messages.es.js'),
};
