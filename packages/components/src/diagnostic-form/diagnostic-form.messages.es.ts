export const messages = {
  label: 'Diagnóstico',
  title: '¿Cómo está el negocio hoy?',
  'done.title': 'Diagnóstico terminado',
  'done.summary': '{answered} de {total} preguntas respondidas, a las {time}.',
  'action.redo': 'Rehacer',
};
