import type { MessageTable } from '../foundation/message-table.js';

export type ToolRecommenderMessage =
  | 'label'
  | 'title'
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
  | 'action.deliver'
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
  | 'note.open'
  | 'note.title'
  | 'note.text'
  | 'note.hint'
  | 'note.suggestions'
  | 'note.heard'
  | 'note.themes'
  | 'note.required'
  | 'note.save';

export const toolRecommenderMessages: MessageTable<ToolRecommenderMessage> = {
  'pt-BR': {
    label: 'Entrega',
    title: 'O que o cliente leva hoje',
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
    'action.deliver': 'Entregar ao cliente',
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
    'note.title': 'Escuta ativa',
    'note.text': 'O que o cliente contou?',
    'note.hint': 'Nas palavras dele. Não escreva documentos nem telefones.',
    'note.suggestions': 'Sugestões:',
    'note.heard': '{theme} – ouvi {words}',
    'note.themes': 'Sobre quais temas?',
    'note.required': 'Escreva o que ouviu antes de salvar.',
    'note.save': 'Salvar e ver ferramentas',
  },
  en: {
    label: 'Delivery',
    title: 'What the client takes home today',
    lead: 'Choose at least one tool with the client and take the first step together.',
    'lead.no-diagnostic': 'Do the diagnostic or note what you heard: the right tools appear here.',
    'suggested.title': 'Chosen by the answers',
    'suggested.none': 'No answer asks for a tool now. Note what the client told you or look through all of them.',
    'noted.title': 'From what you noted',
    'noted.none': 'No tool of these themes here. Look through all of them: the note already is a reason.',
    'reason.finding': 'because you answered: “{answer}”',
    'reason.listening': 'because you said: “{note}”',
    'reason.topic': 'About: {topic}',
    'steps.now': 'Do it now ({minutes} min)',
    'steps.later': 'Step by step ({minutes} min)',
    'cost.free': 'Free',
    'cost.freemium': 'Has a free version',
    'cost.paid': 'Paid',
    'provider.sebrae': 'By Sebrae',
    'provider.market': 'From the market',
    open: 'Open {host}',
    'new-tab': '(opens in another tab)',
    'action.deliver': 'Give to the client',
    'delivered.at': 'Delivered at {time}',
    'delivered.said': '{tool}: delivered. Saved on this device.',
    'delivered.before': 'Already delivered on {date}',
    'delivered.title': 'Delivered in this visit',
    'only-for': 'Meant for {sizes}',
    'browse.open': 'See all tools',
    'browse.close': 'Close the list',
    'browse.title': 'All tools',
    'browse.search': 'Search by name or by what it does',
    'browse.theme': 'Theme',
    'browse.all-themes': 'All themes',
    'browse.count.one': '{count} tool',
    'browse.count.other': '{count} tools',
    'browse.none': 'Nothing found. Try another word or another theme.',
    'browse.more': 'Show more',
    'basis.label': 'Why this tool?',
    'basis.choose': 'Choose the reason',
    'basis.findings': 'What the client answered',
    'basis.notes': 'What you noted',
    'basis.required': 'Choose the reason before you deliver.',
    'basis.none': 'Every delivery has a reason. Note what you heard from the client, or do the diagnostic first.',
    'note.open': 'Note what I heard',
    'note.title': 'Active listening',
    'note.text': 'What did the client tell you?',
    'note.hint': 'In their words. Do not write documents or phone numbers.',
    'note.suggestions': 'Suggestions:',
    'note.heard': '{theme} – heard {words}',
    'note.themes': 'About which themes?',
    'note.required': 'Write what you heard before you save.',
    'note.save': 'Save and see tools',
  },
  es: {
    label: 'Entrega',
    title: 'Lo que el cliente se lleva hoy',
    lead: 'Elija con el cliente al menos una herramienta y dé el primer paso junto a él.',
    'lead.no-diagnostic': 'Haga el diagnóstico o anote lo que escuchó: las herramientas adecuadas aparecen aquí.',
    'suggested.title': 'Elegidas por las respuestas',
    'suggested.none': 'Ninguna respuesta pide una herramienta ahora. Anote lo que el cliente contó o vea todas.',
    'noted.title': 'Por lo que usted anotó',
    'noted.none': 'Ninguna herramienta de estos temas por aquí. Busque en todas: la nota ya sirve de motivo.',
    'reason.finding': 'porque usted respondió: “{answer}”',
    'reason.listening': 'porque usted contó: “{note}”',
    'reason.topic': 'Sobre: {topic}',
    'steps.now': 'Hacer ahora ({minutes} min)',
    'steps.later': 'Paso a paso ({minutes} min)',
    'cost.free': 'Gratis',
    'cost.freemium': 'Tiene versión gratis',
    'cost.paid': 'De pago',
    'provider.sebrae': 'Del Sebrae',
    'provider.market': 'Del mercado',
    open: 'Abrir {host}',
    'new-tab': '(se abre en otra pestaña)',
    'action.deliver': 'Entregar al cliente',
    'delivered.at': 'Entregada a las {time}',
    'delivered.said': '{tool}: entregada. Guardado en este dispositivo.',
    'delivered.before': 'Ya entregada el {date}',
    'delivered.title': 'Entregado en esta visita',
    'only-for': 'Indicada para {sizes}',
    'browse.open': 'Ver todas las herramientas',
    'browse.close': 'Cerrar la lista',
    'browse.title': 'Todas las herramientas',
    'browse.search': 'Buscar por nombre o por lo que hace',
    'browse.theme': 'Tema',
    'browse.all-themes': 'Todos los temas',
    'browse.count.one': '{count} herramienta',
    'browse.count.other': '{count} herramientas',
    'browse.none': 'Nada encontrado. Pruebe otra palabra u otro tema.',
    'browse.more': 'Mostrar más',
    'basis.label': '¿Por qué esta herramienta?',
    'basis.choose': 'Elija el motivo',
    'basis.findings': 'Lo que el cliente respondió',
    'basis.notes': 'Lo que usted anotó',
    'basis.required': 'Elija el motivo antes de entregar.',
    'basis.none': 'Toda entrega tiene un motivo. Anote lo que escuchó del cliente, o haga antes el diagnóstico.',
    'note.open': 'Anotar lo que escuché',
    'note.title': 'Escucha activa',
    'note.text': '¿Qué contó el cliente?',
    'note.hint': 'En sus palabras. No escriba documentos ni teléfonos.',
    'note.suggestions': 'Sugerencias:',
    'note.heard': '{theme} – escuché {words}',
    'note.themes': '¿Sobre qué temas?',
    'note.required': 'Escriba lo que escuchó antes de guardar.',
    'note.save': 'Guardar y ver herramientas',
  },
};
