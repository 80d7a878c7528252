export const messages = {
  'phone.title': 'En el celular del cliente',
  'phone.lead':
    'El cliente apunta la cámara de su celular al código o abre el enlace que usted envíe, y responde en la página, sin instalar nada.',
  'phone.making': 'Preparando el enlace…',
  'phone.valid-until': 'Vale hasta las {time}, una sola vez',
  'phone.waiting': 'Esperando la respuesta del cliente…',
  'phone.waiting-offline': 'Este dispositivo está sin internet. Esta pantalla sigue cuando vuelva la conexión.',
  'phone.closing': 'Cerrando el enlace…',
  'phone.saving': 'El cliente respondió. Guardando…',
  'phone.title.unsaved': 'El cliente respondió, y falta guardar',
  'phone.save-again': 'Guardar la respuesta',
  'phone.title.unread': 'No se pudo ver si el cliente respondió',
  'phone.title.ended': 'Este enlace ya no vale',
  'phone.ended': 'Se acabó el tiempo, u otro enlace tomó su lugar. Nada fue registrado.',
  'phone.new-link': 'Hacer otro enlace',
  'phone.title.failed': 'El enlace no quedó listo',
  'phone.offline': 'Sin conexión con el servidor ahora, y el celular del cliente la necesita.',
  'phone.unsupported': 'Este servidor todavía no hace enlaces para el celular del cliente.',
  'phone.too-many': 'Fueron muchos enlaces en poco tiempo. Espere unos minutos e intente de nuevo.',
  'phone.text-changed':
    'El texto cambió después de que esta página se abrió. Recargue la página; nada de lo guardado se pierde.',
  'phone.not-sent-yet':
    'El servidor todavía no tiene esta atención. Revise el envío de los registros e intente de nuevo.',
  'phone.back': 'Responder en este dispositivo',
};
