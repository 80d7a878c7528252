import type { MessageTable } from '../foundation/message-table.js';

/** Texts of handing a link over. */
export type LinkMessage =
  | 'link.address'
  | 'link.copy'
  | 'link.copied'
  | 'link.copy-by-hand'
  | 'link.share'
  | 'link.whatsapp'
  | 'link.whatsapp-opens'
  | 'link.code';

export const linkMessages: MessageTable<LinkMessage> = {
  'pt-BR': {
    'link.address': 'Endereço do link',
    'link.copy': 'Copiar o link',
    'link.copied': 'Link copiado',
    'link.copy-by-hand': 'Não deu para copiar sozinho. O link está selecionado: copie e cole na mensagem.',
    'link.share': 'Compartilhar',
    'link.whatsapp': 'Por WhatsApp',
    'link.whatsapp-opens': '(abre o WhatsApp)',
    'link.code': 'Código QR com o link',
  },
  en: () => import('./link.messages.en.js'),
  es: () => import('./link.messages.es.js'),
};
