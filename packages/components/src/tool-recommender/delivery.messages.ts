import type { MessageTable } from '../foundation/message-table.js';

export type DeliveryMessage =
  | 'lead'
  | 'lead.no-diagnostic'
  | 'suggested.title'
  | 'suggested.none'
  | 'noted.title'
  | 'noted.none'
  | 'reason.finding'
  | 'reason.listening'
  | 'reason.topic'
  | 'steps.now'
  | 'steps.later'
  | 'cost.free'
  | 'cost.freemium'
  | 'cost.paid'
  | 'provider.sebrae'
  | 'provider.market'
  | 'open'
  | 'new-tab'
  | 'send.open'
  | 'send.code'
  | 'send.message'
  | 'action.deliver'
  | 'only-sent'
  | 'delivered.at'
  | 'delivered.said'
  | 'delivered.before'
  | 'delivered.title'
  | 'only-for'
  | 'browse.open'
  | 'browse.close'
  | 'browse.title'
  | 'browse.search'
  | 'browse.theme'
  | 'browse.all-themes'
  | 'browse.count.one'
  | 'browse.count.other'
  | 'browse.none'
  | 'browse.more'
  | 'basis.label'
  | 'basis.choose'
  | 'basis.findings'
  | 'basis.notes'
  | 'basis.required'
  | 'basis.none'
  | 'note.open';

export const deliveryMessages: MessageTable<DeliveryMessage> = {
  'pt-BR': {
    lead: 'Escolha com o cliente ao menos uma ferramenta e faça o primeiro passo junto.',
    'lead.no-diagnostic': 'Faça o diagnóstico ou anote o que ouviu: as ferramentas certas aparecem aqui.',
    'suggested.title': 'Escolhidas pelas respostas',
    'suggested.none': 'Nenhuma resposta pede uma ferramenta agora. Anote o que o cliente contou ou veja todas.',
    'noted.title': 'Pelo que você anotou',
    'noted.none': 'Nenhuma ferramenta desses temas por aqui. Procure em todas: a anotação já serve de motivo.',
    'reason.finding': 'porque você respondeu: “{answer}”',
    'reason.listening': 'porque você contou: “{note}”',
    'reason.topic': 'Sobre: {topic}',
    'steps.now': 'Fazer agora ({minutes} min)',
    'steps.later': 'Passo a passo ({minutes} min)',
    'cost.free': 'Grátis',
    'cost.freemium': 'Tem versão grátis',
    'cost.paid': 'Paga',
    'provider.sebrae': 'Do Sebrae',
    'provider.market': 'De mercado',
    open: 'Abrir {host}',
    'new-tab': '(abre em outra aba)',
    'send.open': 'Enviar ao cliente',
    'send.code': 'Código QR: {tool}',
    'send.message': 'Sebrae indica: {tool}',
    'action.deliver': 'Entregar ao cliente',
    'only-sent': 'Enviada, ainda não entregue. Depois do primeiro passo, toque em “{action}”.',
    'delivered.at': 'Entregue às {time}',
    'delivered.said': '{tool}: entregue. Salvo neste aparelho.',
    'delivered.before': 'Já entregue em {date}',
    'delivered.title': 'Entregue nesta visita',
    'only-for': 'Indicada para {sizes}',
    'browse.open': 'Ver todas as ferramentas',
    'browse.close': 'Fechar a lista',
    'browse.title': 'Todas as ferramentas',
    'browse.search': 'Procurar pelo nome ou pelo que faz',
    'browse.theme': 'Tema',
    'browse.all-themes': 'Todos os temas',
    'browse.count.one': '{count} ferramenta',
    'browse.count.other': '{count} ferramentas',
    'browse.none': 'Nada encontrado. Tente outra palavra ou outro tema.',
    'browse.more': 'Mostrar mais',
    'basis.label': 'Por que esta ferramenta?',
    'basis.choose': 'Escolha o motivo',
    'basis.findings': 'O que o cliente respondeu',
    'basis.notes': 'O que você anotou',
    'basis.required': 'Escolha o motivo antes de entregar.',
    'basis.none': 'Toda entrega tem um motivo. Anote o que ouviu do cliente, ou faça o diagnóstico antes.',
    'note.open': 'Anotar o que ouvi',
    'self.lead': 'Escolha ao menos uma ferramenta e faça hoje o primeiro passo.',
    'self.lead.no-diagnostic': 'Faça o diagnóstico ou conte o que precisa: as ferramentas certas aparecem aqui.',
    'self.suggested.title': 'Pelas suas respostas',
    'self.suggested.none': 'Nenhuma resposta pede uma ferramenta agora. Conte o que precisa ou veja todas.',
    'self.noted.title': 'Pelo que você contou',
    'self.noted.none':
      'Nenhuma ferramenta desses temas por aqui. Procure em todas: o que você contou já serve de motivo.',
    'self.action.deliver': 'Quero esta',
    'self.delivered.at': 'Escolhida às {time}',
    'self.delivered.said': '{tool}: escolhida. Salvo neste aparelho.',
    'self.delivered.title': 'O que você escolheu',
    'self.basis.findings': 'O que você respondeu',
    'self.basis.notes': 'O que você contou',
    'self.basis.required': 'Escolha o motivo antes.',
    'self.basis.none': 'Toda ferramenta tem um motivo. Conte o que precisa, ou faça o diagnóstico antes.',
    'self.note.open': 'Contar o que preciso',
  },
  en: () => import('./delivery.messages.en.js'),
  es: () => import('./delivery.messages.es.js'),
};
