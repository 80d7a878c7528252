import type { MessageTable } from '../foundation/message-table.js';

export type ConsentCaptureMessage =
  | 'label'
  | 'title.waiting'
  | 'title.handover'
  | 'lead.handover'
  | 'lead.remote'
  | 'explained'
  | 'explained.missing'
  | 'start'
  | 'start-on-phone'
  | 'phone.message'
  | 'phone.instead'
  | 'title.deciding'
  | 'lead.deciding'
  | 'title.done'
  | 'lead.done'
  | 'lead.done-phone'
  | 'title.earlier'
  | 'lead.earlier'
  | 'other-language'
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
  | 'signature'
  | 'signature.hint'
  | 'signature.empty'
  | 'signature.drawn'
  | 'signature.clear'
  | 'signature.name'
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
  | 'receipt.evidence'
  | 'receipt.explained'
  | 'receipt.by-both-sides'
  | 'receipt.by-client'
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
    'lead.remote': 'Explique com suas palavras e mande o link. Quem decide é o cliente, não o agente.',
    explained: 'Expliquei ao cliente para que servem os dados e que ele pode recusar: o atendimento continua igual.',
    'explained.missing': 'Antes de passar a vez ao cliente, marque que você explicou.',
    start: 'Sou o cliente, quero decidir',
    'start-on-phone': 'Decidir no celular do cliente',
    'phone.message': 'Sebrae: decida aqui sobre os seus dados. O link vale até {time}.',
    'phone.instead': 'O cliente pode decidir neste aparelho: o toque e a assinatura não precisam de internet.',
    'title.deciding': 'Você decide sobre seus dados',
    'lead.deciding': 'Leia e responda uma por uma. Recusar não muda o seu atendimento.',
    'title.done': 'Decisões registradas',
    'lead.done': 'Obrigado. Agora devolva o aparelho ao agente.',
    'lead.done-phone': 'O cliente respondeu no próprio celular. Vejam juntos o que ficou decidido.',
    'title.earlier': 'O cliente já decidiu antes',
    'lead.earlier': 'As decisões de um atendimento anterior continuam valendo. Não é preciso perguntar de novo.',
    'other-language': 'Este termo está em {language}. Se não entender, peça a alguém que o leia com você.',
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
    signature: 'Prefiro assinar',
    'signature.hint': 'Se quiser, assine com o dedo ou escreva seu nome. O toque no botão já vale do mesmo jeito.',
    'signature.empty': 'Assinatura em branco: desenhe com o dedo',
    'signature.drawn': 'Assinatura desenhada',
    'signature.clear': 'Apagar a assinatura',
    'signature.name': 'Ou escreva seu nome completo',
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
    'receipt.evidence': 'Código da prova',
    'receipt.explained': 'Explicação do termo',
    'receipt.by-both-sides': 'dada pelo agente e entendida pelo cliente',
    'receipt.by-client': 'lida e entendida pelo cliente, sem agente',
    'receipt.place': 'Onde',
    'receipt.collector': 'Quem atendeu',
    'receipt.print': 'Imprimir',
    'receipt.download-text': 'Baixar em texto',
    'receipt.download-json': 'Baixar em JSON',
    'receipt.file': 'comprovante-de-consentimento',
    'self.title.waiting': 'Você decide sobre seus dados',
    'self.lead.done': 'Obrigado. Valem a partir de agora, e você pode mudar de ideia.',
    'self.changing': 'Toque no que quer mudar. Vale na hora.',
    'self.understood': 'Li e entendi para que servem meus dados e que posso mudar de ideia quando quiser.',
  },
  en: () => import('./consent-capture.messages.en.js'),
  es: () => import('./consent-capture.messages.es.js'),
};
