export const messages = {
  loading: 'Loading…',
  'load.again': 'Try again',
  filters: 'Filters',
  'filter.all': 'All',
  'filter.allUnits': 'All',
  'failure.denied': 'Your access does not include this part.',
  'failure.denied.help': 'It belongs to the partner’s management. Ask whoever looks after the system you sign in to.',
  'failure.offline': 'No connection to the server now.',
  'failure.offline.help': 'This part needs the internet. Nothing is lost; try again when there is signal.',
  'failure.session': 'Your session has ended.',
  'failure.session.help': 'Sign in to the system again and come back here.',
  'failure.other': 'It could not be loaded.',
};
