import type { EventPayload } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';

export type InterruptionReason = EventPayload<'attendance.interrupted'>['reason'];

export type InterruptionMessage =
  | 'action.interrupt'
  | 'interrupt.title'
  | 'interrupt.lead'
  | 'interrupt.reason'
  | 'interrupt.choose'
  | 'interrupt.required'
  | 'interrupt.note'
  | 'interrupt.confirm'
  | 'interrupt.back'
  | `reason.${InterruptionReason}`;

/** Texts of the form that ends a visit before its conclusion; elements that show it take them into their table. */
export const interruptionMessages: MessageTable<InterruptionMessage> = {
  'pt-BR': {
    'action.interrupt': 'Interromper atendimento',
    'interrupt.title': 'Interromper o atendimento?',
    'interrupt.lead':
      'O que foi feito fica registrado, com o motivo. Depois não dá mais para continuar este atendimento.',
    'interrupt.reason': 'Motivo',
    'interrupt.choose': 'Escolha o motivo',
    'interrupt.required': 'Escolha o motivo da interrupção.',
    'interrupt.note': 'Observação',
    'interrupt.confirm': 'Interromper',
    'interrupt.back': 'Continuar atendendo',
    'reason.client-unavailable': 'O cliente não pôde continuar',
    'reason.client-gave-up': 'O cliente desistiu',
    'reason.agent-emergency': 'Emergência do agente',
    'reason.outside-audience': 'Fora do público (porte)',
    'reason.technical': 'Problema técnico',
    'reason.other': 'Outro motivo',
    'self.action.interrupt': 'Parar por aqui',
    'self.interrupt.title': 'Parar por aqui?',
    'self.interrupt.lead':
      'O que você fez fica guardado, com o motivo. Depois não dá mais para continuar este atendimento.',
    'self.interrupt.required': 'Escolha por que quer parar.',
    'self.interrupt.confirm': 'Parar',
    'self.interrupt.back': 'Continuar',
    'self.reason.client-unavailable': 'Agora não posso continuar',
    'self.reason.client-gave-up': 'Não quero continuar',
    'self.reason.outside-audience': 'Minha empresa é de outro porte',
  },
  en: () => import('./interruption.messages.en.js'),
  es: () => import('./interruption.messages.es.js'),
};
