import type { MessageTable } from '../foundation/message-table.js';
import { interruptionMessages, type InterruptionMessage } from '../interruption/interruption.messages.js';

export type ProviderMessage =
  | InterruptionMessage
  | 'loading'
  | 'failed.title'
  | 'failed.first-access'
  | 'failed.session'
  | 'failed.not-configured'
  | 'resume.label'
  | 'resume.title'
  | 'resume.since'
  | 'resume.since-with'
  | 'resume.continue'
  | 'resume.interrupt'
  | 'status.label'
  | 'status.agent'
  | 'sync.idle'
  | 'sync.sending'
  | 'sync.pending.one'
  | 'sync.pending.other'
  | 'sync.rejected.one'
  | 'sync.rejected.other'
  | 'sync.session'
  | 'sync.now';

export const providerMessages: MessageTable<ProviderMessage> = {
  'pt-BR': {
    ...interruptionMessages['pt-BR'],
    loading: 'Preparando o atendimento…',
    'failed.title': 'Não foi possível abrir o atendimento',
    'failed.first-access':
      'No primeiro uso este aparelho precisa de internet por um instante. Depois disso, o atendimento funciona sem sinal.',
    'failed.session': 'Não sabemos quem está atendendo. Entre de novo no sistema e volte a esta página.',
    'failed.not-configured': 'Falta configurar esta página: <aa-provider> precisa de “gateway” e “session-url”.',
    'resume.label': 'Atendimento em aberto',
    'resume.title': 'Há um atendimento em aberto neste aparelho',
    'resume.since': 'Começou em {date}, às {time}. Nada do que foi salvo se perdeu.',
    'resume.since-with': 'Com {name}. Começou em {date}, às {time}. Nada do que foi salvo se perdeu.',
    'resume.continue': 'Continuar',
    'resume.interrupt': 'Interromper',
    'status.label': 'Quem atende e envio',
    'status.agent': 'Agente',
    'sync.idle': 'Tudo enviado',
    'sync.sending': 'Enviando…',
    'sync.pending.one': '{count} registro salvo aqui, a enviar',
    'sync.pending.other': '{count} registros salvos aqui, a enviar',
    'sync.rejected.one': '{count} registro recusado',
    'sync.rejected.other': '{count} registros recusados',
    'sync.session': 'Entre de novo para enviar',
    'sync.now': 'Enviar agora',
  },
  en: {
    ...interruptionMessages.en,
    loading: 'Getting the attendance ready…',
    'failed.title': 'The attendance could not be opened',
    'failed.first-access':
      'On first use this device needs the internet for a moment. After that the attendance works without signal.',
    'failed.session': 'We do not know who is attending. Sign in again and come back to this page.',
    'failed.not-configured': 'This page is not set up: <aa-provider> needs “gateway” and “session-url”.',
    'resume.label': 'Open attendance',
    'resume.title': 'There is an open attendance on this device',
    'resume.since': 'Started on {date}, at {time}. Nothing that was saved was lost.',
    'resume.since-with': 'With {name}. Started on {date}, at {time}. Nothing that was saved was lost.',
    'resume.continue': 'Continue',
    'resume.interrupt': 'Interrupt',
    'status.label': 'Who attends and what waits',
    'status.agent': 'Agent',
    'sync.idle': 'Everything sent',
    'sync.sending': 'Sending…',
    'sync.pending.one': '{count} record saved here, to be sent',
    'sync.pending.other': '{count} records saved here, to be sent',
    'sync.rejected.one': '{count} record refused',
    'sync.rejected.other': '{count} records refused',
    'sync.session': 'Sign in again to send',
    'sync.now': 'Send now',
  },
  es: {
    ...interruptionMessages.es,
    loading: 'Preparando la atención…',
    'failed.title': 'No fue posible abrir la atención',
    'failed.first-access':
      'En el primer uso este dispositivo necesita internet por un instante. Después, la atención funciona sin señal.',
    'failed.session': 'No sabemos quién atiende. Ingrese de nuevo y vuelva a esta página.',
    'failed.not-configured': 'Falta configurar esta página: <aa-provider> necesita “gateway” y “session-url”.',
    'resume.label': 'Atención abierta',
    'resume.title': 'Hay una atención abierta en este dispositivo',
    'resume.since': 'Comenzó el {date}, a las {time}. Nada de lo guardado se perdió.',
    'resume.since-with': 'Con {name}. Comenzó el {date}, a las {time}. Nada de lo guardado se perdió.',
    'resume.continue': 'Continuar',
    'resume.interrupt': 'Interrumpir',
    'status.label': 'Quién atiende y envío',
    'status.agent': 'Agente',
    'sync.idle': 'Todo enviado',
    'sync.sending': 'Enviando…',
    'sync.pending.one': '{count} registro guardado aquí, por enviar',
    'sync.pending.other': '{count} registros guardados aquí, por enviar',
    'sync.rejected.one': '{count} registro rechazado',
    'sync.rejected.other': '{count} registros rechazados',
    'sync.session': 'Ingrese de nuevo para enviar',
    'sync.now': 'Enviar ahora',
  },
};
