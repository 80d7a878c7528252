import { html, nothing, type TemplateResult } from 'lit';
import { iconChevron } from '../foundation/icons.js';
import { PAD, Stroke, type PadPoint, type Signing } from './signature.js';
import type { ConsentTexts } from './texts.js';

const LONGEST_NAME = 120;

/** The client may sign, with the finger or by name; a tap is as good, so it is folded away. */
export class SignaturePad {
  /** The stroke under the finger. */
  #stroke: Stroke | undefined;

  render(signing: Signing, sign: (signing: Signing) => void, texts: ConsentTexts): TemplateResult {
    return html`<details part="signature">
      <summary class="disclosure">${texts.text('signature')}${iconChevron}</summary>
      <div class="stack tight">
        <p class="soft small" id="signature-hint">${texts.text('signature.hint')}</p>
        <svg
          class="pad"
          viewBox="0 0 ${PAD.width} ${PAD.height}"
          role="img"
          aria-label=${texts.text(signing.path ? 'signature.drawn' : 'signature.empty')}
          @pointerdown=${(event: PointerEvent) => this.#begin(event, signing)}
          @pointermove=${(event: PointerEvent) => this.#draw(event)}
          @pointerup=${() => this.#end(signing, sign)}
          @pointercancel=${() => this.#end(signing, sign)}
        >
          <line class="base" x1="60" x2=${PAD.width - 60} y1="320" y2="320" />
          <path class="ink" d=${signing.path || 'M0 0'} />
        </svg>
        ${
          signing.path
            ? html`<div class="actions">
                <button class="button quiet" type="button" @click=${() => sign({ ...signing, path: '' })}>
                  ${texts.text('signature.clear')}
                </button>
              </div>`
            : nothing
        }
        <div class="field">
          <label for="signature-name">${texts.text('signature.name')}</label>
          <input
            class="input"
            id="signature-name"
            maxlength=${LONGEST_NAME}
            autocomplete="off"
            autocapitalize="words"
            spellcheck="false"
            .value=${signing.name}
            @input=${(event: Event) => sign({ ...signing, name: (event.target as HTMLInputElement).value })}
          />
        </div>
      </div>
    </details>`;
  }

  #begin(event: PointerEvent, { path }: Signing): void {
    // One finger signs; a second one, or the other mouse button, is none.
    if (!event.isPrimary || event.button !== 0) return;
    const pad = event.currentTarget as SVGSVGElement;
    pad.setPointerCapture(event.pointerId);
    this.#stroke = new Stroke(path, pointOn(pad, event));
  }

  /** Drawn straight into the page: the finger does not wait for the element to render. */
  #draw(event: PointerEvent): void {
    const stroke = this.#stroke;
    if (!stroke || !event.isPrimary) return;
    const pad = event.currentTarget as SVGSVGElement;
    stroke.to(pointOn(pad, event));
    pad.querySelector('.ink')?.setAttribute('d', stroke.path);
  }

  #end(signing: Signing, sign: (signing: Signing) => void): void {
    const stroke = this.#stroke;
    if (!stroke) return;
    this.#stroke = undefined;
    sign({ ...signing, path: stroke.end() });
  }
}

function pointOn(pad: SVGSVGElement, { clientX, clientY }: PointerEvent): PadPoint {
  const { left, top, width, height } = pad.getBoundingClientRect();
  return { x: ((clientX - left) / width) * PAD.width, y: ((clientY - top) / height) * PAD.height };
}
