export const messages = {
  label: 'Continuity',
  title: 'And after this visit?',
};
