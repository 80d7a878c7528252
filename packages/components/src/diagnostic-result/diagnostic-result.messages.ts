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
    'priorities.next': 'O nível seguinte',
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
    'self.label': 'Resultado',
    'self.who': '{agent}, {state}',
  },
  en: () => import('./diagnostic-result.messages.en.js'),
  es: () => import('./diagnostic-result.messages.es.js'),
};
