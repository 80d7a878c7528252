export const messages = {
  'note.title': 'Escucha activa',
  'note.text': '¿Qué contó el cliente?',
  'note.hint': 'En sus palabras. No escriba documentos ni teléfonos.',
  'note.suggestions': 'Sugerencias:',
  'note.heard': '{subject} – escuché {words}',
  'note.themes': '¿Sobre qué temas?',
  'note.required': 'Escriba lo que escuchó antes de guardar.',
  'note.save': 'Guardar y ver herramientas',
  'note.keep': 'Guardar la anotación',
};
