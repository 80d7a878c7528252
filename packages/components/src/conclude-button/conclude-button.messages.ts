import type { MessageTable } from '../foundation/message-table.js';

export type ConcludeButtonMessage =
  | 'label'
  | 'title'
  | 'lead.ready'
  | 'missing.refused'
  | 'only-sent'
  | 'action.conclude'
  | 'concluded.title'
  | 'status.saved'
  | 'status.sending'
  | 'status.sent'
  | 'status.offline'
  | 'status.session'
  | 'status.registering'
  | 'status.registered'
  | 'status.failed'
  | 'status.failed.kept'
  | 'status.trying'
  | 'status.rejected'
  | 'action.new'
  | 'interrupted.title'
  | 'interrupted.reason';

export const concludeButtonMessages: MessageTable<ConcludeButtonMessage> = {
  'pt-BR': {
    label: 'Conclusão',
    title: 'Concluir o atendimento',
    'lead.ready': 'Está tudo aqui. Conclua para registrar.',
    'missing.refused': 'O atendimento não foi concluído. Ainda falta:',
    'only-sent': 'Enviada, ainda não entregue: {tools}. Se fizeram o primeiro passo, registre a entrega da ferramenta.',
    'action.conclude': 'Concluir atendimento',
    'concluded.title': 'Atendimento concluído',
    'status.saved': 'Salvo neste aparelho',
    'status.sending': 'Enviando…',
    'status.sent': 'Enviado e guardado',
    'status.offline': 'Salvo neste aparelho. Sem conexão agora: segue sozinho quando houver sinal.',
    'status.session': 'Salvo neste aparelho. Sua sessão terminou: entre de novo para enviar; nada se perde.',
    'status.registering': 'Enviado. Registrando…',
    'status.registered': 'Registrado no {registry} · protocolo {protocol}',
    'status.failed': 'O {registry} não aceitou o registro: {message}',
    'status.failed.kept': 'Nada se perde: fica guardado e visível para correção.',
    'status.trying': 'O {registry} ainda não respondeu. Novas tentativas seguem sozinhas.',
    'status.rejected': 'Há um registro recusado neste aparelho. Ele fica guardado e visível para correção.',
    'action.new': 'Novo atendimento',
    'interrupted.title': 'Atendimento interrompido',
    'interrupted.reason': 'Motivo: {reason}.',
    'self.status.session': 'Salvo neste aparelho. Recarregue a página para enviar; nada se perde.',
    'self.status.failed': 'Recebido. O registro no {registry} ainda depende de nós.',
    'self.status.failed.kept': 'Você não precisa fazer mais nada.',
    'self.status.rejected': 'Uma parte não foi aceita. Ela fica guardada neste aparelho.',
    'self.action.new': 'Começar outro atendimento',
    'self.interrupted.title': 'Você parou por aqui',
  },
  en: () => import('./conclude-button.messages.en.js'),
  es: () => import('./conclude-button.messages.es.js'),
};
