import type { AttendanceEventType } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import type { DeviceWarning } from './device-warnings.js';
import type { Refusal } from './refusal.js';
import type { SyncStage } from './sync-stage.js';

export type SyncStatusMessage =
  | 'label'
  | 'title.sent'
  | 'title.sending.one'
  | 'title.sending.other'
  | 'title.waiting.one'
  | 'title.waiting.other'
  | `stage.${SyncStage}`
  | 'stage.offline-idle'
  | 'sent-at'
  | 'send-now'
  | DeviceWarning['key']
  | 'export'
  | 'export.lead'
  | 'export.save'
  | 'export.saved.one'
  | 'export.saved.other'
  | 'refused.one'
  | 'refused.other'
  | 'refused.lead'
  | 'refused.attendance'
  | 'refused.send'
  | 'refused.send-all'
  | 'refused.code'
  | 'refused.unread'
  | `refusal.${Refusal}`
  | `event.${AttendanceEventType}`;

export const syncStatusMessages: MessageTable<SyncStatusMessage> = {
  'pt-BR': {
    label: 'Envio',
    'title.sent': 'Tudo enviado',
    'title.sending.one': '{count} salvo neste aparelho, enviando…',
    'title.sending.other': '{count} salvos neste aparelho, enviando…',
    'title.waiting.one': '{count} salvo neste aparelho, a enviar',
    'title.waiting.other': '{count} salvos neste aparelho, a enviar',
    'stage.sent': 'Nada espera neste aparelho.',
    'stage.sending': 'Pode continuar atendendo.',
    'stage.waiting': 'O envio começa sozinho.',
    'stage.offline': 'Sem internet agora. Pode continuar atendendo: o envio segue sozinho quando houver sinal.',
    'stage.offline-idle': 'Sem internet agora. Pode continuar atendendo: tudo fica salvo neste aparelho.',
    'stage.unreachable':
      'Há rede, mas o servidor não respondeu. Se este Wi-Fi pede senha ou cadastro, abra o navegador e entre nele. O envio tenta de novo sozinho.',
    'stage.session': 'Sua sessão terminou. Entre de novo no sistema para enviar; nada se perde.',
    'stage.storage': 'O aparelho não conseguiu ler ou gravar. Libere espaço e toque em “Enviar agora”.',
    'stage.trouble': 'O servidor teve um problema ({code}). O envio tenta de novo sozinho.',
    'sent-at': 'Último envio às {time}.',
    'send-now': 'Enviar agora',
    'warning.storage_nearly_full':
      'Resta pouco espaço neste aparelho ({used} de {quota} em uso). Apague fotos ou aplicativos que não usa mais.',
    'warning.storage_full':
      'Não há espaço para outro atendimento ({used} de {quota} em uso). Espere o envio do que está salvo ou apague fotos e aplicativos.',
    'warning.storage_not_persistent':
      'Se o aparelho ficar cheio, o navegador pode apagar o que ainda não foi enviado. Envie assim que houver sinal.',
    'warning.sync_overdue':
      'Há registros esperando desde {date}. Alguns navegadores apagam o que uma página guarda quando ela não é aberta por sete dias: conecte-se e envie.',
    'warning.storage_blocked':
      'Uma versão antiga desta página, aberta em outra aba, segura os registros. Feche as outras abas.',
    'warning.storage_outdated':
      'Há uma versão nova desta página em outra aba. Recarregue esta; nada do que foi salvo se perde.',
    'clock.ahead': 'O relógio deste aparelho está {duration} adiantado. Acerte a data e a hora nas configurações.',
    'clock.behind': 'O relógio deste aparelho está {duration} atrasado. Acerte a data e a hora nas configurações.',
    export: 'Levar em um arquivo',
    'export.lead':
      'Para um aparelho que não consegue mais rede. O arquivo só pode ser lido pelo servidor: entregue-o ao suporte. Os registros continuam aqui, e nada é contado duas vezes.',
    'export.save': 'Guardar o arquivo',
    'export.saved.one': '{count} registro guardado no arquivo.',
    'export.saved.other': '{count} registros guardados no arquivo.',
    'refused.one': '{count} registro recusado',
    'refused.other': '{count} registros recusados',
    'refused.lead': 'Nada se perdeu: ficam guardados neste aparelho até serem aceitos.',
    'refused.attendance': 'Atendimento de {date}, {time}',
    'refused.send': 'Enviar de novo',
    'refused.send-all': 'Enviar todos de novo',
    'refused.code': 'Código para o suporte: {code}',
    'refused.unread': 'Não foi possível ler os registros recusados.',
    'refusal.agent': 'Foi feito por outro agente. Entre com a conta de quem atendeu e envie de novo.',
    'refusal.setup':
      'O cadastro no servidor não combina com este registro. Avise o suporte; corrigido lá, envie de novo.',
    'refusal.follows': 'Depende de outro registro deste atendimento, que também espera.',
    'refusal.incomplete': 'Chegou ao servidor com uma parte do atendimento faltando.',
    'refusal.closed': 'No servidor, o atendimento já estava encerrado.',
    'refusal.answered': 'O cliente já respondeu no próprio celular. Vale aquela resposta.',
    'refusal.data': 'Um dado não passou na conferência do servidor.',
    'refusal.unreadable': 'O aparelho não consegue ler. Avise o suporte e diga o código.',
    'refusal.other': 'O servidor não aceitou. Avise o suporte e diga o código.',
    'event.attendance.started': 'Início do atendimento',
    'event.client.identified': 'Cadastro do cliente',
    'event.consent.recorded': 'Decisões sobre os dados',
    'event.consent.revoked': 'Autorização retirada',
    'event.diagnostic.completed': 'Diagnóstico',
    'event.listening.noted': 'Anotação da escuta',
    'event.tool.delivered': 'Entrega de ferramenta',
    'event.guidance.given': 'Orientação',
    'event.journey.referred': 'Encaminhamento',
    'event.journey.declined': 'Resposta “agora não”',
    'event.followup.scheduled': 'Próximo contato',
    'event.nps.answered': 'Avaliação do cliente',
    'event.attendance.concluded': 'Conclusão',
    'event.attendance.interrupted': 'Interrupção',
    'event.attendance.amended': 'Correção',
    'self.stage.sending': 'Pode continuar.',
    'self.stage.offline': 'Sem internet agora. Pode continuar: o envio segue sozinho quando houver sinal.',
    'self.stage.offline-idle': 'Sem internet agora. Pode continuar: tudo fica salvo neste aparelho.',
    'self.stage.session': 'Recarregue a página para enviar; nada se perde.',
    'self.refusal.agent': 'Foi feito em outra visita a esta página. Avise o suporte e diga o código.',
    'self.event.client.identified': 'Seus dados',
    'self.event.consent.recorded': 'Suas decisões sobre os dados',
    'self.event.listening.noted': 'O que você contou',
    'self.event.tool.delivered': 'Ferramenta escolhida',
    'self.event.journey.referred': 'Caminho escolhido',
    'self.event.nps.answered': 'Sua avaliação',
  },
  en: () => import('./sync-status.messages.en.js'),
  es: () => import('./sync-status.messages.es.js'),
};
