import type { MessageTable } from '../foundation/message-table.js';

export type DiagnosticResultMessage =
  | 'label'
  | 'title'
  | 'who'
  | 'score.of'
  | 'score.sentence'
  | 'score.scale'
  | 'insufficient.title'
  | 'insufficient.text.one'
  | 'insufficient.text.other'
  | 'themes.title'
  | 'radar.label'
  | 'radar.now'
  | 'radar.before'
  | 'theme'
  | 'before'
  | 'now'
  | 'change'
  | 'band'
  | 'answered'
  | 'not-scored'
  | 'table.caption'
  | 'table.show'
  | 'table.hide'
  | 'strengths.title'
  | 'strengths.more'
  | 'strengths.none'
  | 'strengths.none.best'
  | 'priorities.title'
  | 'priorities.today'
  | 'priorities.said'
  | 'priorities.next'
  | 'priorities.why'
  | 'priorities.none'
  | 'comparison.title'
  | 'comparison.since'
  | 'comparison.overall'
  | 'comparison.shared.one'
  | 'comparison.shared.other'
  | 'comparison.nothing-shared'
  | 'comparison.loading'
  | 'comparison.unavailable'
  | 'change.up.one'
  | 'change.up.other'
  | 'change.down.one'
  | 'change.down.other'
  | 'change.same'
  | 'from-to'
  | 'action.print';

