import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { textOf } from '../testing/page.js';
import { define } from './define.js';
import { LocalizedElement } from './localized-element.js';
import type { MessageTable } from './message-table.js';

type Message = 'greeting' | 'visits.one' | 'visits.other';

const table: MessageTable<Message> = {
  'pt-BR': { greeting: 'Olá, {name}', 'visits.one': '{count} visita', 'visits.other': '{count} visitas' },
  en: () =>
    Promise.resolve({
      messages: { greeting: 'Hello, {name}', 'visits.one': '{count} visit', 'visits.other': '{count} visits' },
    }),
  es: () =>
    Promise.resolve({
      messages: { greeting: 'Hola, {name}', 'visits.one': '{count} visita', 'visits.other': '{count} visitas' },
    }),
};

class GreetingForTest extends LocalizedElement<Message> {
  protected override readonly table = table;

  protected override render(): unknown {
    return template`${this.text('greeting', { name: 'Ana' })}. ${this.plural('visits', 1)}, ${this.plural('visits', 3)}.
      ${this.text('action.retry')}. ${this.describeError({ code: 'storage_failed' })} ${this.describeError({ code: 'odd' })}
      ${this.describeError(new Error('without a code'))}`;
  }
}
define('greeting-for-test', GreetingForTest);

/** Waits for the mutation observer and the rendering after it. */
async function settle(element: GreetingForTest): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

describe('LocalizedElement', () => {
  it('speaks Portuguese of Brazil where no language is named', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await fixture<GreetingForTest>(html`<greeting-for-test></greeting-for-test>`);
    expect(textOf(element)).to.contain('Olá, Ana. 1 visita, 3 visitas. Tentar de novo.');
  });

  it('speaks the language of the nearest ancestor that names one', async () => {
    const parent = await fixture<HTMLElement>(html`<div lang="en-GB"><greeting-for-test></greeting-for-test></div>`);
    const element = parent.querySelector<GreetingForTest>('greeting-for-test')!;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Hello, Ana. 1 visit, 3 visits.');
    parent.lang = 'es-AR';
    await settle(element);
    expect(textOf(element)).to.contain('Hola, Ana');
  });

  it('looks for the language beyond the shadow root that it stands in', async () => {
    const host = await fixture(html`<div lang="en"></div>`);
    const element = document.createElement('greeting-for-test') as GreetingForTest;
    host.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    expect(textOf(element)).to.contain('Hello');
    element.lang = 'pt';
    await element.updateComplete;
    expect(textOf(element)).to.contain('Olá');
  });

  it('lets the page replace a text', async () => {
    const element = await fixture<GreetingForTest>(
      html`<greeting-for-test messages='{"greeting": "Bom dia, {name}"}'></greeting-for-test>`,
    );
    expect(textOf(element)).to.contain('Bom dia, Ana');
  });

  it('says what to do about an error, and names the code of one that it does not know', async () => {
    const element = await fixture<GreetingForTest>(html`<greeting-for-test lang="pt-BR"></greeting-for-test>`);
    expect(textOf(element)).to.contain('Libere espaço').and.to.contain('(odd)').and.to.contain('(unknown)');
  });
});
