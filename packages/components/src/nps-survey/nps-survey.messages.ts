import type { MessageTable } from '../foundation/message-table.js';

export type NpsSurveyMessage =
  | 'label'
  | 'wait.delivery'
  | 'title.handover'
  | 'lead.handover'
  | 'start'
  | 'title.answering'
  | 'lead.answering'
  | 'question'
  | 'lowest'
  | 'highest'
  | 'comment'
  | 'score.missing'
  | 'send'
  | 'decline'
  | 'title.answered'
  | 'lead.answered'
  | 'title.declined'
  | 'lead.declined'
  | 'answer-after-all';

export const npsSurveyMessages: MessageTable<NpsSurveyMessage> = {
  'pt-BR': {
    label: 'Avaliação',
    'wait.delivery': 'A avaliação vem no fim, depois da entrega.',
    'title.handover': 'Agora é com o cliente',
    'lead.handover': 'Entregue o aparelho e olhe para o lado enquanto o cliente responde. A resposta é só dele.',
    start: 'Sou o cliente, ver a pergunta',
    'title.answering': 'Obrigado pelo seu tempo!',
    'lead.answering':
      'Uma pergunta só, para o Sebrae atender melhor. Depois que você envia, a nota não aparece mais nesta tela.',
    question: 'De 0 a 10, quanto você recomendaria este atendimento a alguém que também tem um negócio?',
    lowest: '0: de jeito nenhum',
    highest: '10: com certeza',
    comment: 'O que mais pesou na sua nota?',
    'score.missing': 'Escolha uma nota de 0 a 10 ou toque em “Prefiro não responder”.',
    send: 'Enviar resposta',
    decline: 'Prefiro não responder',
    'title.answered': 'Obrigado pela resposta!',
    'lead.answered': 'Ela está guardada e não aparece nesta tela. Pode devolver o aparelho ao agente.',
    'title.declined': 'Tudo bem, sem resposta',
    'lead.declined': 'Isso não muda nada no seu atendimento. Pode devolver o aparelho ao agente.',
    'answer-after-all': 'Quero responder',
  },
  en: {
    label: 'Evaluation',
    'wait.delivery': 'The evaluation comes at the end, after the delivery.',
    'title.handover': 'Now it is up to the client',
    'lead.handover': 'Hand the device over and look away while the client answers. The answer is theirs alone.',
    start: 'I am the client, see the question',
    'title.answering': 'Thank you for your time!',
    'lead.answering':
      'Just one question, so that Sebrae can attend better. Once you send it, the score is not shown on this screen any more.',
    question: 'From 0 to 10, how likely are you to recommend this attendance to somebody else who has a business?',
    lowest: '0: not at all',
    highest: '10: certainly',
    comment: 'What weighed most in your score?',
    'score.missing': 'Choose a score from 0 to 10 or tap “I prefer not to answer”.',
    send: 'Send answer',
    decline: 'I prefer not to answer',
    'title.answered': 'Thank you for your answer!',
    'lead.answered': 'It is kept and not shown on this screen. You can give the device back to the agent.',
    'title.declined': 'All right, no answer',
    'lead.declined': 'This changes nothing about your attendance. You can give the device back to the agent.',
    'answer-after-all': 'I want to answer',
  },
  es: {
    label: 'Evaluación',
    'wait.delivery': 'La evaluación viene al final, después de la entrega.',
    'title.handover': 'Ahora le toca al cliente',
    'lead.handover':
      'Entregue el dispositivo y mire a otro lado mientras el cliente responde. La respuesta es solo suya.',
    start: 'Soy el cliente, ver la pregunta',
    'title.answering': '¡Gracias por su tiempo!',
    'lead.answering':
      'Una sola pregunta, para que el Sebrae atienda mejor. Después de enviarla, la nota ya no aparece en esta pantalla.',
    question: 'De 0 a 10, ¿cuánto recomendaría esta atención a otra persona que tiene un negocio?',
    lowest: '0: de ninguna manera',
    highest: '10: con seguridad',
    comment: '¿Qué pesó más en su nota?',
    'score.missing': 'Elija una nota de 0 a 10 o toque “Prefiero no responder”.',
    send: 'Enviar respuesta',
    decline: 'Prefiero no responder',
    'title.answered': '¡Gracias por su respuesta!',
    'lead.answered': 'Está guardada y no aparece en esta pantalla. Puede devolver el dispositivo al agente.',
    'title.declined': 'Está bien, sin respuesta',
    'lead.declined': 'Esto no cambia nada en su atención. Puede devolver el dispositivo al agente.',
    'answer-after-all': 'Quiero responder',
  },
};
