import { joined, type MessageTable } from '../../foundation/message-table.js';
import { diagnosticFormMessages } from '../diagnostic-form.messages.js';

export type AskedMessage =
  | 'intro.lead'
  | 'intro.saved'
  | 'intro.again'
  | 'intro.keys'
  | 'action.start'
  | 'progress.theme'
  | 'progress.answered'
  | 'progress.label'
  | 'help'
  | 'not-applicable'
  | 'evidence'
  | 'none'
  | 'choose-all'
  | 'hint.range'
  | 'hint.minimum'
  | 'problem.not-whole'
  | 'problem.not-amount'
  | 'problem.too-small'
  | 'problem.too-large'
  | 'problem.too-long'
  | 'asked.appeared.one'
  | 'asked.appeared.other'
  | 'asked.appeared.many'
  | 'asked.vanished.one'
  | 'asked.vanished.other'
  | 'asked.vanished.many'
  | 'review.problem'
  | 'unanswered'
  | 'unanswered.title.one'
  | 'unanswered.title.other'
  | 'unanswered.lead'
  | 'action.back'
  | 'action.theme-before'
  | 'action.questions'
  | 'action.continue'
  | 'action.continue-anyway'
  | 'review.title'
  | 'review.lead'
  | 'review.missing.one'
  | 'review.missing.other'
  | 'review.score.one'
  | 'review.score.other'
  | 'action.edit'
  | 'action.complete'
  | 'no-answers'
  | 'action.keep';

export const askedMessages: MessageTable<AskedMessage> = {
  'pt-BR': {
    'intro.lead': '{name}: {questions} perguntas em {themes} temas, cerca de {minutes} minutos.',
    'intro.saved': 'Cada resposta fica salva neste aparelho na hora. Dá para parar e continuar depois.',
    'intro.again': 'É a {round}ª vez que este cliente responde: no fim, a devolutiva mostra o que mudou.',
    'intro.keys': 'No teclado: 1 a 4 escolhem a resposta, 1 e 2 respondem sim ou não, e 0 ou N diz “não se aplica”.',
    'action.start': 'Começar',
    'progress.theme': 'Tema {theme} de {themes} · {answered} de {total} respondidas',
    'progress.answered': '{answered} de {total} respondidas',
    'progress.label': 'Perguntas respondidas',
    help: 'O que isso quer dizer?',
    'not-applicable': 'Não se aplica',
    evidence: 'O que olhar:',
    none: 'Nenhuma destas',
    'choose-all': 'Marque todas que valem.',
    'hint.range': 'De {minimum} a {maximum}.',
    'hint.minimum': 'A partir de {minimum}.',
    'problem.not-whole': 'Digite um número inteiro, só com algarismos.',
    'problem.not-amount': 'Digite um valor em reais, como 1.234,56.',
    'problem.too-small': 'O menor valor aceito é {minimum}.',
    'problem.too-large': 'O maior valor aceito é {maximum}.',
    'problem.too-long': 'O texto passou de {maximum} caracteres: encurte um pouco.',
    'asked.appeared.one': 'Nova pergunta: {topics}.',
    'asked.appeared.other': 'Novas perguntas: {topics}.',
    'asked.appeared.many': '{count} novas perguntas.',
    'asked.vanished.one': 'Esta pergunta saiu: {topics}.',
    'asked.vanished.other': 'Estas perguntas saíram: {topics}.',
    'asked.vanished.many': '{count} perguntas saíram.',
    'review.problem': '“{typed}” não entrou na resposta.',
    unanswered: 'Sem resposta',
    'unanswered.title.one': 'Falta {count} resposta nesta página',
    'unanswered.title.other': 'Faltam {count} respostas nesta página',
    'unanswered.lead': 'Toque para responder agora, ou continue assim mesmo e volte depois.',
    'action.back': 'Voltar',
    'action.theme-before': 'Tema anterior',
    'action.questions': 'Voltar às perguntas',
    'action.continue': 'Continuar',
    'action.continue-anyway': 'Continuar assim mesmo',
    'review.title': 'Confira as respostas',
    'review.lead': 'Leia com o cliente. Se algo não bater, altere antes de concluir.',
    'review.missing.one': 'Há {count} pergunta obrigatória sem resposta.',
    'review.missing.other': 'Há {count} perguntas obrigatórias sem resposta.',
    'review.score.one': 'Com mais {count} resposta já dá para calcular a nota.',
    'review.score.other': 'Com mais {count} respostas já dá para calcular a nota.',
    'action.edit': 'Alterar',
    'action.complete': 'Concluir diagnóstico',
    'no-answers': 'Responda ao menos uma pergunta antes de concluir.',
    'action.keep': 'Manter como estava',
    'self.review.lead': 'Se algo não bater, altere antes de concluir.',
  },
  en: () => import('./asked.messages.en.js'),
  es: () => import('./asked.messages.es.js'),
};

/** Texts of the form once it can ask. */
export const askingFormMessages = joined(diagnosticFormMessages, askedMessages);
