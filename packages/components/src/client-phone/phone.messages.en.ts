export const messages = {
  'phone.title': 'On the client’s phone',
  'phone.lead':
    'The client points their phone’s camera at the code and answers on the page that opens; nothing is installed.',
  'phone.making': 'Preparing the link…',
  'phone.valid-until': 'Valid until {time}, just once',
  'phone.waiting': 'Waiting for the client’s answer…',
  'phone.waiting-offline': 'This device has no connection. The answer shows here once it is back.',
  'phone.closing': 'Ending the link…',
  'phone.saving': 'The client has answered. Saving…',
  'phone.title.unsaved': 'The client has answered, and it is still to be saved',
  'phone.save-again': 'Save the answer',
  'phone.title.ended': 'This link is no longer valid',
  'phone.ended': 'Its time is over, or another link took its place. Nothing was recorded.',
  'phone.new-link': 'Make another link',
  'phone.title.failed': 'The link could not be made',
  'phone.offline': 'The server cannot be reached now, and the client’s phone needs it.',
  'phone.unsupported': 'This server does not make links for the client’s phone yet.',
  'phone.too-many': 'These were many links in a short time. Wait a few minutes and try again.',
  'phone.text-changed':
    'The text has changed since this page was opened. Load the page again; nothing that was saved is lost.',
  'phone.not-sent-yet': 'The server does not have this visit yet. See whether its records are sent, and try again.',
  'phone.back': 'Answer on this device',
};