export const diagnosticResultMessages: MessageTable<DiagnosticResultMessage> = {
  'pt-BR': {
    label: 'Devolutiva',
    title: 'O retrato do seu negócio',
    who: 'Atendimento de {agent}, {state}',
    'score.of': 'de 100',
    'score.sentence': 'De 0 a 100, o negócio está em {score}: {band}.',
    'score.scale': 'Faixas: {bands}. Hoje: {score}.',
    'insufficient.title': 'Ainda não dá para dar uma nota',
    'insufficient.text.one': 'Falta responder mais {count} pergunta do diagnóstico para a nota ser justa.',
    'insufficient.text.other': 'Falta responder mais {count} perguntas do diagnóstico para a nota ser justa.',
    'themes.title': 'Tema por tema',
    'radar.label': 'Radar com a nota de cada tema, de 0 no centro a 100 na borda. Os números estão na tabela a seguir.',
    'radar.now': 'Hoje',
    'radar.before': 'Visita anterior',
    theme: 'Tema',
    before: 'Antes',
    now: 'Hoje',
    change: 'Mudança',
    band: 'Faixa',
    answered: 'Respostas',
    'not-scored': 'sem resposta',
    'table.caption': 'Nota de cada tema, de 0 a 100',
    'table.show': 'Ver em tabela',
    'table.hide': 'Esconder a tabela',
    'strengths.title': 'O que já vai bem',
    'strengths.more': 'E também: {topics}.',
    'strengths.none': 'Nenhuma prática está no nível mais alto ainda, e tudo bem: é daqui que se cresce.',
    'strengths.none.best': 'O ponto mais forte hoje é {theme}, com {score} de 100.',
    'priorities.title': 'Por onde começar',
    'priorities.today': 'Hoje',
    'priorities.said': 'Você contou',
    'priorities.next': 'Próximo passo',
    'priorities.why': 'Por que importa',
    'priorities.none': 'Tudo o que foi respondido já está no nível mais alto. Parabéns!',
    'comparison.title': 'O que mudou desde a última visita',
    'comparison.since': 'Comparado com {date}, no atendimento de {agent}.',
    'comparison.overall': 'No geral',
    'comparison.shared.one': 'A comparação usa só a {count} pergunta respondida nas duas visitas.',
    'comparison.shared.other': 'A comparação usa só as {count} perguntas respondidas nas duas visitas.',
    'comparison.nothing-shared': 'As duas visitas não têm perguntas em comum, então não há o que comparar.',
    'comparison.loading': 'Buscando a visita anterior…',
    'comparison.unavailable': 'Sem conexão não dá para comparar agora. Quando houver sinal, a comparação aparece aqui.',
    'change.up.one': 'subiu {count} ponto',
    'change.up.other': 'subiu {count} pontos',
    'change.down.one': 'caiu {count} ponto',
    'change.down.other': 'caiu {count} pontos',
    'change.same': 'sem mudança',
    'from-to': 'de {before} para {after}',
    'action.print': 'Imprimir ou salvar em PDF',
  },
  en: {
    label: 'Feedback report',
    title: 'A picture of your business',
    who: 'Attended by {agent}, {state}',
    'score.of': 'of 100',
    'score.sentence': 'From 0 to 100, the business is at {score}: {band}.',
    'score.scale': 'Bands: {bands}. Today: {score}.',
    'insufficient.title': 'There cannot be a score yet',
    'insufficient.text.one': '{count} more question of the diagnostic has to be answered for a fair score.',
    'insufficient.text.other': '{count} more questions of the diagnostic have to be answered for a fair score.',
    'themes.title': 'Theme by theme',
    'radar.label':
      'Radar with the score of each theme, from 0 at the centre to 100. The numbers are in the table below.',
    'radar.now': 'Today',
    'radar.before': 'Visit before',
    theme: 'Theme',
    before: 'Before',
    now: 'Today',
    change: 'Change',
    band: 'Band',
    answered: 'Answers',
    'not-scored': 'not answered',
    'table.caption': 'Score of each theme, from 0 to 100',
    'table.show': 'Show as table',
    'table.hide': 'Hide the table',
    'strengths.title': 'What already goes well',
    'strengths.more': 'And also: {topics}.',
    'strengths.none': 'No practice is at the highest level yet, and that is fine: this is where growth starts.',
    'strengths.none.best': 'The strongest point today is {theme}, with {score} of 100.',
    'priorities.title': 'Where to start',
    'priorities.today': 'Today',
    'priorities.said': 'You said',
    'priorities.next': 'Next step',
    'priorities.why': 'Why it matters',
    'priorities.none': 'Everything that was answered is already at the highest level. Congratulations!',
    'comparison.title': 'What changed since the last visit',
    'comparison.since': 'Compared with {date}, attended by {agent}.',
    'comparison.overall': 'Overall',
    'comparison.shared.one': 'The comparison uses only the {count} question answered in both visits.',
    'comparison.shared.other': 'The comparison uses only the {count} questions answered in both visits.',
    'comparison.nothing-shared': 'The two visits share no questions, so there is nothing to compare.',
    'comparison.loading': 'Fetching the visit before…',
    'comparison.unavailable':
      'Without a connection there is no comparison now. It appears here once there is a signal.',
    'change.up.one': 'up {count} point',
    'change.up.other': 'up {count} points',
    'change.down.one': 'down {count} point',
    'change.down.other': 'down {count} points',
    'change.same': 'no change',
    'from-to': 'from {before} to {after}',
    'action.print': 'Print or save as PDF',
  },
  es: {
    label: 'Devolución',
    title: 'El retrato de su negocio',
    who: 'Atención de {agent}, {state}',
    'score.of': 'de 100',
    'score.sentence': 'De 0 a 100, el negocio está en {score}: {band}.',
    'score.scale': 'Franjas: {bands}. Hoy: {score}.',
    'insufficient.title': 'Todavía no se puede dar una nota',
    'insufficient.text.one': 'Falta responder {count} pregunta más del diagnóstico para que la nota sea justa.',
    'insufficient.text.other': 'Falta responder {count} preguntas más del diagnóstico para que la nota sea justa.',
    'themes.title': 'Tema por tema',
    'radar.label': 'Radar con la nota de cada tema, de 0 en el centro a 100. Los números están en la tabla siguiente.',
    'radar.now': 'Hoy',
    'radar.before': 'Visita anterior',
    theme: 'Tema',
    before: 'Antes',
    now: 'Hoy',
    change: 'Cambio',
    band: 'Franja',
    answered: 'Respuestas',
    'not-scored': 'sin respuesta',
    'table.caption': 'Nota de cada tema, de 0 a 100',
    'table.show': 'Ver en tabla',
    'table.hide': 'Ocultar la tabla',
    'strengths.title': 'Lo que ya va bien',
    'strengths.more': 'Y también: {topics}.',
    'strengths.none': 'Ninguna práctica está aún en el nivel más alto, y está bien: desde aquí se crece.',
    'strengths.none.best': 'El punto más fuerte hoy es {theme}, con {score} de 100.',
    'priorities.title': 'Por dónde empezar',
    'priorities.today': 'Hoy',
    'priorities.said': 'Usted contó',
    'priorities.next': 'Próximo paso',
    'priorities.why': 'Por qué importa',
    'priorities.none': 'Todo lo respondido ya está en el nivel más alto. ¡Felicitaciones!',
    'comparison.title': 'Qué cambió desde la última visita',
    'comparison.since': 'Comparado con {date}, en la atención de {agent}.',
    'comparison.overall': 'En general',
    'comparison.shared.one': 'La comparación usa solo la {count} pregunta respondida en las dos visitas.',
    'comparison.shared.other': 'La comparación usa solo las {count} preguntas respondidas en las dos visitas.',
    'comparison.nothing-shared': 'Las dos visitas no tienen preguntas en común, así que no hay qué comparar.',
    'comparison.loading': 'Buscando la visita anterior…',
    'comparison.unavailable':
      'Sin conexión no se puede comparar ahora. Cuando haya señal, la comparación aparece aquí.',
    'change.up.one': 'subió {count} punto',
    'change.up.other': 'subió {count} puntos',
    'change.down.one': 'bajó {count} punto',
    'change.down.other': 'bajó {count} puntos',
    'change.same': 'sin cambio',
    'from-to': 'de {before} a {after}',
    'action.print': 'Imprimir o guardar en PDF',
  },
};
