import type { MessageTable } from '../foundation/message-table.js';

export type ReferralMessage =
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

export const referralMessages: MessageTable<ReferralMessage> = {
  'pt-BR': {
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
    'contact.hint': 'De hoje em diante.',
    'contact.past': 'Escolha uma data de hoje em diante.',
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
    'self.lead': 'Escolha por onde seguir e diga quando podemos procurar você.',
    'self.action.refer': 'Escolher um caminho',
    'self.action.refer-more': 'Escolher mais um caminho',
    'self.action.schedule': 'Dizer quando me procurar',
    'self.action.reschedule': 'Mudar quando me procurar',
    'self.action.guide': 'Ver a orientação',
    'self.choose.lead': 'Quem escolhe é você.',
    'self.choose.already': 'Já escolhido',
    'self.choose.confirm': 'Quero este caminho',
    'self.guidance.first': '{title}, agora, aqui mesmo',
    'self.contact.title': 'Quando podemos procurar você?',
    'self.contact.confirm': 'Confirmar',
    'self.contact.none': 'Não me procurem',
    'self.summary.referrals': 'Caminho escolhido',
    'self.summary.declined': 'Caminho',
    'self.summary.declined.text': 'Você preferiu não escolher um caminho agora.',
    'self.summary.contact': 'Quando procuramos você',
    'self.summary.no-contact': 'Ainda não combinado.',
  },
  en: () => import('./referral.messages.en.js'),
  es: () => import('./referral.messages.es.js'),
};
