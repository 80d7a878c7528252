export const messages = {
  label: 'Continuidad',
  title: '¿Y después de esta visita?',
};
