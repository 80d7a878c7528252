import { joined, type MessageTable } from '../foundation/message-table.js';
import { linkMessages, type LinkMessage } from './link.messages.js';

/** Texts of asking on the client's own phone, whatever is asked. */
export type PhoneMessage =
  | LinkMessage
  | 'phone.title'
  | 'phone.lead'
  | 'phone.making'
  | 'phone.valid-until'
  | 'phone.waiting'
  | 'phone.waiting-offline'
  | 'phone.closing'
  | 'phone.saving'
  | 'phone.title.unsaved'
  | 'phone.save-again'
  | 'phone.title.unread'
  | 'phone.title.ended'
  | 'phone.ended'
  | 'phone.new-link'
  | 'phone.title.failed'
  | 'phone.offline'
  | 'phone.unsupported'
  | 'phone.too-many'
  | 'phone.text-changed'
  | 'phone.not-sent-yet'
  | 'phone.back';

const ownMessages: MessageTable<Exclude<PhoneMessage, LinkMessage>> = {
  'pt-BR': {
    'phone.title': 'No celular do cliente',
    'phone.lead':
      'O cliente aponta a câmera do celular para o código ou abre o link que você mandar, e responde na página, sem instalar nada.',
    'phone.making': 'Preparando o link…',
    'phone.valid-until': 'Vale até {time}, uma vez só',
    'phone.waiting': 'Esperando a resposta do cliente…',
    'phone.waiting-offline': 'Este aparelho está sem internet. Esta tela segue quando a conexão voltar.',
    'phone.closing': 'Encerrando o link…',
    'phone.saving': 'O cliente respondeu. Gravando…',
    'phone.title.unsaved': 'O cliente respondeu, e falta gravar',
    'phone.save-again': 'Gravar a resposta',
    'phone.title.unread': 'Não deu para ver se o cliente respondeu',
    'phone.title.ended': 'Este link não vale mais',
    'phone.ended': 'O tempo acabou, ou outro link tomou o lugar deste. Nada foi registrado.',
    'phone.new-link': 'Fazer outro link',
    'phone.title.failed': 'O link não ficou pronto',
    'phone.offline': 'Sem conexão com o servidor agora, e o celular do cliente precisa dela.',
    'phone.unsupported': 'Este servidor ainda não faz links para o celular do cliente.',
    'phone.too-many': 'Foram muitos links em pouco tempo. Espere alguns minutos e tente de novo.',
    'phone.text-changed':
      'O texto mudou depois que esta página abriu. Recarregue a página; nada do que foi salvo se perde.',
    'phone.not-sent-yet': 'O servidor ainda não tem este atendimento. Confira o envio dos registros e tente de novo.',
    'phone.back': 'Responder neste aparelho',
  },
  en: () => import('./phone.messages.en.js'),
  es: () => import('./phone.messages.es.js'),
};

export const phoneMessages: MessageTable<PhoneMessage> = joined(ownMessages, linkMessages);
