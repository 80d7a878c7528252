export const messages = {
  label: 'Delivery',
  title: 'What the client takes home today',
  'self.label': 'Tools',
  'self.title': 'What you take with you today',
};
