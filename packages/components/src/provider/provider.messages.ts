import type { StorageWarning } from '@atendimento-ativo/sdk';
import type { MessageTable } from '../foundation/message-table.js';

export type ProviderMessage =
  | 'loading'
  | 'failed.title'
  | 'failed.first-access'
  | 'failed.session'
  | 'failed.not-configured'
  | 'resume.label'
  | 'resume.title'
  | 'resume.since'
  | 'resume.since-with'
  | 'resume.continue'
  | 'resume.interrupt'
  | 'status.label'
  | 'status.agent'
  | 'sync.idle'
  | 'sync.sending'
  | 'sync.pending.one'
  | 'sync.pending.other'
  | 'sync.rejected.one'
  | 'sync.rejected.other'
  | 'sync.session'
  | 'sync.now'
  | `warning.${StorageWarning['code']}`;

export const providerMessages: MessageTable<ProviderMessage> = {
  'pt-BR': {
    loading: 'Preparando o atendimento…',
    'failed.title': 'Não foi possível abrir o atendimento',
    'failed.first-access':
      'No primeiro uso este aparelho precisa de internet por um instante. Depois disso, o atendimento funciona sem sinal.',
    'failed.session': 'Não sabemos quem está atendendo. Entre de novo no sistema e volte a esta página.',
    'failed.not-configured':
      'Falta configurar esta página: <aa-provider> precisa de “gateway” e de “session-url” ou de um “getSessionToken” do script da página.',
    'resume.label': 'Atendimento em aberto',
    'resume.title': 'Há um atendimento em aberto neste aparelho',
    'resume.since': 'Começou em {date}, às {time}. Nada do que foi salvo se perdeu.',
    'resume.since-with': 'Com {name}. Começou em {date}, às {time}. Nada do que foi salvo se perdeu.',
    'resume.continue': 'Continuar',
    'resume.interrupt': 'Interromper',
    'status.label': 'Quem atende e envio',
    'status.agent': 'Agente',
    'sync.idle': 'Tudo enviado',
    'sync.sending': 'Enviando…',
    'sync.pending.one': '{count} registro salvo aqui, a enviar',
    'sync.pending.other': '{count} registros salvos aqui, a enviar',
    'sync.rejected.one': '{count} registro recusado',
    'sync.rejected.other': '{count} registros recusados',
    'sync.session': 'Entre de novo para enviar',
    'sync.now': 'Enviar agora',
    'warning.storage_nearly_full': 'Pouco espaço neste aparelho',
    'warning.storage_full': 'Sem espaço para outro atendimento',
    'warning.storage_not_persistent': 'Envie logo: o navegador pode apagar o que espera',
    'warning.sync_overdue': 'Há registros esperando há mais de 5 dias: conecte-se para enviar',
    'warning.storage_blocked': 'Feche as outras abas desta página',
    'warning.storage_outdated': 'Recarregue: há uma versão nova desta página',
    'self.failed.session': 'Não conseguimos começar agora. Tente de novo em instantes.',
    'self.resume.title': 'Seu atendimento ficou pela metade',
    'self.resume.interrupt': 'Parar por aqui',
    'self.sync.session': 'Recarregue a página para enviar',
  },
  en: () => import('./provider.messages.en.js'),
  es: () => import('./provider.messages.es.js'),
};
