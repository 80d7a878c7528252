export const messages = {
  label: 'Entrega',
  title: 'Lo que el cliente se lleva hoy',
};
