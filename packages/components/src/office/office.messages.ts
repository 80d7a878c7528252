import type { MessageTable } from '../foundation/message-table.js';
import type { OfficeFailure } from './office-loader.js';

export type OfficeMessage =
  | 'loading'
  | 'load.again'
  | 'filters'
  | 'filter.all'
  | 'filter.allUnits'
  | `failure.${OfficeFailure}`
  | `failure.${Exclude<OfficeFailure, 'other'>}.help`;

/** Texts of everything that a manager looks at. */
export const officeMessages: MessageTable<OfficeMessage> = {
  'pt-BR': {
    loading: 'Carregando…',
    'load.again': 'Tentar de novo',
    filters: 'Filtros',
    'filter.all': 'Todos',
    'filter.allUnits': 'Todas',
    'failure.denied': 'Seu acesso não inclui esta parte.',
    'failure.denied.help': 'Ela é da gestão do parceiro. Peça o acesso a quem cuida do sistema onde você entra.',
    'failure.offline': 'Sem conexão com o servidor agora.',
    'failure.offline.help': 'Esta parte precisa de internet. Nada se perdeu; tente de novo quando houver sinal.',
    'failure.session': 'Sua sessão terminou.',
    'failure.session.help': 'Entre de novo no sistema e volte aqui.',
    'failure.other': 'Não foi possível carregar.',
  },
  en: () => import('./office.messages.en.js'),
  es: () => import('./office.messages.es.js'),
};
