import type { MessageTable } from '../foundation/message-table.js';

export type ReferralButtonMessage =
  | 'label'
  | 'title'
  | 'lead'
  | 'action.refer'
  | 'action.refer-more'
  | 'action.schedule'
  | 'action.reschedule'
  | 'choose.title'
  | 'choose.lead'
  | 'choose.suggested'
  | 'choose.others'
  | 'choose.reason'
  | 'choose.already'
  | 'choose.required'
  | 'choose.confirm'
  | 'choose.decline'
  | 'next.label'
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
  | 'close'
  | 'summary.referrals'
  | 'summary.declined'
  | 'summary.declined.text'
  | 'summary.contact'
  | 'summary.contact.value'
  | 'summary.no-contact';

export const referralButtonMessages: MessageTable<ReferralButtonMessage> = {
  'pt-BR': {
    label: 'Continuidade',
    title: 'E depois desta visita?',
    lead: 'O cliente escolhe por onde seguir, e vocês combinam o próximo contato.',
    'action.refer': 'Encaminhar',
    'action.refer-more': 'Encaminhar também para outra',
    'action.schedule': 'Marcar próximo contato',
    'action.reschedule': 'Mudar próximo contato',
    'choose.title': 'Por onde seguir?',
    'choose.lead': 'Quem escolhe é o cliente.',
    'choose.suggested': 'Combina com o diagnóstico',
    'choose.others': 'Outros caminhos',
    'choose.reason': 'porque {reason}',
    'choose.already': 'Já encaminhado',
    'choose.required': 'Escolha um caminho, ou toque em “Agora não”.',
    'choose.confirm': 'Encaminhar',
    'choose.decline': 'Agora não',
    'next.label': 'O que acontece agora',
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
    close: 'Fechar',
    'summary.referrals': 'Encaminhado para',
    'summary.declined': 'Encaminhamento',
    'summary.declined.text': 'O cliente preferiu não ser encaminhado agora.',
    'summary.contact': 'Próximo contato',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'Nenhum marcado.',
  },
  en: {
    label: 'Continuity',
    title: 'And after this visit?',
    lead: 'The client chooses how to go on, and you agree on the next contact.',
    'action.refer': 'Refer',
    'action.refer-more': 'Refer to another one too',
    'action.schedule': 'Schedule next contact',
    'action.reschedule': 'Change next contact',
    'choose.title': 'How to go on?',
    'choose.lead': 'It is the client who chooses.',
    'choose.suggested': 'Fits the diagnostic',
    'choose.others': 'Other ways',
    'choose.reason': 'because {reason}',
    'choose.already': 'Already referred',
    'choose.required': 'Choose a way, or tap “Not now”.',
    'choose.confirm': 'Refer',
    'choose.decline': 'Not now',
    'next.label': 'What happens next',
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
    close: 'Close',
    'summary.referrals': 'Referred to',
    'summary.declined': 'Referral',
    'summary.declined.text': 'The client preferred not to be referred now.',
    'summary.contact': 'Next contact',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'None scheduled.',
  },
  es: {
    label: 'Continuidad',
    title: '¿Y después de esta visita?',
    lead: 'El cliente elige por dónde seguir, y ustedes acuerdan el próximo contacto.',
    'action.refer': 'Derivar',
    'action.refer-more': 'Derivar también a otra',
    'action.schedule': 'Fijar próximo contacto',
    'action.reschedule': 'Cambiar próximo contacto',
    'choose.title': '¿Por dónde seguir?',
    'choose.lead': 'Quien elige es el cliente.',
    'choose.suggested': 'Coincide con el diagnóstico',
    'choose.others': 'Otros caminos',
    'choose.reason': 'porque {reason}',
    'choose.already': 'Ya derivado',
    'choose.required': 'Elija un camino, o toque “Ahora no”.',
    'choose.confirm': 'Derivar',
    'choose.decline': 'Ahora no',
    'next.label': 'Qué pasa ahora',
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
    close: 'Cerrar',
    'summary.referrals': 'Derivado a',
    'summary.declined': 'Derivación',
    'summary.declined.text': 'El cliente prefirió no ser derivado ahora.',
    'summary.contact': 'Próximo contacto',
    'summary.contact.value': '{form}, {date}',
    'summary.no-contact': 'Ninguno fijado.',
  },
};
