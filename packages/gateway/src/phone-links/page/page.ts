import { consentForm } from './consent-form.js';
import { element } from './element.js';
import { Gateway, type Answer, type Screen } from './gateway.js';
import { wordsIn } from './words.js';

/*
 * The page behind a link: asks what is asked, shows it, sends the answer once. The token is read from the fragment and
 * taken out of the address at once, so that it is neither in the history nor on a screenshot.
 */

const main = document.querySelector('main') ?? document.body.appendChild(element('main', {}));
const gateway = new Gateway(location.hash.slice(1));
history.replaceState(null, '', location.pathname);

let { locale, words } = wordsIn(navigator.language);
document.documentElement.lang = locale;

/** Shows something else, and tells those who do not see it. */
function show(title: string, ...content: readonly (Node | string)[]): void {
  const heading = element('h1', { tabindex: '-1' }, title);
  main.replaceChildren(heading, ...content);
  heading.focus();
}

function showOver(): void {
  show(words.over, element('p', { class: 'lead' }, words.overLead));
}

function retryButton(again: () => void): HTMLElement {
  const button = element('button', { type: 'button' }, words.retry);
  button.addEventListener('click', again);
  return button;
}

async function open(): Promise<void> {
  const outcome = await gateway.question();
  if (outcome.status === 'over') return showOver();
  if (outcome.status !== 'ok') {
    return show(
      words[outcome.status],
      retryButton(() => void open()),
    );
  }
  ({ locale, words } = wordsIn(outcome.value.term.locale));
  document.documentElement.lang = locale;
  ask(outcome.value);
}

function ask(screen: Screen): void {
  const failure = element('div', { role: 'alert' });
  const form = consentForm(screen, words, (answer) => void send(answer));
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  let isSending = false;

  async function send(answer: Answer): Promise<void> {
    if (isSending) return;
    isSending = true;
    failure.replaceChildren();
    if (button) button.textContent = words.sending;
    const { status } = await gateway.answer(answer);
    isSending = false;
    if (button) button.textContent = words.confirm;
    if (status === 'ok') return show(words.done, element('p', { class: 'lead' }, words.doneLead));
    if (status === 'over') return showOver();
    failure.replaceChildren(element('p', {}, words[status]));
  }

  show(screen.term.controller.name, form, failure);
}

void open();
