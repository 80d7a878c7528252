import type { ConsentReceipt, ReceiptDecision } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconDevice, iconDownload, iconPrint } from '../foundation/icons.js';
import type { ConsentTexts } from './texts.js';

const CHARACTERS_SHOWN = 12;

/** What a receipt may say of a purpose, in the order in which it is told. */
const decisions: readonly ReceiptDecision[] = ['granted', 'renewed', 'refused', 'withdrawn'];

/** What a person can do with the receipts. */
export interface ReceiptActions {
  readonly print: () => void;
  readonly download: (kind: 'text' | 'json') => void;
}

/** Every receipt, the newest first: it is what the client was just given. */
export function renderReceipts(
  receipts: readonly ConsentReceipt[],
  { print, download }: ReceiptActions,
  texts: ConsentTexts,
): TemplateResult {
  return html`
    ${receipts.toReversed().map((receipt) => renderReceipt(receipt, texts))}
    <div class="actions no-print" part="actions">
      <button class="button" type="button" @click=${print}>${iconPrint}${texts.text('receipt.print')}</button>
      <button class="button" type="button" @click=${() => download('text')}>
        ${iconDownload}${texts.text('receipt.download-text')}
      </button>
      <button class="button" type="button" @click=${() => download('json')}>
        ${iconDownload}${texts.text('receipt.download-json')}
      </button>
    </div>
    <p class="row soft small no-print">${iconDevice}${texts.text('saved-here')}</p>
  `;
}

/** A receipt as the client reads it: what was decided, when, on which text, and under which number it is kept. */
function renderReceipt(receipt: ConsentReceipt, texts: ConsentTexts): TemplateResult {
  const { notice, event, recordId, purposes, hash } = receipt;
  return html`
    <div class="panel small receipt" part="receipt">
      <h3>${texts.text('receipt')}</h3>
      <dl class="facts">
        ${decisions.map((decision) => {
          const titles = purposes.filter((purpose) => purpose.decision === decision).map(({ title }) => title);
          return titles.length > 0
            ? html`<div class="whole">
                <dt>${texts.text(decision)}</dt>
                <dd lang=${notice.locale}>${titles.join(' · ')}</dd>
              </div>`
            : nothing;
        })}
        <div class="whole">
          <dt>${texts.text('receipt.time')}</dt>
          <dd>${texts.formatDate(event.time)}, ${texts.formatTime(event.time)}</dd>
        </div>
        <div class="whole">
          <dt>${texts.text('receipt.client')}</dt>
          <dd>${texts.text(`receipt.method.${event.method}`)}</dd>
        </div>
        <div>
          <dt>${texts.text('receipt.version')}</dt>
          <dd>${notice.version}</dd>
        </div>
        <div>
          <dt>${texts.text('receipt.text')}</dt>
          <dd><code>${notice.hash.slice(0, CHARACTERS_SHOWN)}</code></dd>
        </div>
        <div>
          <dt>${texts.text('receipt.hash')}</dt>
          <dd><code>${hash.slice(0, CHARACTERS_SHOWN)}</code></dd>
        </div>
        <div class="whole">
          <dt>${texts.text('receipt.number')}</dt>
          <dd><code>${recordId}</code></dd>
        </div>
      </dl>
    </div>
  `;
}
