export const messages = {
  label: 'Entrega',
  title: 'Lo que el cliente se lleva hoy',
  'self.label': 'Herramientas',
  'self.title': 'Lo que se lleva hoy',
};
