import type { MessageTable } from '../foundation/message-table.js';

export type ReferralButtonMessage =
  | 'label'
  | 'title'
  | 'lead'
  | 'action.refer'
  | 'action.refer-more'
  | 'action.schedule'
  | 'action.reschedule'
  | 'action.guide'
  | 'choose.title'
  | 'choose.lead'
  | 'choose.suggested'
  | 'choose.others'
  | 'choose.closed'
  | 'choose.reason'
  | 'choose.already'
  | 'choose.required'
  | 'choose.confirm'
  | 'choose.guide'
  | 'choose.decline'
  | 'limit.size'
  | 'limit.sector'
  | 'limit.channel'
  | 'fits.label'
  | 'next.label'
  | 'term.label'
  | 'term.one'
  | 'term.other'
  | 'reach.label'
  | 'guidance.label'
  | 'guidance.first'
  | 'guidance.progress'
  | 'guidance.tool'
  | 'guidance.required'
  | 'guidance.keep'
  | 'guidance.save'
  | 'outcome.in-order'
  | 'outcome.to-do'
  | 'outcome.not-applicable'
  | 'contact.title'
  | 'contact.form'
  | 'contact.date'
  | 'contact.hint'
  | 'contact.past'
  | 'contact.confirm'
  | 'contact.none'
  | 'form.in-person'
  | 'form.phone'
  | 'form.whatsapp'
  | 'form.video'
  | 'form.email'
  | 'back'
  | 'close'
  | 'summary.referrals'
  | 'summary.reach'
  | 'summary.declined'
  | 'summary.declined.text'
  | 'summary.guidance'
  | 'summary.contact'
  | 'summary.contact.value'
  | 'summary.no-contact'
  | 'calendar.save'
  | 'calendar.file'
  | 'calendar.summary';

