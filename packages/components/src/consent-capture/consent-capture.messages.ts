import type { MessageTable } from '../foundation/message-table.js';

export type ConsentCaptureMessage =
  | 'label'
  | 'title.waiting'
  | 'title.handover'
  | 'lead.handover'
  | 'explained'
  | 'explained.missing'
  | 'start'
  | 'title.deciding'
  | 'lead.deciding'
  | 'title.done'
  | 'lead.done'
  | 'title.earlier'
  | 'lead.earlier'
  | 'notice'
  | 'controller'
  | 'withdrawal'
  | 'rights'
  | 'processing'
  | 'processing.data'
  | 'processing.storage'
  | 'processing.retention'
  | 'processing.recipients'
  | 'purposes'
  | 'standing'
  | 'term-changed'
  | 'sensitive'
  | 'sensitive.lead'
  | 'grant'
  | 'refuse'
  | 'granted'
  | 'renewed'
  | 'refused'
  | 'withdrawn'
  | 'unanswered'
  | 'since'
  | 'progress'
  | 'understood'
  | 'confirm'
  | 'missing.one'
  | 'missing.other'
  | 'nothing-granted'
  | 'change'
  | 'change.done'
  | 'changing'
  | 'withdraw'
  | 'decide-again'
  | 'answer'
  | 'receipt'
  | 'receipt.number'
  | 'receipt.time'
  | 'receipt.version'
  | 'receipt.text'
  | 'receipt.hash'
  | 'receipt.client'
  | 'receipt.method.tap'
  | 'receipt.method.signature'
  | 'receipt.method.phone'
  | 'receipt.place'
  | 'receipt.collector'
  | 'receipt.print'
  | 'receipt.download-text'
  | 'receipt.download-json'
  | 'receipt.file';

