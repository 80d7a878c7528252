import type { MessageTable } from '../../foundation/message-table.js';

export type HeardMessage =
  | 'mode.structured'
  | 'mode.listening'
  | 'mode.listening.about'
  | 'mode.anamnesis'
  | 'mode.anamnesis.about'
  | 'modes.or'
  | 'heard.listening.title'
  | 'heard.listening.lead'
  | 'heard.anamnesis.lead'
  | 'heard.more'
  | 'heard.noted'
  | 'heard.noted.none'
  | 'heard.answer'
  | 'heard.add'
  | 'heard.practices.title'
  | 'heard.practices.lead'
  | 'heard.practices.none'
  | 'heard.nothing'
  | 'heard.other-mode'
  | 'heard.done.one'
  | 'heard.done.other';

/** Texts of a diagnostic that is heard instead of asked. */
export const heardMessages: MessageTable<HeardMessage> = {
  'pt-BR': {
    'mode.structured': 'Começar as perguntas',
    'mode.listening': 'Escutar o cliente',
    'mode.listening.about': 'O cliente conta o que quiser; você anota e marca os temas.',
    'mode.anamnesis': 'Ouvir a história do negócio',
    'mode.anamnesis.about': '“{name}”: parte por parte, cerca de {minutes} minutos.',
    'modes.or': 'Sem questionário, o resultado é o mesmo: o que dá para melhorar, e por quê.',
    'heard.listening.title': 'O que o cliente conta?',
    'heard.listening.lead':
      'Deixe falar, sem pressa. Anote com as palavras do cliente: o aparelho sugere temas, quem marca é você.',
    'heard.anamnesis.lead': '{name} · parte {number} de {total}',
    'heard.more': 'Nova anotação',
    'heard.noted': 'Já anotado',
    'heard.noted.none': 'Ainda nada anotado.',
    'heard.answer': 'Anotar a resposta',
    'heard.add': 'Anotar mais',
    'heard.practices.title': 'O que dá para confirmar?',
    'heard.practices.lead':
      'Você marcou estas práticas. Se ouviu como o cliente faz, escolha a resposta junto com ele. Pode deixar em branco.',
    'heard.practices.none': 'Nenhuma prática do questionário foi marcada. Pode concluir só com as anotações.',
    'heard.nothing': 'Anote ao menos uma coisa que o cliente contou antes de concluir.',
    'heard.other-mode': 'Escolher outro jeito',
    'heard.done.one': '{count} anotação do que o cliente contou.',
    'heard.done.other': '{count} anotações do que o cliente contou.',
    'self.mode.listening': 'Contar com minhas palavras',
    'self.mode.listening.about': 'Escreva o que quiser e marque os temas.',
    'self.mode.anamnesis': 'Contar a história do negócio',
    'self.heard.listening.title': 'O que você quer contar?',
    'self.heard.listening.lead': 'Sem pressa, com suas palavras. O aparelho sugere temas; quem marca é você.',
    'self.heard.practices.lead': 'Você marcou estas práticas. Se quiser, escolha como faz hoje. Pode deixar em branco.',
    'self.heard.nothing': 'Escreva ao menos uma coisa antes de concluir.',
    'self.heard.done.one': '{count} anotação do que você contou.',
    'self.heard.done.other': '{count} anotações do que você contou.',
  },
  en: () => import('./heard.messages.en.js'),
  es: () => import('./heard.messages.es.js'),
};
