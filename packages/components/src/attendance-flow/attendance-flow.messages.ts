import type { Approach, Channel, FlowStep } from '@atendimento-ativo/domain';
import type { MessageTable } from '../foundation/message-table.js';
import { interruptionMessages, type InterruptionMessage } from '../interruption/interruption.messages.js';
import { missingMessages, type MissingMessage } from '../missing-parts/missing-parts.messages.js';

export type AttendanceFlowMessage =
  | InterruptionMessage
  | MissingMessage
  | 'steps'
  | 'position'
  | 'step-done'
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
    ...interruptionMessages['pt-BR'],
    ...missingMessages['pt-BR'],
    steps: 'Passos da visita',
    position: '{position} de {total}',
    'step-done': 'feito',
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
      'Olá! Eu sou {agent} e venho em nome do Sebrae, pela {partner}. Quero conhecer o seu negócio e deixar hoje algo que já ajude. São uns {minutes} minutos de conversa. Pode ser agora?',
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
    'channel.remote': 'A distância',
    approach: 'Por que esta visita?',
    'approach.prospecting': 'Primeiro contato',
    'approach.relationship': 'Acompanhar quem já é cliente',
    'approach.strategic-theme': 'Tratar de um tema estratégico',
    'approach.intervention': 'Preparar uma intervenção',
    begin: 'Começar o atendimento',
  },
  en: {
    ...interruptionMessages.en,
    ...missingMessages.en,
    steps: 'Steps of the visit',
    position: '{position} of {total}',
    'step-done': 'done',
    'missing.none': 'Ready to conclude',
    'missing.count.one': '{count} missing',
    'missing.count.other': '{count} missing',
    ended: 'Ended',
    back: 'Back',
    next: 'Next: {step}',
    'new-attendance': 'New attendance',
    say: 'What to say now',
    'step.approach': 'Approach',
    'step.registration': 'Client',
    'step.consent': 'Privacy',
    'step.diagnostic': 'Diagnostic',
    'step.feedback': 'Feedback report',
    'step.delivery': 'Delivery',
    'step.referral': 'Continuity',
    'step.conclusion': 'Conclusion',
    'step.evaluation': 'Evaluation',
    'say.approach':
      'Hello! I am {agent} and I come in the name of Sebrae, for {partner}. I would like to get to know your business and leave something today that already helps. It takes about {minutes} minutes of talking. Is now a good time?',
    'say.registration':
      'First I confirm who you are and which company it is. That way what we agree on is on record, and nobody asks it all again at the next visit.',
    'say.consent': 'Now you decide what may be done with your data. A no to any of it changes nothing about the visit.',
    'say.diagnostic':
      'I will ask how things are done today. There is no right answer: the closer to the truth, the more useful what I leave here.',
    'say.feedback': 'First what already goes well. Then where it pays to begin.',
    'say.delivery': 'From what you told me, I picked something you can use today. Shall we open it together?',
    'say.referral':
      'Sebrae can go on with you after today. Which of these ways makes sense? If none does now, that is fine.',
    'say.conclusion': 'Let us go over it: what you have now and what we agreed for the next contact.',
    'say.evaluation':
      'Last, one quick question about this visit. I look away while you answer; you need not answer if you prefer not to.',
    'approach.title': 'Introduce yourself and ask for a moment',
    'approach.started': 'Attendance started',
    'approach.since': 'On {date}, at {time}.',
    channel: 'How does it take place?',
    'channel.in-person': 'In person',
    'channel.remote': 'Remotely',
    approach: 'Why this visit?',
    'approach.prospecting': 'First contact',
    'approach.relationship': 'Keeping up with a client',
    'approach.strategic-theme': 'Talking about a strategic theme',
    'approach.intervention': 'Preparing an intervention',
    begin: 'Start the attendance',
  },
  es: {
    ...interruptionMessages.es,
    ...missingMessages.es,
    steps: 'Pasos de la visita',
    position: '{position} de {total}',
    'step-done': 'hecho',
    'missing.none': 'Lista para concluir',
    'missing.count.one': 'Falta {count}',
    'missing.count.other': 'Faltan {count}',
    ended: 'Terminada',
    back: 'Volver',
    next: 'Siguiente: {step}',
    'new-attendance': 'Nueva atención',
    say: 'Qué decir ahora',
    'step.approach': 'Acercamiento',
    'step.registration': 'Cliente',
    'step.consent': 'Privacidad',
    'step.diagnostic': 'Diagnóstico',
    'step.feedback': 'Devolución',
    'step.delivery': 'Entrega',
    'step.referral': 'Continuidad',
    'step.conclusion': 'Cierre',
    'step.evaluation': 'Evaluación',
    'say.approach':
      '¡Hola! Soy {agent} y vengo en nombre del Sebrae, por {partner}. Quiero conocer su negocio y dejar hoy algo que ya ayude. Son unos {minutes} minutos de conversación. ¿Puede ser ahora?',
    'say.registration':
      'Primero confirmo quién es usted y cuál es la empresa. Así lo que acordemos queda registrado y nadie pregunta todo otra vez en la próxima visita.',
    'say.consent':
      'Ahora usted decide qué se puede hacer con sus datos. Decir no a cualquier punto no cambia nada en la atención.',
    'say.diagnostic':
      'Voy a preguntar cómo se hacen las cosas hoy. No hay respuesta correcta: cuanto más cerca de la verdad, más útil es lo que dejo aquí.',
    'say.feedback': 'Primero, lo que ya funciona bien. Después, por dónde conviene empezar.',
    'say.delivery': 'Por lo que me contó, elegí algo que ya se puede usar hoy. ¿Lo abrimos juntos?',
    'say.referral':
      'El Sebrae puede seguir con usted después de hoy. ¿Cuál de estos caminos tiene sentido? Si ninguno lo tiene ahora, está bien.',
    'say.conclusion': 'Repasemos: lo que queda con usted y lo que acordamos para el próximo contacto.',
    'say.evaluation':
      'Por último, una pregunta rápida sobre esta atención. Miro a otro lado mientras responde; si prefiere, no hace falta responder.',
    'approach.title': 'Preséntese y pida un momento',
    'approach.started': 'Atención comenzada',
    'approach.since': 'El {date}, a las {time}.',
    channel: '¿Cómo es la atención?',
    'channel.in-person': 'Presencial',
    'channel.remote': 'A distancia',
    approach: '¿Por qué esta visita?',
    'approach.prospecting': 'Primer contacto',
    'approach.relationship': 'Acompañar a quien ya es cliente',
    'approach.strategic-theme': 'Tratar un tema estratégico',
    'approach.intervention': 'Preparar una intervención',
    begin: 'Comenzar la atención',
  },
};
