import type { RequiredField } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';

export type ConcludeButtonMessage =
  | 'label'
  | 'title'
  | 'lead.ready'
  | 'missing.title'
  | 'missing.refused'
  | 'missing.agent'
  | 'missing.channel'
  | 'missing.client'
  | 'missing.company'
  | 'missing.audience'
  | 'size.other'
  | `missing.${RequiredField}`
  | 'missing.consent'
  | 'missing.delivery'
  | 'missing.guidance'
  | 'missing.next-step'
  | 'action.go'
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
  | 'action.interrupt'
  | 'interrupted.title'
  | 'interrupted.reason';

export const concludeButtonMessages: MessageTable<ConcludeButtonMessage> = {
  'pt-BR': {
    label: 'Conclusão',
    title: 'Concluir o atendimento',
    'lead.ready': 'Está tudo aqui. Conclua para registrar.',
    'missing.title': 'Ainda falta:',
    'missing.refused': 'O atendimento não foi concluído. Ainda falta:',
    'missing.agent': 'Saber quem atende: entre de novo no sistema.',
    'missing.channel': 'Começar o atendimento, para registrar o canal.',
    'missing.client': 'Confirmar quem é o cliente.',
    'missing.company': 'Informar a empresa (CNPJ) do cliente.',
    'missing.audience':
      'O porte informado ({detail}) está fora do público. Corrija o porte ou interrompa o atendimento.',
    'size.other': 'outro porte',
    'missing.person.phone': 'Perguntar o celular ou telefone do cliente.',
    'missing.person.email': 'Perguntar o e-mail do cliente.',
    'missing.company.tradeName': 'Perguntar o nome fantasia da empresa.',
    'missing.company.cnae': 'Perguntar a atividade principal (CNAE) da empresa.',
    'missing.company.cep': 'Perguntar o CEP da empresa.',
    'missing.role': 'Dizer o que a pessoa é na empresa.',
    'missing.consent': 'O cliente decidir, autorizando ou não: {detail}.',
    'missing.delivery': 'Entregar ao menos uma ferramenta, ligada ao diagnóstico ou ao que você ouviu.',
    'missing.guidance': 'Fazer com o cliente a orientação que vem antes do encaminhamento.',
    'missing.next-step': 'Combinar o próximo passo: encaminhar, marcar um contato ou registrar “Agora não”.',
    'action.go': 'Ir para lá',
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
    'action.interrupt': 'Interromper atendimento',
    'interrupted.title': 'Atendimento interrompido',
    'interrupted.reason': 'Motivo: {reason}.',
  },
  en: () => import('./conclude-button.messages.en.js'),
  es: () => import('./conclude-button.messages.es.js'),
};
