export const messages = {
  label: 'Continuity',
  title: 'And after this visit?',
  'self.label': 'Next step',
  'self.title': 'And after today?',
};
