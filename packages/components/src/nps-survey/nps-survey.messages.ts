import type { MessageTable } from '../foundation/message-table.js';

export type NpsSurveyMessage =
  | 'label'
  | 'wait.delivery'
  | 'title.handover'
  | 'lead.handover'
  | 'lead.remote'
  | 'start'
  | 'start-on-phone'
  | 'phone.message'
  | 'phone.instead'
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
  | 'lead.answered-on-phone'
  | 'title.declined'
  | 'lead.declined'
  | 'lead.declined-on-phone'
  | 'title.refused'
  | 'lead.refused'
  | 'answer-anyway'
  | 'answer-after-all';

export const npsSurveyMessages: MessageTable<NpsSurveyMessage> = {
  'pt-BR': {
    label: 'Avaliação',
    'wait.delivery': 'A avaliação vem no fim, depois da entrega.',
    'title.handover': 'Agora é com o cliente',
    'lead.handover': 'Entregue o aparelho e olhe para o lado enquanto o cliente responde. A resposta é só dele.',
    'lead.remote': 'Mande o link: o cliente responde no celular dele. A resposta é só dele.',
    start: 'Sou o cliente, ver a pergunta',
    'start-on-phone': 'Responder no celular do cliente',
    'phone.message': 'Sebrae: conte aqui como foi o seu atendimento. O link vale até {time}.',
    'phone.instead': 'O cliente pode responder neste aparelho: aqui não precisa de internet.',
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
    'lead.answered-on-phone':
      'O cliente respondeu no próprio celular. A resposta está guardada e não aparece nesta tela.',
    'title.declined': 'Tudo bem, sem resposta',
    'lead.declined': 'Isso não muda nada no seu atendimento. Pode devolver o aparelho ao agente.',
    'lead.declined-on-phone':
      'O cliente preferiu não responder, no próprio celular. Isso não muda nada no atendimento.',
    'title.refused': 'Sem pesquisa, como o cliente pediu',
    'lead.refused': 'O cliente não quer ser convidado a avaliar. Só siga se a ideia for dele.',
    'answer-anyway': 'O cliente quer avaliar mesmo assim',
    'answer-after-all': 'Quero responder',
    'self.title.handover': 'Como foi este atendimento?',
    'self.wait.delivery': 'A avaliação vem no fim, depois das ferramentas.',
    'self.lead.answered': 'Ela está guardada e não aparece mais nesta tela.',
    'self.lead.declined': 'Isso não muda nada no seu atendimento.',
    'self.title.refused': 'Sem pesquisa, como você pediu',
    'self.lead.refused': 'Você preferiu não ser convidado a avaliar.',
    'self.answer-anyway': 'Quero avaliar mesmo assim',
  },
  en: () => import('./nps-survey.messages.en.js'),
  es: () => import('./nps-survey.messages.es.js'),
};
