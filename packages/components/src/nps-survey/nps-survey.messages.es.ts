export const messages = {
  label: 'Evaluación',
  'wait.delivery': 'La evaluación viene al final, después de la entrega.',
  'title.handover': 'Ahora le toca al cliente',
  'lead.handover':
    'Entregue el dispositivo y mire a otro lado mientras el cliente responde. La respuesta es solo suya.',
  start: 'Soy el cliente, ver la pregunta',
  'start-on-phone': 'Responder en el celular del cliente',
  'phone.message': 'Sebrae: cuente aquí cómo fue su atención. El enlace vale hasta las {time}.',
  'phone.instead': 'El cliente puede responder en este dispositivo: aquí no hace falta internet.',
  'title.answering': '¡Gracias por su tiempo!',
  'lead.answering':
    'Una sola pregunta, para que el Sebrae atienda mejor. Después de enviarla, la nota ya no aparece en esta pantalla.',
  question: 'De 0 a 10, ¿cuánto recomendaría esta atención a otra persona que tiene un negocio?',
  lowest: '0: de ninguna manera',
  highest: '10: con seguridad',
  comment: '¿Qué pesó más en su nota?',
  'score.missing': 'Elija una nota de 0 a 10 o toque “Prefiero no responder”.',
  send: 'Enviar respuesta',
  decline: 'Prefiero no responder',
  'title.answered': '¡Gracias por su respuesta!',
  'lead.answered': 'Está guardada y no aparece en esta pantalla. Puede devolver el dispositivo al agente.',
  'lead.answered-on-phone':
    'El cliente respondió en su propio celular. La respuesta está guardada y no aparece en esta pantalla.',
  'title.declined': 'Está bien, sin respuesta',
  'lead.declined': 'Esto no cambia nada en su atención. Puede devolver el dispositivo al agente.',
  'lead.declined-on-phone':
    'El cliente prefirió no responder, en su propio celular. Esto no cambia nada en la atención.',
  'title.refused': 'Sin encuesta, como pidió el cliente',
  'lead.refused': 'El cliente no quiere que lo inviten a evaluar. Siga solo si la idea es de él.',
  'answer-anyway': 'El cliente quiere evaluar de todos modos',
  'answer-after-all': 'Quiero responder',
};
