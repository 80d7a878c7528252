export const messages = {
  label: 'Continuidad',
  title: '¿Y después de esta visita?',
  'self.label': 'Próximo paso',
  'self.title': '¿Y después de hoy?',
};
