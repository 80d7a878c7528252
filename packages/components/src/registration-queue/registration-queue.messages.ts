import type { RegistrationAct } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import type { QueueDimension } from './queue-filter.js';
import type { FailureReason, Remedy } from './remedies.js';

export type RegistrationQueueMessage =
  | 'label'
  | 'title.one'
  | 'title.other'
  | 'title.none'
  | 'lead'
  | 'lead.none'
  | 'limited'
  | 'shown.one'
  | 'shown.other'
  | 'shown.none'
  | 'filter.clear'
  | `filter.${QueueDimension}`
  | 'attendance'
  | 'attended-by'
  | 'attended-at'
  | 'known-protocol'
  | 'words.registry'
  | 'words.gateway'
  | 'code'
  | `reason.${FailureReason}`
  | `reason.${FailureReason}.short`
  | `advice.${FailureReason}`
  | `act.${RegistrationAct['act']}`
  | `do.${Remedy}`
  | 'do.retry.doubtful'
  | 'done.retry'
  | 'done.settle'
  | 'done.correct'
  | 'gone'
  | 'settle.title'
  | 'settle.lead'
  | 'settle.protocol'
  | 'settle.protocol.hint'
  | 'settle.signed'
  | 'settle.confirm'
  | 'correct.title'
  | 'correct.lead'
  | 'correct.why'
  | 'correct.why.missing'
  | 'correct.without-company'
  | 'correct.confirm'
  | 'refresh';

export const registrationQueueMessages: MessageTable<RegistrationQueueMessage> = {
  'pt-BR': {
    label: 'Registros',
    'title.one': '{count} registro espera por você',
    'title.other': '{count} registros esperam por você',
    'title.none': 'Nada espera por você',
    lead: 'O atendimento aconteceu e está guardado, mas o sistema de registro não o aceitou. Nada se perdeu.',
    'lead.none': 'Todos os atendimentos encerrados estão registrados, ou o registro ainda segue sozinho.',
    limited: 'Aqui estão os {count} mais antigos. Ao resolvê-los, aparecem os próximos.',
    'shown.one': '{count} com estes filtros',
    'shown.other': '{count} com estes filtros',
    'shown.none': 'Nenhum registro com estes filtros.',
    'filter.clear': 'Limpar filtros',
    'filter.registry': 'Sistema',
    'filter.reason': 'Motivo',
    'filter.agent': 'Agente',
    'filter.unit': 'Unidade',
    attendance: 'Atendimento de {date}, {time}',
    'attended-by': 'Agente',
    'attended-at': 'Unidade',
    'known-protocol': 'Protocolo que já existe',
    'words.registry': 'O que o {registry} respondeu',
    'words.gateway': 'O que o servidor diz',
    code: 'Código para o suporte: {code}',
    'reason.registry_refused': 'O {registry} não aceitou um dado deste atendimento.',
    'reason.registry_refused.short': 'Dado não aceito',
    'reason.registry_key_conflict': 'O {registry} já tem outro atendimento deste cliente com o mesmo início.',
    'reason.registry_key_conflict.short': 'Outro com o mesmo início',
    'reason.registry_ambiguous': 'O {registry} tem mais de um cadastro com o mesmo documento.',
    'reason.registry_ambiguous.short': 'Cadastro repetido',
    'reason.registry_state_mismatch': 'Este atendimento é de outro estado.',
    'reason.registry_state_mismatch.short': 'De outro estado',
    'reason.registration_doubtful': 'Não dá para saber se o {registry} gravou este atendimento.',
    'reason.registration_doubtful.short': 'Em dúvida',
    'reason.registry_amendment_unsupported':
      'O atendimento está no {registry}, mas a correção feita depois não pode ser enviada.',
    'reason.registry_amendment_unsupported.short': 'Correção a fazer à mão',
    'reason.cnpj_alphanumeric_unsupported': 'O CNPJ tem letras, e o {registry} ainda só aceita números.',
    'reason.cnpj_alphanumeric_unsupported.short': 'CNPJ com letras',
    'reason.agent_cpf_missing': 'O {registry} pede o CPF do agente, e o sistema do parceiro não o informou.',
    'reason.agent_cpf_missing.short': 'CPF do agente',
    'reason.other': 'O {registry} não aceitou este atendimento.',
    'reason.other.short': 'Outro motivo',
    'advice.registry_refused':
      'Veja a resposta abaixo. Se o dado errado é do cliente, corrija o cadastro aqui; o envio recomeça sozinho. Se a causa está no {registry}, resolva lá e tente de novo.',
    'advice.registry_key_conflict': 'Acerte o outro atendimento no {registry} e tente de novo.',
    'advice.registry_ambiguous': 'Junte os cadastros no {registry} e tente de novo.',
    'advice.registry_state_mismatch': 'Fale com o suporte: ele precisa ser registrado pelo sistema daquele estado.',
    'advice.registration_doubtful':
      'Procure no {registry} pelo cliente e pela data. Se estiver lá, marque como resolvido com o protocolo. Se não estiver, mande registrar.',
    'advice.registry_amendment_unsupported': 'Faça a correção à mão no {registry} e depois marque como resolvido.',
    'advice.cnpj_alphanumeric_unsupported':
      'Quando o {registry} passar a aceitar letras, tente de novo. Até lá, ele espera aqui.',
    'advice.agent_cpf_missing': 'Peça a quem cuida do sistema que informe o CPF do agente. Depois, tente de novo.',
    'advice.other': 'Veja a resposta abaixo, resolva a causa e tente de novo. Se não entender, fale com o suporte.',
    'act.retried': '{name} pediu nova tentativa em {date}, {time}.',
    'act.settled': '{name} marcou como resolvido em {date}, {time}.',
    'do.correct': 'Corrigir o cadastro',
    'do.retry': 'Tentar de novo',
    'do.retry.doubtful': 'Procurei e não está lá: registrar',
    'do.settle': 'Já resolvi no {registry}',
    'done.retry': '{attendance}: nova tentativa a caminho.',
    'done.settle': '{attendance}: resolvido, em nome de {name}.',
    'done.correct': '{attendance}: corrigido. O registro segue sozinho.',
    gone: '{attendance}: já não espera por ninguém. A lista foi atualizada.',
    'settle.title': 'Resolvido no {registry}',
    'settle.lead': 'Confirme só se o {registry} mostra este atendimento como ele é agora.',
    'settle.protocol': 'Protocolo no {registry}',
    'settle.protocol.hint':
      'O número que o sistema deu. Se o atendimento já tinha um e ele não mudou, deixe em branco.',
    'settle.signed': 'Fica registrado em nome de {name}.',
    'settle.confirm': 'Confirmar que está resolvido',
    'correct.title': 'Corrigir o cadastro do cliente',
    'correct.lead':
      'Escreva todos os dados do cliente, como devem ficar: por segurança, os de antes não aparecem aqui. O que foi registrado antes fica guardado.',
    'correct.why': 'Por que está corrigindo?',
    'correct.why.missing': 'Escreva o motivo da correção.',
    'correct.without-company': 'O cliente ainda não tem empresa',
    'correct.confirm': 'Corrigir e enviar',
    refresh: 'Atualizar',
  },
  en: () => import('./registration-queue.messages.en.js'),
  es: () => import('./registration-queue.messages.es.js'),
};
