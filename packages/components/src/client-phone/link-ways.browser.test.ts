import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { render } from 'lit';
import { LinkWays, type LinkWay } from './link-ways.js';
import { linkMessages } from './link.messages.js';

const link = { address: 'https://exemplo.org.br/caixa?a=1&b=2', message: 'Caixa & cia:' };

describe('LinkWays', () => {
  const navigatorOwn = (name: string, value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });
  afterEach(() => {
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
  });

  async function shown(): Promise<{ place: HTMLElement; used: LinkWay[] }> {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const used: LinkWay[] = [];
    const handed = { ...link, handedOver: (way: LinkWay) => used.push(way) };
    const show = () => render(html`${ways.render(handed)} ${ways.renderWhatsApp(handed)}`, place);
    const ways = new LinkWays({ text: (key) => linkMessages['pt-BR'][key], changed: show });
    show();
    return { place, used };
  }

  const button = (place: HTMLElement, text: string) =>
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text));

  it('copies the link, and says so to everybody', async () => {
    const written: string[] = [];
    navigatorOwn('clipboard', { writeText: async (text: string) => void written.push(text) });
    const { place, used } = await shown();
    button(place, 'Copiar')!.click();
    await nextFrame();
    expect(written).to.deep.equal([link.address]);
    expect(button(place, 'Link copiado')).to.exist;
    expect(place.querySelector('[role=status]')!.textContent).to.contain('Link copiado');
    expect(used).to.deep.equal(['copy']);
    await expect(place).to.be.accessible();
  });

  it('selects the link where the page may not copy', async () => {
    navigatorOwn('clipboard', undefined);
    const { place, used } = await shown();
    button(place, 'Copiar')!.click();
    await nextFrame();
    const field = place.querySelector('input')!;
    expect(document.activeElement).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, link.address.length]);
    expect(place.querySelector('[role=status]')!.textContent).to.contain('copie e cole');
    expect(used).to.deep.equal([]);
  });

  it('opens the device’s own sheet, where there is one', async () => {
    const shared: ShareData[] = [];
    navigatorOwn('share', async (data: ShareData) => void shared.push(data));
    const { place, used } = await shown();
    button(place, 'Compartilhar')!.click();
    await nextFrame();
    expect(shared).to.deep.equal([{ text: link.message, url: link.address }]);
    expect(used).to.deep.equal(['share']);
  });

  it('takes a sheet that was put away for no sending', async () => {
    navigatorOwn('share', () => Promise.reject(new DOMException('', 'AbortError')));
    const { place, used } = await shown();
    button(place, 'Compartilhar')!.click();
    await nextFrame();
    expect(used).to.deep.equal([]);
  });

  it('writes a message for WhatsApp that names nobody, with the link whole', async () => {
    const { place, used } = await shown();
    const anchor = place.querySelector('a')!;
    const address = new URL(anchor.href);
    expect(address.origin + address.pathname).to.equal('https://wa.me/');
    expect(address.searchParams.get('text')).to.equal(`${link.message} ${link.address}`);
    expect(anchor.rel).to.equal('noopener noreferrer');
    anchor.addEventListener('click', (event) => event.preventDefault());
    anchor.click();
    expect(used).to.deep.equal(['whatsapp']);
  });
});
