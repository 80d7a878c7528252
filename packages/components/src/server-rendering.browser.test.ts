// Before anything that imports Lit.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { AaProvider } from './provider/provider.js';
import { FakeClient } from './testing/fake-client.js';

const ELEMENTS = ['aa-consent-capture', 'aa-diagnostic-form', 'aa-tool-recommender', 'aa-referral-button'] as const;

async function serverRendered(): Promise<string> {
  const elements = ELEMENTS.map((name) => `<${name}></${name}>`).join('');
  const markup = `<aa-provider gateway="https://gateway.example">${elements}</aa-provider>`;
  return executeServerCommand<string, string>('server-render', markup);
}

describe('a page that a server rendered', () => {
  it('shows that the visit is on its way, is taken over as it stands, and then shows the visit', async () => {
    const page = document.createElement('main');
    page.lang = 'pt-BR';
    document.body.append(page);
    // Shadow roots in markup need it; the markup is this test's own.
    // eslint-disable-next-line no-restricted-properties
    page.setHTMLUnsafe(await serverRendered());
    const provider = page.querySelector<AaProvider>('aa-provider')!;
    expect(customElements.get('aa-provider'), 'nothing is defined yet').to.equal(undefined);

    const waiting = provider.shadowRoot!.querySelector('[role=status]')!;
    expect(waiting.textContent).to.contain('Preparando o atendimento');
    for (const name of ELEMENTS) expect(page.querySelector(name)!.shadowRoot, name).to.exist;
    const height = provider.getBoundingClientRect().height;
    expect(height).to.be.greaterThan(40);

    const client = new FakeClient();
    let answer = (): void => undefined;
    client.session = () => new Promise((resolve) => (answer = () => resolve(client.claims)));
    provider.client = client;
    await import('./define/aa-provider.js');
    await Promise.all([
      import('./define/aa-consent-capture.js'),
      import('./define/aa-diagnostic-form.js'),
      import('./define/aa-tool-recommender.js'),
      import('./define/aa-referral-button.js'),
    ]);
    await provider.updateComplete;
    expect(provider.shadowRoot!.querySelector('[role=status]'), 'the very same node').to.equal(waiting);
    expect(provider.getBoundingClientRect().height, 'nothing moved').to.equal(height);

    const ready = oneEvent(provider, 'aa-ready');
    answer();
    await ready;
    await provider.updateComplete;
    expect(waiting.isConnected).to.equal(false);
    for (const name of ELEMENTS) {
      const element = page.querySelector(name)!;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelectorAll('h2'), name).to.have.lengthOf(1);
    }
    page.remove();
  });
});
