export const messages = {
  label: 'Diagnostic',
  title: 'How is the business today?',
  'done.title': 'Diagnostic finished',
  'done.summary': '{answered} of {total} questions answered, at {time}.',
  'action.redo': 'Do it again',
};