export const referralButtonMessages: MessageTable<ReferralButtonMessage> = {
  'pt-BR': {
    label: 'Continuidade',
    title: 'E depois desta visita?',
    lead: 'O cliente escolhe por onde seguir, e vocês combinam o próximo contato.',
    'action.refer': 'Encaminhar',
    'action.refer-more': 'Encaminhar também para outra',
    'action.schedule': 'Marcar próximo contato',
    'action.reschedule': 'Mudar próximo contato',
    'action.guide': 'Fazer a orientação',
    'choose.title': 'Por onde seguir?',
    'choose.lead': 'Quem escolhe é o cliente.',
    'choose.suggested': 'Combina com o diagnóstico',
    'choose.others': 'Outros caminhos',
    'choose.closed': 'Para outros públicos',
    'choose.reason': 'porque {reason}',
    'choose.already': 'Já encaminhado',
    'choose.required': 'Escolha um caminho, ou toque em “Agora não”.',
    'choose.confirm': 'Encaminhar',
    'choose.guide': 'Ver orientação',
    'choose.decline': 'Agora não',
    'limit.size': 'Não é para este porte de empresa.',
    'limit.sector': 'Não é para este ramo de atividade.',
    'limit.channel': 'Não é oferecida por este canal.',
    'fits.label': 'Para quem',
    'next.label': 'O que acontece depois',
    'term.label': 'Prazo',
    'term.one': 'até amanhã',
    'term.other': 'em até {count} dias',
    'reach.label': 'Como prefere o contato?',
    'guidance.label': 'Antes',
    'guidance.first': '{title}, agora, com o agente',
    'guidance.progress': '{answered} de {total} pontos vistos',
    'guidance.tool': 'Ferramenta que ajuda: {tool}',
    'guidance.required': 'Marque um resultado em cada ponto.',
    'guidance.keep': 'Só guardar',
    'guidance.save': 'Guardar orientação',
    'outcome.in-order': 'Em ordem',
    'outcome.to-do': 'A fazer',
    'outcome.not-applicable': 'Não se aplica',
    'contact.title': 'Próximo contato',
    'contact.form': 'Como?',
    'contact.date': 'Quando?',
    'contact.hint': 'De amanhã em diante.',
    'contact.past': 'Escolha uma data de amanhã em diante.',
    'contact.confirm': 'Marcar',
    'contact.none': 'Sem próximo contato',
    'form.in-person': 'Visita',
    'form.phone': 'Telefone',
    'form.whatsapp': 'WhatsApp',
    'form.video': 'Vídeo',
    'form.email': 'E-mail',
    back: 'Voltar',
    close: 'Fechar',
    'summary.referrals': 'Encaminhado para',
    'summary.reach': '{form}, {term}',
    'summary.declined': 'Encaminhamento',
    'summary.declined.text': 'O cliente preferiu não ser encaminhado agora.',
    'summary.guidance': '{inOrder} em ordem, {toDo} a fazer',
    'summary.contact': 'Próximo contato',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'Nenhum marcado.',
    'calendar.save': 'Salvar na agenda',
    'calendar.file': 'proximo-contato.ics',
    'calendar.summary': 'Próximo contato do Sebrae ({form}): {client}',
  },
  en: {
    label: 'Continuity',
    title: 'And after this visit?',
    lead: 'The client chooses how to go on, and you agree on the next contact.',
    'action.refer': 'Refer',
    'action.refer-more': 'Refer to another one too',
    'action.schedule': 'Schedule next contact',
    'action.reschedule': 'Change next contact',
    'action.guide': 'Give the guidance',
    'choose.title': 'How to go on?',
    'choose.lead': 'It is the client who chooses.',
    'choose.suggested': 'Fits the diagnostic',
    'choose.others': 'Other ways',
    'choose.closed': 'For other audiences',
    'choose.reason': 'because {reason}',
    'choose.already': 'Already referred',
    'choose.required': 'Choose a way, or tap “Not now”.',
    'choose.confirm': 'Refer',
    'choose.guide': 'See guidance',
    'choose.decline': 'Not now',
    'limit.size': 'Not for companies of this size.',
    'limit.sector': 'Not for this line of business.',
    'limit.channel': 'Not offered through this channel.',
    'fits.label': 'For whom',
    'next.label': 'What happens next',
    'term.label': 'When',
    'term.one': 'by tomorrow',
    'term.other': 'within {count} days',
    'reach.label': 'How would you like to be reached?',
    'guidance.label': 'First',
    'guidance.first': '{title}, now, with the agent',
    'guidance.progress': '{answered} of {total} points seen',
    'guidance.tool': 'A tool that helps: {tool}',
    'guidance.required': 'Mark a result for each point.',
    'guidance.keep': 'Only save',
    'guidance.save': 'Save guidance',
    'outcome.in-order': 'In order',
    'outcome.to-do': 'To do',
    'outcome.not-applicable': 'Does not apply',
    'contact.title': 'Next contact',
    'contact.form': 'How?',
    'contact.date': 'When?',
    'contact.hint': 'From tomorrow on.',
    'contact.past': 'Choose a date from tomorrow on.',
    'contact.confirm': 'Schedule',
    'contact.none': 'No next contact',
    'form.in-person': 'Visit',
    'form.phone': 'Phone',
    'form.whatsapp': 'WhatsApp',
    'form.video': 'Video',
    'form.email': 'E-mail',
    back: 'Back',
    close: 'Close',
    'summary.referrals': 'Referred to',
    'summary.reach': '{form}, {term}',
    'summary.declined': 'Referral',
    'summary.declined.text': 'The client preferred not to be referred now.',
    'summary.guidance': '{inOrder} in order, {toDo} to do',
    'summary.contact': 'Next contact',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'None scheduled.',
    'calendar.save': 'Save to calendar',
    'calendar.file': 'next-contact.ics',
    'calendar.summary': 'Sebrae’s next contact ({form}): {client}',
  },
  es: {
    label: 'Continuidad',
    title: '¿Y después de esta visita?',
    lead: 'El cliente elige por dónde seguir, y ustedes acuerdan el próximo contacto.',
    'action.refer': 'Derivar',
    'action.refer-more': 'Derivar también a otra',
    'action.schedule': 'Fijar próximo contacto',
    'action.reschedule': 'Cambiar próximo contacto',
    'action.guide': 'Hacer la orientación',
    'choose.title': '¿Por dónde seguir?',
    'choose.lead': 'Quien elige es el cliente.',
    'choose.suggested': 'Coincide con el diagnóstico',
    'choose.others': 'Otros caminos',
    'choose.closed': 'Para otros públicos',
    'choose.reason': 'porque {reason}',
    'choose.already': 'Ya derivado',
    'choose.required': 'Elija un camino, o toque “Ahora no”.',
    'choose.confirm': 'Derivar',
    'choose.guide': 'Ver orientación',
    'choose.decline': 'Ahora no',
    'limit.size': 'No es para empresas de este tamaño.',
    'limit.sector': 'No es para este ramo de actividad.',
    'limit.channel': 'No se ofrece por este canal.',
    'fits.label': 'Para quién',
    'next.label': 'Qué pasa después',
    'term.label': 'Plazo',
    'term.one': 'hasta mañana',
    'term.other': 'en hasta {count} días',
    'reach.label': '¿Cómo prefiere el contacto?',
    'guidance.label': 'Antes',
    'guidance.first': '{title}, ahora, con el agente',
    'guidance.progress': '{answered} de {total} puntos vistos',
    'guidance.tool': 'Herramienta que ayuda: {tool}',
    'guidance.required': 'Marque un resultado en cada punto.',
    'guidance.keep': 'Solo guardar',
    'guidance.save': 'Guardar orientación',
    'outcome.in-order': 'En orden',
    'outcome.to-do': 'Por hacer',
    'outcome.not-applicable': 'No se aplica',
    'contact.title': 'Próximo contacto',
    'contact.form': '¿Cómo?',
    'contact.date': '¿Cuándo?',
    'contact.hint': 'De mañana en adelante.',
    'contact.past': 'Elija una fecha de mañana en adelante.',
    'contact.confirm': 'Fijar',
    'contact.none': 'Sin próximo contacto',
    'form.in-person': 'Visita',
    'form.phone': 'Teléfono',
    'form.whatsapp': 'WhatsApp',
    'form.video': 'Video',
    'form.email': 'Correo',
    back: 'Volver',
    close: 'Cerrar',
    'summary.referrals': 'Derivado a',
    'summary.reach': '{form}, {term}',
    'summary.declined': 'Derivación',
    'summary.declined.text': 'El cliente prefirió no ser derivado ahora.',
    'summary.guidance': '{inOrder} en orden, {toDo} por hacer',
    'summary.contact': 'Próximo contacto',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'Ninguno fijado.',
    'calendar.save': 'Guardar en la agenda',
    'calendar.file': 'proximo-contacto.ics',
    'calendar.summary': 'Próximo contacto del Sebrae ({form}): {client}',
  },
};
