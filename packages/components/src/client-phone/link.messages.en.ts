export const messages = {
  'link.address': 'Address of the link',
  'link.copy': 'Copy the link',
  'link.copied': 'Link copied',
  'link.copy-by-hand': 'It could not be copied by itself. The link is selected: copy it and paste it into the message.',
  'link.share': 'Share',
  'link.whatsapp': 'By WhatsApp',
  'link.whatsapp-opens': '(opens WhatsApp)',
  'link.code': 'QR code with the link',
};
