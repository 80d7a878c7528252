import type { IndicatorQuery } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import type { ComparedKey, MeasureKey, Verdict } from './measures.js';
import type { PeriodName } from './period.js';

export type Dimension = NonNullable<IndicatorQuery['by']>;

export type IndicatorPanelMessage =
  | 'label'
  | 'title'
  | 'title.all'
  | 'title.period'
  | 'title.since'
  | 'title.until'
  | 'empty'
  | 'empty.help'
  | 'updating'
  | 'few'
  | 'interval'
  | 'filter.period'
  | 'filter.from'
  | 'filter.to'
  | 'filter.order'
  | 'filter.channel'
  | 'filter.unit'
  | 'filter.agent'
  | `period.${PeriodName}`
  | 'channel.in-person'
  | 'channel.remote'
  | 'network.own'
  | 'network.extended'
  | 'network.extension'
  | 'size.MEI'
  | 'size.ME'
  | 'size.EPP'
  | 'size.OTHER'
  | 'nameless'
  | 'figure.smallBusinesses'
  | 'figure.concluded'
  | 'figure.netPromoterScore'
  | 'figure.engaged'
  | 'basis.clients'
  | 'basis.interrupted'
  | 'basis.answers'
  | 'basis.engaged'
  | 'coverage.title'
  | 'coverage.lead'
  | 'coverage.lead.share'
  | 'coverage.of'
  | 'channels.title'
  | 'channels.counts'
  | 'channels.lead'
  | 'channels.caution'
  | 'channels.caption'
  | `compared.${ComparedKey}`
  | `verdict.${Verdict}`
  | 'difference'
  | 'difference.interval'
  | 'difference.range'
  | 'slices.title'
  | 'slices.by'
  | 'slices.measure'
  | `by.${Dimension}`
  | 'measure'
  | `measure.${MeasureKey}`
  | 'table.show'
  | 'table.caption'
  | 'total'
  | 'export'
  | 'export.name';

export const indicatorPanelMessages: MessageTable<IndicatorPanelMessage> = {
  'pt-BR': {
    label: 'Indicadores',
    title: 'Resultados dos atendimentos',
    'title.all': 'Desde o primeiro atendimento',
    'title.period': 'De {from} a {to}',
    'title.since': 'A partir de {from}',
    'title.until': 'Até {to}',
    empty: 'Nenhum atendimento com estes filtros.',
    'empty.help': 'Escolha outro período ou tire um filtro.',
    updating: 'Atualizando…',
    few: 'Poucos dados',
    interval: 'entre {lower} e {upper}, com 95% de confiança',
    'filter.period': 'Período',
    'filter.from': 'De',
    'filter.to': 'Até',
    'filter.order': 'O primeiro dia vem depois do último. Troque um deles.',
    'filter.channel': 'Canal',
    'filter.unit': 'Unidade',
    'filter.agent': 'Agente',
    'period.month': 'Este mês',
    'period.quarter': 'Três meses',
    'period.year': 'Este ano',
    'period.all': 'Tudo',
    'period.chosen': 'Escolher dias',
    'channel.in-person': 'Presencial',
    'channel.remote': 'Remoto',
    'network.own': 'Rede própria',
    'network.extended': 'Rede estendida',
    'network.extension': 'Rede de extensionismo',
    'size.MEI': 'MEI',
    'size.ME': 'ME',
    'size.EPP': 'EPP',
    'size.OTHER': 'Outro porte',
    nameless: 'Não informado',
    'figure.smallBusinesses': 'Pequenos negócios atendidos',
    'figure.concluded': 'Atendimentos concluídos',
    'figure.netPromoterScore': 'NPS',
    'figure.engaged': 'Clientes em jornadas',
    'basis.clients': 'Clientes diferentes: {count}',
    'basis.interrupted': 'Interrompidos: {count}',
    'basis.answers': 'Respostas: {count}',
    'basis.engaged': '{count} de {total} clientes',
    'coverage.title': 'Cobertura por porte',
    'coverage.lead': 'Pequenos negócios diferentes, atendidos ao menos uma vez.',
    'coverage.lead.share': 'Pequenos negócios diferentes, atendidos ao menos uma vez, entre os do território.',
    'coverage.of': 'de {businesses} ({share})',
    'channels.title': 'Presencial ou remoto',
    'channels.counts': 'Concluídos: {inPerson} presenciais, {remote} remotos.',
    'channels.lead': 'O ponto é a diferença; a linha, até onde ela pode ir. Se a linha toca o meio, pode ser acaso.',
    'channels.caution':
      'A diferença não prova a causa: quem é visitado e quem é atendido de longe podem ser clientes diferentes.',
    'channels.caption': 'Presencial menos remoto, com a margem de 95%. Traço: menos de 30 observações.',
    'compared.netPromoterScore': 'NPS (pontos)',
    'compared.engaged': 'Clientes em jornadas (%)',
    'compared.deliveriesPerAttendance': 'Entregas por atendimento',
    'compared.scoreChange': 'Evolução no diagnóstico (pontos)',
    'compared.interrupted': 'Visitas interrompidas (%)',
    'verdict.few': 'Ainda há poucos dados',
    'verdict.unclear': 'Não dá para dizer',
    'verdict.more': 'Maior no presencial',
    'verdict.less': 'Maior no remoto',
    difference: 'Diferença',
    'difference.interval': 'Margem',
    'difference.range': '{lower} a {upper}',
    'slices.title': 'Detalhar',
    'slices.by': 'Ver por',
    'slices.measure': 'Mostrar',
    'by.month': 'Mês',
    'by.quarter': 'Trimestre',
    'by.unit': 'Unidade',
    'by.agent': 'Agente',
    'by.channel': 'Canal',
    'by.network': 'Rede',
    'by.companySize': 'Porte',
    measure: 'Medida',
    'measure.attendances': 'Atendimentos',
    'measure.concluded': 'Concluídos',
    'measure.clients': 'Clientes',
    'measure.smallBusinesses': 'Pequenos negócios',
    'measure.engaged': 'Em jornadas',
    'measure.netPromoterScore': 'NPS',
    'measure.deliveries': 'Entregas por atendimento',
    'measure.scoreChange': 'Evolução no diagnóstico',
    'measure.interrupted': 'Interrompidos',
    'table.show': 'Ver os números em tabela',
    'table.caption': 'Traço: menos de 30 observações. Um cliente atendido em duas linhas conta em cada uma.',
    total: 'Total',
    export: 'Baixar planilha (CSV)',
    'export.name': 'indicadores',
  },
  en: () => import('./indicator-panel.messages.en.js'),
  es: () => import('./indicator-panel.messages.es.js'),
};
