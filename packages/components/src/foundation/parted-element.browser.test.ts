import { expect, html as markup } from '@open-wc/testing';
import { html } from 'lit';
import { find, focused, textOf } from '../testing/page.js';
import { visitFixture } from '../testing/visit-fixture.js';
import '../testing/still.js';
import { LaterPart } from './later-part.js';
import type { MessageTable } from './message-table.js';
import { PartedElement } from './parted-element.js';

interface Part {
  readonly words: string;
}

const messages = { label: 'Passo', title: 'O que se faz aqui?' };

/** Asked for once per entry of `arrivals`, in turn. */
let arrivals: (() => Promise<Part>)[] = [];

class PartedStep extends PartedElement<'label' | 'title'> {
  protected override readonly table: MessageTable<'label' | 'title'> = {
    'pt-BR': messages,
    en: () => Promise.resolve({ messages }),
    es: () => Promise.resolve({ messages }),
  };
  override readonly later = new LaterPart<Part>(this, () => arrivals.shift()!());

  protected override renderVisit(): unknown {
    const { module } = this.later;
    if (!module) return this.renderArriving(messages);
    return this.renderStep({ ...messages, status: 'current', content: html`<button>${module.words}</button>` });
  }
}

customElements.define('test-parted-step', PartedStep);

const step = () => visitFixture<PartedStep>(markup`<test-parted-step></test-parted-step>`);
const FAILED = () => Promise.reject(new TypeError('no network'));

describe('PartedElement', () => {
  it('holds its place, with no button, until its part has arrived', async () => {
    let arrive = (_: Part): void => {};
    arrivals = [() => new Promise<Part>((resolve) => (arrive = resolve))];
    // It waits for the whole element; what is looked at here is the time before.
    const whole = step();
    const element = document.querySelector<PartedStep>('test-parted-step')!;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(find(element, '[role=status]').textContent).to.contain('Um momento');
    expect(find(element, '.bar').getBoundingClientRect().height).to.be.greaterThan(10);
    expect(find(element, '#title').textContent).to.equal(messages.title);
    expect(element.shadowRoot!.querySelector('button')).to.equal(null);
    await expect(element).to.be.accessible();
    arrive({ words: 'Encaminhar' });
    await whole;
    expect(find(element, 'button').textContent).to.equal('Encaminhar');
  });

  it('says that its part did not arrive, asks again, and gives the focus to what was asked for', async () => {
    arrivals = [FAILED, FAILED, FAILED];
    const { element } = await step();
    expect(find(element, '[role=alert]').textContent).to.contain('Uma parte não carregou.');
    await expect(element).to.be.accessible();
    arrivals = [() => Promise.resolve({ words: 'Encaminhar' })];
    const retry = find(element, 'button');
    expect(retry.textContent).to.contain('Tentar de novo');
    retry.focus();
    retry.click();
    await element.updateComplete;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Encaminhar');
    expect(focused(element)?.id).to.equal('title');
  });
});
