export const messages = {
  'link.address': 'Dirección del enlace',
  'link.copy': 'Copiar el enlace',
  'link.copied': 'Enlace copiado',
  'link.copy-by-hand': 'No se pudo copiar solo. El enlace está seleccionado: cópielo y péguelo en el mensaje.',
  'link.share': 'Compartir',
  'link.whatsapp': 'Por WhatsApp',
  'link.whatsapp-opens': '(abre WhatsApp)',
  'link.code': 'Código QR con el enlace',
};
