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
  },
  en: {
    'action.interrupt': 'Interrupt attendance',
    'interrupt.title': 'Interrupt the attendance?',
    'interrupt.lead': 'What was done is recorded, with the reason. This attendance cannot go on afterwards.',
    'interrupt.reason': 'Reason',
    'interrupt.choose': 'Choose the reason',
    'interrupt.required': 'Choose the reason of the interruption.',
    'interrupt.note': 'Remark',
    'interrupt.confirm': 'Interrupt',
    'interrupt.back': 'Go on attending',
    'reason.client-unavailable': 'The client could not go on',
    'reason.client-gave-up': 'The client gave up',
    'reason.agent-emergency': 'Emergency of the agent',
    'reason.outside-audience': 'Outside the audience (size)',
    'reason.technical': 'Technical problem',
    'reason.other': 'Another reason',
  },
  es: {
    'action.interrupt': 'Interrumpir atención',
    'interrupt.title': '¿Interrumpir la atención?',
    'interrupt.lead': 'Lo hecho queda registrado, con el motivo. Después no se puede continuar esta atención.',
    'interrupt.reason': 'Motivo',
    'interrupt.choose': 'Elija el motivo',
    'interrupt.required': 'Elija el motivo de la interrupción.',
    'interrupt.note': 'Observación',
    'interrupt.confirm': 'Interrumpir',
    'interrupt.back': 'Seguir atendiendo',
    'reason.client-unavailable': 'El cliente no pudo continuar',
    'reason.client-gave-up': 'El cliente desistió',
    'reason.agent-emergency': 'Emergencia del agente',
    'reason.outside-audience': 'Fuera del público (tamaño)',
    'reason.technical': 'Problema técnico',
    'reason.other': 'Otro motivo',
  },
};
