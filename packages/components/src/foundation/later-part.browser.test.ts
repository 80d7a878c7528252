import { expect, fixture, html as markup } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { addStyles, LaterPart } from './later-part.js';

interface Part {
  readonly words: string;
}

/** Asked for once per entry of `arrivals`, in turn. */
let arrivals: (() => Promise<Part>)[] = [];

class Parted extends LitElement {
  readonly later = new LaterPart<Part>(
    this,
    () => arrivals.shift()!(),
    () =>
      addStyles(
        this,
        css`
          p {
            color: rgb(1, 2, 3);
          }
        `,
      ),
  );

  protected override render(): unknown {
    return html`<p>${this.later.module?.words ?? 'Waiting'}</p>`;
  }
}

customElements.define('test-parted', Parted);

function paragraph({ shadowRoot }: Parted): HTMLElement {
  return shadowRoot!.querySelector('p')!;
}

describe('LaterPart', () => {
  it('is asked for when the element is on a page, and shows when it has arrived, with its looks', async () => {
    let arrive = (_: Part): void => {};
    arrivals = [() => new Promise<Part>((resolve) => (arrive = resolve))];
    const element = await fixture<Parted>(markup`<test-parted></test-parted>`);
    expect(paragraph(element).textContent).to.equal('Waiting');
    arrive({ words: 'Here' });
    await element.later.load();
    await element.updateComplete;
    expect(paragraph(element).textContent).to.equal('Here');
    expect(getComputedStyle(paragraph(element)).color).to.equal('rgb(1, 2, 3)');
  });

  it('is asked for only once', async () => {
    arrivals = [() => Promise.resolve({ words: 'Here' })];
    const element = await fixture<Parted>(markup`<test-parted></test-parted>`);
    await Promise.all([element.later.load(), element.later.load()]);
    element.remove();
    document.body.append(element);
    await element.later.load();
    expect(element.later.module).to.deep.equal({ words: 'Here' });
    element.remove();
  });

  it('says why it did not arrive by a code, and is asked for again', async () => {
    arrivals = [() => Promise.reject(new TypeError('no network')), () => Promise.resolve({ words: 'Here' })];
    const element = await fixture<Parted>(markup`<test-parted></test-parted>`);
    await element.updateComplete;
    expect(element.later.failure).to.have.property('code', 'part_unavailable');
    expect(element.later.module).to.equal(undefined);
    await element.later.load();
    expect(element.later.failure).to.equal(undefined);
    expect(element.later.module).to.deep.equal({ words: 'Here' });
  });

  it('is asked for again when the device is back online', async () => {
    arrivals = [() => Promise.reject(new TypeError('no network'))];
    const element = await fixture<Parted>(markup`<test-parted></test-parted>`);
    expect(element.later.failure).to.have.property('code', 'part_unavailable');
    const asked = new Promise<void>((resolve) => {
      arrivals = [
        () => {
          resolve();
          return Promise.resolve({ words: 'Here' });
        },
      ];
    });
    window.dispatchEvent(new Event('online'));
    await asked;
    await element.later.load();
    await element.updateComplete;
    expect(paragraph(element).textContent).to.equal('Here');
  });
});
