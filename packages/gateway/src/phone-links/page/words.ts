import type { Answer } from './gateway.js';

type TitleAndLead = readonly [title: string, lead: string];

/** What the page says by itself; what is asked about data comes in the words of the published term. */
export interface Words {
  readonly lead: string;
  readonly notice: string;
  readonly controller: string;
  readonly withdrawal: string;
  readonly rights: string;
  readonly processing: string;
  readonly data: string;
  readonly storage: string;
  readonly retention: string;
  readonly recipients: string;
  readonly purposes: string;
  readonly sensitive: string;
  readonly sensitiveLead: string;
  readonly grant: string;
  readonly refuse: string;
  readonly understood: string;
  readonly confirm: string;
  readonly sending: string;
  readonly missing: string;
  readonly surveyTitle: string;
  readonly surveyLead: string;
  readonly question: string;
  readonly lowest: string;
  readonly highest: string;
  readonly comment: string;
  readonly optional: string;
  readonly scoreMissing: string;
  readonly sendScore: string;
  readonly decline: string;
  readonly done: Readonly<Record<Answer['kind'], TitleAndLead>>;
  readonly over: TitleAndLead;
  readonly offline: TitleAndLead;
  readonly busy: TitleAndLead;
  readonly failed: TitleAndLead;
  readonly retry: string;
}

const portuguese: Words = {
  lead: 'Você decide sobre seus dados. Leia e responda uma por uma. Recusar não muda o seu atendimento.',
  notice: 'O que já faz parte do atendimento',
  controller: 'Quem responde pelos dados',
  withdrawal: 'Como mudar de ideia',
  rights: 'Seus direitos',
  processing: 'Como os dados são guardados',
  data: 'Quais dados',
  storage: 'Onde ficam',
  retention: 'Por quanto tempo',
  recipients: 'Quem mais pode receber',
  purposes: 'O que depende de você',
  sensitive: 'À parte, só se você quiser',
  sensitiveLead: 'Este é um dado sensível, com proteção maior na lei. Pode deixar sem resposta: vale como não.',
  grant: 'Aceito',
  refuse: 'Não aceito',
  understood: 'Entendi para que servem meus dados e que posso mudar de ideia quando quiser.',
  confirm: 'Confirmar minhas decisões',
  sending: 'Enviando…',
  missing: 'Ainda falta responder:',
  surveyTitle: 'Obrigado pelo seu tempo!',
  surveyLead: 'Uma pergunta só. Sua nota não aparece na tela de quem atendeu você.',
  question: 'De 0 a 10, quanto você recomendaria este atendimento a alguém que também tem um negócio?',
  lowest: '0: de jeito nenhum',
  highest: '10: com certeza',
  comment: 'O que mais pesou na sua nota?',
  optional: '(opcional)',
  scoreMissing: 'Escolha uma nota de 0 a 10 ou toque em “Prefiro não responder”.',
  sendScore: 'Enviar resposta',
  decline: 'Prefiro não responder',
  done: {
    consent: [
      'Resposta enviada',
      'Obrigado. Suas decisões aparecem agora na tela de quem está atendendo você. Já pode fechar esta página.',
    ],
    survey: [
      'Obrigado pela resposta!',
      'Ela ajuda o Sebrae a atender melhor, e não aparece na tela de quem atendeu você. Já pode fechar esta página.',
    ],
    'survey-declined': ['Tudo bem, sem resposta', 'Isso não muda nada no seu atendimento. Já pode fechar esta página.'],
  },
  over: ['Este link não vale mais', 'Ele já foi respondido ou o tempo acabou. Peça outro a quem está atendendo você.'],
  offline: ['Sem conexão', 'Confira a internet do seu celular e tente de novo.'],
  busy: ['Muita gente respondendo agora', 'Espere um pouco e tente de novo.'],
  failed: ['O servidor não respondeu como devia', 'Nada foi gravado. Tente de novo daqui a pouco.'],
  retry: 'Tentar de novo',
};

