import type { MessageTable } from '../foundation/message-table.js';

export type ListeningMessage =
  | 'note.title'
  | 'note.text'
  | 'note.hint'
  | 'note.suggestions'
  | 'note.heard'
  | 'note.themes'
  | 'note.required'
  | 'note.save'
  | 'note.keep';

/** Texts of a note of what the client said, wherever it is written. */
export const listeningMessages: MessageTable<ListeningMessage> = {
  'pt-BR': {
    'note.title': 'Escuta ativa',
    'note.text': 'O que o cliente contou?',
    'note.hint': 'Nas palavras dele. Não escreva documentos nem telefones.',
    'note.suggestions': 'Sugestões:',
    'note.heard': '{subject} – ouvi {words}',
    'note.themes': 'Sobre quais temas?',
    'note.required': 'Escreva o que ouviu antes de salvar.',
    'note.save': 'Salvar e ver ferramentas',
    'note.keep': 'Salvar anotação',
    'self.note.title': 'Com suas palavras',
    'self.note.text': 'O que você quer contar?',
    'self.note.hint': 'Não escreva documentos nem telefones.',
    'self.note.heard': '{subject} – você escreveu {words}',
    'self.note.required': 'Escreva antes de salvar.',
  },
  en: () => import('./listening.messages.en.js'),
  es: () => import('./listening.messages.es.js'),
};
