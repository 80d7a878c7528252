import { expect } from '@open-wc/testing';
import { click, fill, find, press } from '../testing/page.js';
import { confirm, decide, deciding, refuseAll, type Consent } from './consent.fixture.js';
import { Stroke } from './signature.js';

describe('the signature in aa-consent-capture', () => {
  const pointer = (type: string, x: number, y: number): PointerEvent =>
    new PointerEvent(type, { clientX: x, clientY: y, isPrimary: true, bubbles: true, pointerId: 1 });

  async function opened(): Promise<Consent> {
    const fixture = await deciding();
    await click(fixture, '[part=signature] summary');
    return fixture;
  }

  /** Draws through places that are shares of the pad's width and height. */
  async function draw({ element, settle }: Consent, ...places: (readonly [number, number])[]): Promise<void> {
    const pad = find<SVGSVGElement>(element, '.pad');
    pad.setPointerCapture = () => undefined;
    const { left, top, width, height } = pad.getBoundingClientRect();
    places.forEach(([x, y], index) =>
      pad.dispatchEvent(pointer(index === 0 ? 'pointerdown' : 'pointermove', left + x * width, top + y * height)),
    );
    pad.dispatchEvent(pointer('pointerup', 0, 0));
    await settle();
  }

  async function recordedAct(fixture: Consent): Promise<unknown> {
    await decide(fixture, refuseAll);
    await click(fixture, '#understood');
    await confirm(fixture);
    const event = fixture.attendance().recorded.find(({ type }) => type === 'consent.recorded');
    return event?.type === 'consent.recorded' ? event.payload.act : undefined;
  }

  it('is optional: a tap is as good, and nothing is open beforehand', async () => {
    const fixture = await deciding();
    expect(find<HTMLDetailsElement>(fixture.element, '[part=signature]').open).to.equal(false);
    expect(await recordedAct(fixture)).to.deep.equal({ method: 'tap' });
  });

  it('keeps what was drawn as moves and lines, and says that something is there', async () => {
    const fixture = await opened();
    await draw(fixture, [0.1, 0.5], [0.2, 0.25], [0.3, 0.5]);
    await draw(fixture, [0.5, 0.5]);
    expect(find(fixture.element, '.pad').getAttribute('aria-label')).to.equal('Assinatura desenhada');
    await expect(fixture.element).to.be.accessible();
    const act = (await recordedAct(fixture)) as { signature: { kind: string; path: string } };
    expect(act).to.deep.include({ method: 'signature' });
    expect(act.signature.path.replace(/\d+/g, '')).to.equal('M  L  L  M  L ');
    // WebKit gives the pointer's place in whole pixels of the page.
    const places = [100, 200, 200, 100, 300, 200, 500, 200, 500, 200];
    for (const [index, number] of (act.signature.path.match(/\d+/g) ?? []).entries())
      expect(Number(number)).to.be.closeTo(places[index] ?? 0, 3);
  });

  it('is cleared, and then a tap again', async () => {
    const fixture = await opened();
    await draw(fixture, [0.1, 0.5], [0.2, 0.25]);
    await press(fixture, 'Apagar a assinatura');
    expect(await recordedAct(fixture)).to.deep.equal({ method: 'tap' });
  });

  it('may be a name, for whoever does not draw', async () => {
    const fixture = await opened();
    fill(fixture.element, '#signature-name', ' Maria dos Santos ');
    await fixture.settle();
    expect(await recordedAct(fixture)).to.deep.equal({
      method: 'signature',
      signature: { kind: 'typed', name: 'Maria dos Santos' },
    });
  });

  it('stays as small as the record may be, however long somebody draws', () => {
    const stroke = new Stroke('', { x: 0, y: 0 });
    for (let index = 1; index < 10_000; index += 1) stroke.to({ x: (index * 37) % 1200, y: (index * 91) % 500 });
    const path = stroke.end();
    expect(path.length).to.be.at.most(20_000);
    expect(path).to.match(/^M\d{1,4} \d{1,3}(?: [ML]\d{1,4} \d{1,3})+$/);
  });
});