const english: Words = {
  lead: 'You decide about your data. Read and answer one by one. Saying no does not change how you are attended.',
  notice: 'What is part of the visit anyway',
  controller: 'Who answers for the data',
  withdrawal: 'How to change your mind',
  rights: 'Your rights',
  processing: 'How the data are kept',
  data: 'Which data',
  storage: 'Where they are',
  retention: 'For how long',
  recipients: 'Who else may receive them',
  purposes: 'What is up to you',
  sensitive: 'Apart from the rest, only if you like',
  sensitiveLead: 'This is sensitive data, which the law protects more. You may leave it unanswered: that counts as no.',
  grant: 'I accept',
  refuse: 'I do not accept',
  understood: 'I understood what my data are for, and that I can change my mind at any time.',
  confirm: 'Confirm my decisions',
  sending: 'Sending…',
  missing: 'Still to be answered:',
  surveyTitle: 'Thank you for your time!',
  surveyLead: 'Just one question. Your score does not appear on the agent’s screen.',
  question: 'From 0 to 10, how likely are you to recommend this attendance to somebody else who has a business?',
  lowest: '0: not at all',
  highest: '10: certainly',
  comment: 'What weighed most in your score?',
  optional: '(optional)',
  scoreMissing: 'Choose a score from 0 to 10 or tap “I prefer not to answer”.',
  sendScore: 'Send answer',
  decline: 'I prefer not to answer',
  done: {
    consent: [
      'Answer sent',
      'Thank you. Your decisions now appear on the screen of who is attending you. You can close this page.',
    ],
    survey: [
      'Thank you for your answer!',
      'It helps Sebrae to attend better, and does not appear on the agent’s screen. You can close this page.',
    ],
    'survey-declined': ['All right, no answer', 'This changes nothing about your attendance. You can close this page.'],
  },
  over: [
    'This link is no longer valid',
    'It was answered already, or its time is over. Ask who is attending you for a new one.',
  ],
  offline: ['No connection', 'Check the connection of your phone and try again.'],
  busy: ['Many people are answering right now', 'Wait a little and try again.'],
  failed: ['The server did not answer as it should', 'Nothing was saved. Try again in a little while.'],
  retry: 'Try again',
};

const spanish: Words = {
  lead: 'Usted decide sobre sus datos. Lea y responda una por una. Rechazar no cambia su atención.',
  notice: 'Lo que ya forma parte de la atención',
  controller: 'Quién responde por los datos',
  withdrawal: 'Cómo cambiar de idea',
  rights: 'Sus derechos',
  processing: 'Cómo se guardan los datos',
  data: 'Qué datos',
  storage: 'Dónde están',
  retention: 'Por cuánto tiempo',
  recipients: 'Quién más puede recibirlos',
  purposes: 'Lo que depende de usted',
  sensitive: 'Aparte, solo si usted quiere',
  sensitiveLead: 'Este es un dato sensible, con mayor protección en la ley. Puede dejarlo sin respuesta: vale como no.',
  grant: 'Acepto',
  refuse: 'No acepto',
  understood: 'Entendí para qué sirven mis datos y que puedo cambiar de idea cuando quiera.',
  confirm: 'Confirmar mis decisiones',
  sending: 'Enviando…',
  missing: 'Todavía falta responder:',
  surveyTitle: '¡Gracias por su tiempo!',
  surveyLead: 'Una sola pregunta. Su nota no aparece en la pantalla de quien le atendió.',
  question: 'De 0 a 10, ¿cuánto recomendaría esta atención a otra persona que tiene un negocio?',
  lowest: '0: de ninguna manera',
  highest: '10: con seguridad',
  comment: '¿Qué pesó más en su nota?',
  optional: '(opcional)',
  scoreMissing: 'Elija una nota de 0 a 10 o toque “Prefiero no responder”.',
  sendScore: 'Enviar respuesta',
  decline: 'Prefiero no responder',
  done: {
    consent: [
      'Respuesta enviada',
      'Gracias. Sus decisiones aparecen ahora en la pantalla de quien le atiende. Ya puede cerrar esta página.',
    ],
    survey: [
      '¡Gracias por su respuesta!',
      'Ayuda al Sebrae a atender mejor, y no aparece en la pantalla de quien le atendió. Ya puede cerrar esta página.',
    ],
    'survey-declined': ['Está bien, sin respuesta', 'Esto no cambia nada en su atención. Ya puede cerrar esta página.'],
  },
  over: ['Este enlace ya no vale', 'Ya fue respondido o se acabó el tiempo. Pida otro a quien le atiende.'],
  offline: ['Sin conexión', 'Revise el internet de su celular e intente de nuevo.'],
  busy: ['Mucha gente está respondiendo ahora', 'Espere un poco e intente de nuevo.'],
  failed: ['El servidor no respondió como debía', 'No se guardó nada. Intente de nuevo en un rato.'],
  retry: 'Intentar de nuevo',
};

/** @param language a language tag (BCP 47) */
export function wordsIn(language: string): { readonly locale: string; readonly words: Words } {
  if (language.startsWith('en')) return { locale: 'en', words: english };
  return language.startsWith('es') ? { locale: 'es', words: spanish } : { locale: 'pt-BR', words: portuguese };
}
