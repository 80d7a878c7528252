import type { MessageTable } from '../foundation/message-table.js';

export type DiagnosticFormMessage =
  | 'label'
  | 'title'
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
  | 'done.title'
  | 'done.summary'
  | 'action.redo'
  | 'action.keep';

export const diagnosticFormMessages: MessageTable<DiagnosticFormMessage> = {
  'pt-BR': {
    label: 'Diagnóstico',
    title: 'Como está o negócio hoje?',
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
    'done.title': 'Diagnóstico concluído',
    'done.summary': '{answered} de {total} perguntas respondidas, às {time}.',
    'action.redo': 'Refazer',
    'action.keep': 'Manter como estava',
  },
  en: {
    label: 'Diagnostic',
    title: 'How is the business today?',
    'intro.lead': '{name}: {questions} questions in {themes} themes, about {minutes} minutes.',
    'intro.saved': 'Each answer is saved on this device at once. You can stop and go on later.',
    'intro.again': 'This client answers for time number {round}: the feedback will show what changed.',
    'intro.keys':
      'On the keyboard: 1 to 4 choose the answer, 1 and 2 answer yes or no, and 0 or N says “does not apply”.',
    'action.start': 'Start',
    'progress.theme': 'Theme {theme} of {themes} · {answered} of {total} answered',
    'progress.answered': '{answered} of {total} answered',
    'progress.label': 'Questions answered',
    help: 'What does this mean?',
    'not-applicable': 'Does not apply',
    evidence: 'What to look at:',
    none: 'None of these',
    'choose-all': 'Tick all that hold.',
    'hint.range': 'From {minimum} to {maximum}.',
    'hint.minimum': '{minimum} or more.',
    'problem.not-whole': 'Type a whole number, digits only.',
    'problem.not-amount': 'Type an amount in reais, such as 1.234,56.',
    'problem.too-small': 'The smallest value accepted is {minimum}.',
    'problem.too-large': 'The largest value accepted is {maximum}.',
    'problem.too-long': 'The text is over {maximum} characters: make it a little shorter.',
    'asked.appeared.one': 'New question: {topics}.',
    'asked.appeared.other': 'New questions: {topics}.',
    'asked.appeared.many': '{count} new questions.',
    'asked.vanished.one': 'This question is gone: {topics}.',
    'asked.vanished.other': 'These questions are gone: {topics}.',
    'asked.vanished.many': '{count} questions are gone.',
    'review.problem': '“{typed}” did not become an answer.',
    unanswered: 'Not answered',
    'unanswered.title.one': '{count} answer is missing on this page',
    'unanswered.title.other': '{count} answers are missing on this page',
    'unanswered.lead': 'Tap to answer now, or continue anyway and come back later.',
    'action.back': 'Back',
    'action.continue': 'Continue',
    'action.continue-anyway': 'Continue anyway',
    'review.title': 'Check the answers',
    'review.lead': 'Read them with the client. If something is off, change it before you finish.',
    'review.missing.one': '{count} required question has no answer.',
    'review.missing.other': '{count} required questions have no answer.',
    'review.score.one': 'With {count} more answer the score can be worked out.',
    'review.score.other': 'With {count} more answers the score can be worked out.',
    'action.edit': 'Change',
    'action.complete': 'Finish diagnostic',
    'no-answers': 'Answer at least one question before you finish.',
    'done.title': 'Diagnostic finished',
    'done.summary': '{answered} of {total} questions answered, at {time}.',
    'action.redo': 'Do it again',
    'action.keep': 'Keep it as it was',
  },
  es: {
    label: 'Diagnóstico',
    title: '¿Cómo está el negocio hoy?',
    'intro.lead': '{name}: {questions} preguntas en {themes} temas, cerca de {minutes} minutos.',
    'intro.saved': 'Cada respuesta se guarda en este dispositivo al momento. Puede parar y seguir después.',
    'intro.again': 'Es la {round}.ª vez que este cliente responde: al final, la devolución muestra qué cambió.',
    'intro.keys': 'En el teclado: 1 a 4 eligen la respuesta, 1 y 2 responden sí o no, y 0 o N dice “no se aplica”.',
    'action.start': 'Comenzar',
    'progress.theme': 'Tema {theme} de {themes} · {answered} de {total} respondidas',
    'progress.answered': '{answered} de {total} respondidas',
    'progress.label': 'Preguntas respondidas',
    help: '¿Qué quiere decir esto?',
    'not-applicable': 'No se aplica',
    evidence: 'Qué mirar:',
    none: 'Ninguna de estas',
    'choose-all': 'Marque todas las que valen.',
    'hint.range': 'De {minimum} a {maximum}.',
    'hint.minimum': 'A partir de {minimum}.',
    'problem.not-whole': 'Escriba un número entero, solo con cifras.',
    'problem.not-amount': 'Escriba un valor en reales, como 1.234,56.',
    'problem.too-small': 'El menor valor aceptado es {minimum}.',
    'problem.too-large': 'El mayor valor aceptado es {maximum}.',
    'problem.too-long': 'El texto pasó de {maximum} caracteres: acórtelo un poco.',
    'asked.appeared.one': 'Nueva pregunta: {topics}.',
    'asked.appeared.other': 'Nuevas preguntas: {topics}.',
    'asked.appeared.many': '{count} preguntas nuevas.',
    'asked.vanished.one': 'Esta pregunta salió: {topics}.',
    'asked.vanished.other': 'Estas preguntas salieron: {topics}.',
    'asked.vanished.many': '{count} preguntas salieron.',
    'review.problem': '“{typed}” no entró en la respuesta.',
    unanswered: 'Sin respuesta',
    'unanswered.title.one': 'Falta {count} respuesta en esta página',
    'unanswered.title.other': 'Faltan {count} respuestas en esta página',
    'unanswered.lead': 'Toque para responder ahora, o siga así y vuelva después.',
    'action.back': 'Volver',
    'action.continue': 'Continuar',
    'action.continue-anyway': 'Continuar así',
    'review.title': 'Revise las respuestas',
    'review.lead': 'Léalas con el cliente. Si algo no coincide, cámbielo antes de terminar.',
    'review.missing.one': 'Hay {count} pregunta obligatoria sin respuesta.',
    'review.missing.other': 'Hay {count} preguntas obligatorias sin respuesta.',
    'review.score.one': 'Con {count} respuesta más ya se puede calcular la nota.',
    'review.score.other': 'Con {count} respuestas más ya se puede calcular la nota.',
    'action.edit': 'Cambiar',
    'action.complete': 'Terminar diagnóstico',
    'no-answers': 'Responda al menos una pregunta antes de terminar.',
    'done.title': 'Diagnóstico terminado',
    'done.summary': '{answered} de {total} preguntas respondidas, a las {time}.',
    'action.redo': 'Rehacer',
    'action.keep': 'Dejar como estaba',
  },
};