export const consentCaptureMessages: MessageTable<ConsentCaptureMessage> = {
  'pt-BR': {
    label: 'Privacidade',
    'title.waiting': 'O cliente decide sobre os dados',
    'title.handover': 'Agora é com o cliente',
    'lead.handover': 'Explique com suas palavras e entregue o aparelho. Quem decide é o cliente, não o agente.',
    explained: 'Expliquei ao cliente para que servem os dados e que ele pode recusar: o atendimento continua igual.',
    'explained.missing': 'Antes de entregar o aparelho, marque que você explicou.',
    start: 'Sou o cliente, quero decidir',
    'title.deciding': 'Você decide sobre seus dados',
    'lead.deciding': 'Leia e responda uma por uma. Recusar não muda o seu atendimento.',
    'title.done': 'Decisões registradas',
    'lead.done': 'Obrigado. Agora devolva o aparelho ao agente.',
    'title.earlier': 'O cliente já decidiu antes',
    'lead.earlier': 'As decisões de um atendimento anterior continuam valendo. Não é preciso perguntar de novo.',
    notice: 'O que já faz parte do atendimento',
    controller: 'Quem responde pelos dados',
    withdrawal: 'Como mudar de ideia',
    rights: 'Seus direitos',
    processing: 'Como os dados são guardados',
    'processing.data': 'Quais dados',
    'processing.storage': 'Onde ficam',
    'processing.retention': 'Por quanto tempo',
    'processing.recipients': 'Quem mais pode receber',
    purposes: 'O que depende de você',
    standing: 'O que você já decidiu antes continua valendo e não aparece aqui.',
    'term-changed': 'Este texto mudou desde a última vez que você respondeu.',
    sensitive: 'À parte, só se você quiser',
    'sensitive.lead': 'Este é um dado sensível, com proteção maior na lei. Pode deixar sem resposta: vale como não.',
    grant: 'Aceito',
    refuse: 'Não aceito',
    granted: 'Aceito',
    renewed: 'Aceito de novo',
    refused: 'Não aceito',
    withdrawn: 'Retirado',
    unanswered: 'Sem resposta',
    since: 'Desde {date}',
    progress: '{count} de {total}',
    understood: 'Entendi para que servem meus dados e que posso mudar de ideia quando quiser.',
    confirm: 'Confirmar minhas decisões',
    'missing.one': 'Falta {count} item:',
    'missing.other': 'Faltam {count} itens:',
    'nothing-granted': 'Nenhum uso adicional está autorizado, e está tudo bem: o atendimento continua normalmente.',
    change: 'Mudar de ideia',
    'change.done': 'Pronto',
    changing: 'Agora é com o cliente: toque no que quer mudar. Vale na hora.',
    withdraw: 'Retirar',
    'decide-again': 'Decidir de novo',
    answer: 'Responder',
    receipt: 'Comprovante',
    'receipt.number': 'Número do registro',
    'receipt.time': 'Quando',
    'receipt.version': 'Versão do termo',
    'receipt.text': 'Código do texto mostrado',
    'receipt.hash': 'Código do comprovante',
    'receipt.client': 'Quem decidiu',
    'receipt.method.tap': 'o próprio cliente, com um toque na tela',
    'receipt.method.signature': 'o próprio cliente, com assinatura',
    'receipt.method.phone': 'o próprio cliente, no seu celular',
    'receipt.place': 'Onde',
    'receipt.collector': 'Quem atendeu',
    'receipt.print': 'Imprimir',
    'receipt.download-text': 'Baixar em texto',
    'receipt.download-json': 'Baixar em JSON',
    'receipt.file': 'comprovante-de-consentimento',
  },
  en: {
    label: 'Privacy',
    'title.waiting': 'The client decides about the data',
    'title.handover': 'Over to the client',
    'lead.handover': 'Explain in your own words and hand over the device. The client decides, not the agent.',
    explained:
      'I explained to the client what the data are for, and that they may refuse: the attendance stays the same.',
    'explained.missing': 'Before you hand over the device, mark that you explained.',
    start: 'I am the client, I want to decide',
    'title.deciding': 'You decide about your data',
    'lead.deciding': 'Read and answer one by one. Refusing does not change your attendance.',
    'title.done': 'Decisions recorded',
    'lead.done': 'Thank you. Now give the device back to the agent.',
    'title.earlier': 'The client has decided before',
    'lead.earlier': 'The decisions of an earlier attendance still stand. There is no need to ask again.',
    notice: 'What is already part of the attendance',
    controller: 'Who answers for the data',
    withdrawal: 'How to change your mind',
    rights: 'Your rights',
    processing: 'How the data are kept',
    'processing.data': 'Which data',
    'processing.storage': 'Where they are kept',
    'processing.retention': 'For how long',
    'processing.recipients': 'Who else may receive them',
    purposes: 'What depends on you',
    standing: 'What you decided before still stands and is not shown here.',
    'term-changed': 'This text has changed since you last answered.',
    sensitive: 'Apart, only if you want to',
    'sensitive.lead':
      'These are sensitive data, which the law protects more. You may leave it unanswered: that is a no.',
    grant: 'I accept',
    refuse: 'I do not accept',
    granted: 'Accepted',
    renewed: 'Accepted again',
    refused: 'Not accepted',
    withdrawn: 'Taken back',
    unanswered: 'Not answered',
    since: 'Since {date}',
    progress: '{count} of {total}',
    understood: 'I understood what my data are for, and that I can change my mind whenever I want.',
    confirm: 'Confirm my decisions',
    'missing.one': '{count} item is missing:',
    'missing.other': '{count} items are missing:',
    'nothing-granted': 'No further use is allowed, and that is fine: the attendance goes on as usual.',
    change: 'Change my mind',
    'change.done': 'Done',
    changing: 'Over to the client: touch what you want to change. It counts at once.',
    withdraw: 'Take back',
    'decide-again': 'Decide again',
    answer: 'Answer',
    receipt: 'Receipt',
    'receipt.number': 'Number of the record',
    'receipt.time': 'When',
    'receipt.version': 'Version of the term',
    'receipt.text': 'Code of the text shown',
    'receipt.hash': 'Code of the receipt',
    'receipt.client': 'Who decided',
    'receipt.method.tap': 'the client, by a touch on the screen',
    'receipt.method.signature': 'the client, by a signature',
    'receipt.method.phone': 'the client, on their own phone',
    'receipt.place': 'Where',
    'receipt.collector': 'Who attended',
    'receipt.print': 'Print',
    'receipt.download-text': 'Download as text',
    'receipt.download-json': 'Download as JSON',
    'receipt.file': 'consent-receipt',
  },
  es: {
    label: 'Privacidad',
    'title.waiting': 'El cliente decide sobre los datos',
    'title.handover': 'Ahora le toca al cliente',
    'lead.handover': 'Explique con sus palabras y entregue el dispositivo. Quien decide es el cliente, no el agente.',
    explained: 'Expliqué al cliente para qué sirven los datos y que puede rechazar: la atención sigue igual.',
    'explained.missing': 'Antes de entregar el dispositivo, marque que usted explicó.',
    start: 'Soy el cliente, quiero decidir',
    'title.deciding': 'Usted decide sobre sus datos',
    'lead.deciding': 'Lea y responda una por una. Rechazar no cambia su atención.',
    'title.done': 'Decisiones registradas',
    'lead.done': 'Gracias. Ahora devuelva el dispositivo al agente.',
    'title.earlier': 'El cliente ya decidió antes',
    'lead.earlier': 'Las decisiones de una atención anterior siguen vigentes. No hace falta preguntar de nuevo.',
    notice: 'Lo que ya es parte de la atención',
    controller: 'Quién responde por los datos',
    withdrawal: 'Cómo cambiar de opinión',
    rights: 'Sus derechos',
    processing: 'Cómo se guardan los datos',
    'processing.data': 'Qué datos',
    'processing.storage': 'Dónde quedan',
    'processing.retention': 'Por cuánto tiempo',
    'processing.recipients': 'Quién más puede recibirlos',
    purposes: 'Lo que depende de usted',
    standing: 'Lo que usted ya decidió antes sigue vigente y no aparece aquí.',
    'term-changed': 'Este texto cambió desde la última vez que usted respondió.',
    sensitive: 'Aparte, solo si usted quiere',
    'sensitive.lead': 'Es un dato sensible, con mayor protección en la ley. Puede dejarlo sin respuesta: vale como no.',
    grant: 'Acepto',
    refuse: 'No acepto',
    granted: 'Aceptado',
    renewed: 'Aceptado de nuevo',
    refused: 'No aceptado',
    withdrawn: 'Retirado',
    unanswered: 'Sin respuesta',
    since: 'Desde {date}',
    progress: '{count} de {total}',
    understood: 'Entendí para qué sirven mis datos y que puedo cambiar de opinión cuando quiera.',
    confirm: 'Confirmar mis decisiones',
    'missing.one': 'Falta {count} punto:',
    'missing.other': 'Faltan {count} puntos:',
    'nothing-granted': 'No hay ningún uso adicional autorizado, y está bien: la atención continúa normalmente.',
    change: 'Cambiar de opinión',
    'change.done': 'Listo',
    changing: 'Ahora le toca al cliente: toque lo que quiere cambiar. Vale de inmediato.',
    withdraw: 'Retirar',
    'decide-again': 'Decidir de nuevo',
    answer: 'Responder',
    receipt: 'Comprobante',
    'receipt.number': 'Número del registro',
    'receipt.time': 'Cuándo',
    'receipt.version': 'Versión del término',
    'receipt.text': 'Código del texto mostrado',
    'receipt.hash': 'Código del comprobante',
    'receipt.client': 'Quién decidió',
    'receipt.method.tap': 'el propio cliente, con un toque en la pantalla',
    'receipt.method.signature': 'el propio cliente, con firma',
    'receipt.method.phone': 'el propio cliente, en su celular',
    'receipt.place': 'Dónde',
    'receipt.collector': 'Quién atendió',
    'receipt.print': 'Imprimir',
    'receipt.download-text': 'Descargar en texto',
    'receipt.download-json': 'Descargar en JSON',
    'receipt.file': 'comprobante-de-consentimiento',
  },
};
