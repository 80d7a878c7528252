import type { Attendance, ClientAct, ConsentReceipt } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { downloadFile } from '../foundation/download-file.js';
import { receiptsAsJson, receiptsAsText } from './receipt-files.js';
import { renderReceipts } from './receipt-view.js';
import type { ConsentTexts } from './texts.js';

/** The receipts of what was decided in the attendance in hand, sealed anew after each act. */
export class KeptReceipts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #texts: ConsentTexts;
  /** What they were made of. */
  #consent: Attendance['consent'];
  #receipts: readonly ConsentReceipt[] = [];

  constructor(host: ReactiveControllerHost, texts: ConsentTexts) {
    this.#host = host;
    this.#texts = texts;
    host.addController(this);
  }

  /** How the client acted last; `undefined` until it is sealed. */
  get lastMethod(): ClientAct['method'] | undefined {
    return this.#receipts.at(-1)?.event.method;
  }

  hostConnected(): void {}

  follow(attendance: ActiveAttendance | undefined): void {
    const consent = attendance?.state.consent;
    if (consent === this.#consent) return;
    this.#consent = consent;
    void this.#seal(attendance);
  }

  forget(): void {
    this.#receipts = [];
  }

  /** In order; nothing until they are sealed. */
  render(print: () => void): unknown {
    if (this.#receipts.length === 0) return nothing;
    return renderReceipts(this.#receipts, { print, download: (kind) => this.#download(kind) }, this.#texts);
  }

  #download(kind: 'text' | 'json'): void {
    const name = `${this.#texts.text('receipt.file')}-${this.#receipts.at(-1)?.recordId ?? ''}`;
    const [ending, type, content] =
      kind === 'json'
        ? ['json', 'application/json', receiptsAsJson(this.#receipts)]
        : ['txt', 'text/plain', receiptsAsText(this.#receipts, this.#texts)];
    downloadFile(`${name}.${ending}`, new Blob([content], { type: `${type};charset=utf-8` }));
  }

  async #seal(attendance: ActiveAttendance | undefined): Promise<void> {
    const consent = this.#consent;
    // A text that is not on the device any more and cannot be fetched now leaves only its receipt out of sight.
    const receipts = consent && attendance ? await attendance.receipts().catch(() => []) : [];
    if (consent !== this.#consent) return;
    this.#receipts = receipts;
    this.#host.requestUpdate();
  }
}
