export const messages = {
  'note.title': 'Active listening',
  'note.text': 'What did the client tell you?',
  'note.hint': 'In their words. Do not write documents or phone numbers.',
  'note.suggestions': 'Suggestions:',
  'note.heard': '{subject} – heard {words}',
  'note.themes': 'About which themes?',
  'note.required': 'Write what you heard before you save.',
  'note.save': 'Save and see tools',
  'note.keep': 'Save the note',
};
