export const messages = {
  label: 'Delivery',
  title: 'What the client takes home today',
};
