import { expect, fixture, html } from '@open-wc/testing';
import type jsqr from 'jsqr';
import 'jsqr';
import { renderQrCode } from './qr-code.js';

declare global {
  interface Window {
    jsQR: typeof jsqr.default;
  }
}

const PIXELS_OF_A_MODULE = 4;

async function drawn(address: string): Promise<SVGSVGElement> {
  const place = await fixture(html`<div>${renderQrCode(address, 'Código')}</div>`);
  return place.querySelector('svg')!;
}

/** What a camera reads off the code, as the browser paints it. */
async function read(code: SVGSVGElement): Promise<string | undefined> {
  const copy = code.cloneNode(true) as SVGSVGElement;
  const side = code.viewBox.baseVal.width * PIXELS_OF_A_MODULE;
  copy.setAttribute('width', String(side));
  copy.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return window.jsQR(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

const token = 'q7Xw_K2m-Tz4RbN9'.repeat(3).slice(0, 43);

describe('renderQrCode', () => {
  for (const [name, address] of [
    ['a short link', 'https://a.br/'],
    ['a link to a phone', `https://atendimento.exemplo.org/p/#${token}`],
    ['a link with a query', 'https://www.exemplo.org.br/materiais?id=10&tema=finan%C3%A7as#passo-2'],
    ['a link of 500 characters', `https://exemplo.org/${'caminho-'.repeat(60)}`],
    ['a link of 2,000 characters', `https://exemplo.org/${'x7'.repeat(990)}`],
  ] as const) {
    it(`draws ${name} so that a camera reads it`, async () => {
      expect(await read(await drawn(address))).to.equal(address);
    });
  }

  it('writes an address with accents as a browser does', async () => {
    const address = 'https://exemplo.org.br/finanças?de=São Félix';
    expect(await read(await drawn(address))).to.equal(new URL(address).href);
  });

  it('keeps four modules free around it, in white, and draws one dark path', async () => {
    const code = await drawn(`https://atendimento.exemplo.org/p/#${token}`);
    const [ground, modules] = [code.querySelector('rect')!, code.querySelector('path')!];
    expect(code.querySelectorAll('path')).to.have.lengthOf(1);
    const side = code.viewBox.baseVal.width;
    const { x, y, width, height } = modules.getBBox();
    expect([x, y, side - x - width, side - y - height]).to.deep.equal([4, 4, 4, 4]);
    expect(getComputedStyle(modules).fill).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(ground).fill).to.equal('rgb(255, 255, 255)');
    expect(ground.getBBox().width).to.equal(side);
  });

  it('has a name for whoever does not see it', async () => {
    const code = await drawn('https://a.br/');
    expect([code.getAttribute('role'), code.getAttribute('aria-label')]).to.deep.equal(['img', 'Código']);
    await expect(code).to.be.accessible();
  });

  it('draws nothing for what is no address, or too long for any code', async () => {
    for (const address of ['', 'sem endereço', `https://a.br/${'x'.repeat(2400)}`]) {
      const place = await fixture(html`<div>${renderQrCode(address, 'Código')}</div>`);
      expect(place.querySelector('svg')).to.equal(null);
    }
  });
});
