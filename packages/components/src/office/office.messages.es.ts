export const messages = {
  loading: 'Cargando…',
  'load.again': 'Intentar de nuevo',
  filters: 'Filtros',
  'filter.all': 'Todos',
  'filter.allUnits': 'Todas',
  'failure.denied': 'Su acceso no incluye esta parte.',
  'failure.denied.help': 'Es de la gestión del socio. Pida el acceso a quien cuida del sistema donde usted entra.',
  'failure.offline': 'Sin conexión con el servidor ahora.',
  'failure.offline.help': 'Esta parte necesita internet. Nada se perdió; intente de nuevo cuando haya señal.',
  'failure.session': 'Su sesión terminó.',
  'failure.session.help': 'Entre de nuevo en el sistema y vuelva aquí.',
  'failure.other': 'No fue posible cargar.',
};
