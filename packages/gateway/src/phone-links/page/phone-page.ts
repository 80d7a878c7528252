import { consentForm } from './consent-form.js';
import { element } from './element.js';
import type { Answer, Gateway, Screen } from './gateway.js';
import { surveyForm } from './survey-form.js';
import { symbol } from './symbol.js';
import { wordsIn } from './words.js';

/** The page behind a link: asks what is asked, shows it, sends the answer once. */
export class PhonePage {
  readonly #main: HTMLElement;
  readonly #gateway: Pick<Gateway, 'question' | 'answer'>;
  #words;
  #isSending = false;

  /** @param language of the client's phone, until it is known in which one is asked */
  constructor(main: HTMLElement, gateway: Pick<Gateway, 'question' | 'answer'>, language: string) {
    this.#main = main;
    this.#gateway = gateway;
    this.#words = this.#speak(language);
  }

  async open(): Promise<void> {
    const outcome = await this.#gateway.question();
    if (outcome.status === 'over') return this.#showOver();
    if (outcome.status === 'ok') return this.#ask(outcome.value);
    const retry = element('button', { type: 'button', class: 'primary' }, this.#words.retry);
    retry.addEventListener('click', () => void this.open());
    const [title, lead] = this.#words[outcome.status];
    this.#show(title, symbol('unreachable'), lead, element('div', { class: 'actions' }, retry));
  }

  #ask(screen: Screen): void {
    this.#words = this.#speak(screen.kind === 'consent' ? screen.term.locale : screen.locale);
    const failure = element('div', { role: 'alert' });
    const send = (answer: Answer, button: HTMLButtonElement) => this.#send(answer, button, failure);
    const { asker, title, lead, content } =
      screen.kind === 'consent' ? consentForm(screen, this.#words, send) : surveyForm(screen, this.#words, send);
    const eyebrow = asker === undefined ? '' : element('p', { class: 'eyebrow' }, asker);
    this.#show(title, eyebrow, lead, content, failure);
  }

  async #send(answer: Answer, button: HTMLButtonElement, failure: HTMLElement): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    failure.replaceChildren();
    const label = button.textContent;
    button.textContent = this.#words.sending;
    const { status } = await this.#gateway.answer(answer);
    this.#isSending = false;
    button.textContent = label;
    if (status === 'over') return this.#showOver();
    if (status === 'ok') {
      const [title, lead] = this.#words.done[answer.kind];
      return this.#show(title, symbol('done'), lead);
    }
    failure.replaceChildren(element('p', {}, this.#words[status].join(': ')));
  }

  #showOver(): void {
    const [title, lead] = this.#words.over;
    this.#show(title, symbol('over'), lead);
  }

  /** Shows something else, and tells those who do not see it. */
  #show(title: string, before: Node | string, lead: string, ...content: readonly Node[]): void {
    const heading = element('h1', { tabindex: '-1' }, title);
    this.#main.replaceChildren(before, heading, element('p', { class: 'lead' }, lead), ...content);
    document.title = title;
    heading.focus();
  }

  #speak(language: string) {
    const { locale, words } = wordsIn(language);
    document.documentElement.lang = locale;
    return words;
  }
}
