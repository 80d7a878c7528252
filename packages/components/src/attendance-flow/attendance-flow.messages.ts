import type { Approach, Channel, FlowStep } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';

export type AttendanceFlowMessage =
  | 'steps'
  | 'position'
  | 'missing.none'
  | 'missing.count.one'
  | 'missing.count.other'
  | 'ended'
  | 'back'
  | 'next'
  | 'new-attendance'
  | 'say'
  | `step.${FlowStep}`
  | `say.${FlowStep}`
  | 'approach.title'
  | 'approach.started'
  | 'approach.since'
  | 'channel'
  | `channel.${Channel}`
  | 'approach'
  | `approach.${Approach}`
  | 'begin';

export const attendanceFlowMessages: MessageTable<AttendanceFlowMessage> = {
  'pt-BR': {
    steps: 'Passos da visita',
    position: '{position} de {total}',
    'missing.none': 'Pronto para concluir',
    'missing.count.one': 'Falta {count}',
    'missing.count.other': 'Faltam {count}',
    ended: 'Encerrado',
    back: 'Voltar',
    next: 'Próximo: {step}',
    'new-attendance': 'Novo atendimento',
    say: 'O que dizer agora',
    'step.approach': 'Abordagem',
    'step.registration': 'Cliente',
    'step.consent': 'Privacidade',
    'step.diagnostic': 'Diagnóstico',
    'step.feedback': 'Devolutiva',
    'step.delivery': 'Entrega',
    'step.referral': 'Continuidade',
    'step.conclusion': 'Conclusão',
    'step.evaluation': 'Avaliação',
    'say.approach':
      'Olá! Eu sou {agent}, venho em nome do Sebrae, e minha instituição é {partner}. Quero conhecer o seu negócio e deixar hoje algo que já ajude. São uns {minutes} minutos de conversa. Pode ser agora?',
    'say.registration':
      'Primeiro confirmo quem é você e qual é a empresa. Assim o que combinarmos fica registrado, e ninguém pergunta tudo de novo na próxima visita.',
    'say.consent':
      'Agora você decide o que pode ser feito com os seus dados. Dizer não a qualquer item não muda nada no atendimento.',
    'say.diagnostic':
      'Vou perguntar como as coisas são feitas hoje. Não há resposta certa: quanto mais perto da verdade, mais útil é o que eu deixo aqui.',
    'say.feedback': 'Primeiro, o que já funciona bem. Depois, por onde vale a pena começar.',
    'say.delivery': 'Pelo que você contou, separei algo que já dá para usar hoje. Vamos abrir juntos?',
    'say.referral':
      'O Sebrae pode continuar com você depois de hoje. Qual destes caminhos faz sentido? Se nenhum fizer agora, tudo bem.',
    'say.conclusion': 'Vamos recapitular: o que ficou com você e o que combinamos para o próximo contato.',
    'say.evaluation':
      'Por último, uma pergunta rápida sobre este atendimento. Fico de lado enquanto você responde; se preferir, não precisa responder.',
    'approach.title': 'Apresente-se e peça licença',
    'approach.started': 'Atendimento começado',
    'approach.since': 'Em {date}, às {time}.',
    channel: 'Como é o atendimento?',
    'channel.in-person': 'Presencial',
    'channel.remote': 'Remoto',
    approach: 'Por que esta visita?',
    'approach.prospecting': 'Primeiro contato',
    'approach.relationship': 'Acompanhar quem já é cliente',
    'approach.strategic-theme': 'Tratar de um tema estratégico',
    'approach.intervention': 'Preparar uma intervenção',
    begin: 'Começar o atendimento',
    'self.steps': 'Passos do atendimento',
    'self.new-attendance': 'Começar outro atendimento',
    'self.step.registration': 'Seus dados',
    'self.step.feedback': 'Resultado',
    'self.step.delivery': 'Ferramentas',
    'self.step.referral': 'Próximo passo',
  },
  en: () => import('./attendance-flow.messages.en.js'),
  es: () => import('./attendance-flow.messages.es.js'),
};
