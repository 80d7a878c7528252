import type { MessageTable } from '../foundation/message-table.js';

export type DiagnosticFormMessage = 'label' | 'title' | 'done.title' | 'done.summary' | 'action.redo';

export const diagnosticFormMessages: MessageTable<DiagnosticFormMessage> = {
  'pt-BR': {
    label: 'Diagnóstico',
    title: 'Como está o negócio hoje?',
    'done.title': 'Diagnóstico concluído',
    'done.summary': '{answered} de {total} perguntas respondidas, às {time}.',
    'action.redo': 'Refazer',
  },
  en: () => import('./diagnostic-form.messages.en.js'),
  es: () => import('./diagnostic-form.messages.es.js'),
};
