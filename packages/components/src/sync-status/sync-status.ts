import type { Client, RejectedRecord, SyncState } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { downloadFile } from '../foundation/download-file.js';
import {
  iconAlert,
  iconCheck,
  iconChevron,
  iconCloud,
  iconCloudOff,
  iconDevice,
  iconDownload,
} from '../foundation/icons.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { deviceWarnings } from './device-warnings.js';
import { byAttendance, refusalOf, type RefusedAttendance } from './refusal.js';
import { syncStageOf, type SyncStage } from './sync-stage.js';
import { syncStatusMessages, type SyncStatusMessage } from './sync-status.messages.js';
import { syncStatusStyles } from './sync-status.styles.js';

/**
 * What waits on this device and why, when it was sent last, what endangers it, and what the gateway refused, with the
 * reason in plain words and the way to send it again.
 *
 * @summary Tells whether what was saved has been sent.
 * @csspart card - The whole card.
 * @csspart stage - What holds what waits, in words.
 * @csspart warnings - What endangers the records: no space, another version of the page, a wrong clock.
 * @csspart refused - What the gateway refused, by attendance.
 * @csspart export - The way out by a file.
 */
export class AaSyncStatus extends AaElement<SyncStatusMessage> {
  static override styles: CSSResultGroup = [sharedStyles, syncStatusStyles];

  protected override readonly table = syncStatusMessages;

  /** `undefined` while it is being read, `failed` when it could not be. */
  @state() private refused: readonly RejectedRecord[] | 'failed' | undefined;
  /** How many records the last file holds. */
  @state() private exported: number | undefined;
  @state() private isOnline = navigator.onLine;

  readonly #recorder = new Recorder(this);
  #sync: SyncState | undefined;
  /** When everything that waited was sent, since this element is on the page. */
  #sentAt: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#noteConnection);
    window.addEventListener('offline', this.#noteConnection);
    this.#noteConnection();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#noteConnection);
    window.removeEventListener('offline', this.#noteConnection);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { visit } = this;
    if (!visit || visit.sync === this.#sync) return;
    const before = this.#sync;
    this.#sync = visit.sync;
    if (before && before.pending > 0 && visit.sync.pending === 0) this.#sentAt = new Date().toISOString();
    if (visit.sync.rejected > 0) void this.#readRefused(visit.client);
    else this.refused = [];
  }

  protected override renderVisit({ client, sync }: Visit): unknown {
    const stage = syncStageOf(sync, this.isOnline);
    return this.renderStep({
      label: this.text('label'),
      title: this.#titleOf(stage, sync),
      status: 'current',
      content: html`
        <div class="stack tight" part="stage" role="status">${this.#renderStage(stage, sync)}</div>
        ${
          sync.pending > 0 && !sync.sending
            ? html`<div class="actions">
                <button class="button" type="button" @click=${() => client.sync.now()}>
                  ${iconCloud}${this.text('send-now')}
                </button>
              </div>`
            : nothing
        }
        ${this.#renderWarnings(client, sync)} ${sync.rejected > 0 ? this.#renderRefused(client, sync) : nothing}
        ${sync.pending + sync.rejected > 0 ? this.#renderExport(client) : nothing}
      `,
    });
  }

  #titleOf(stage: SyncStage, { pending, rejected }: SyncState): string {
    if (stage === 'sent') return rejected > 0 ? this.plural('refused', rejected) : this.text('title.sent');
    return this.plural(stage === 'sending' ? 'title.sending' : 'title.waiting', pending);
  }

  #renderStage(stage: SyncStage, sync: SyncState): TemplateResult {
    const told = stage === 'sent' && sync.rejected > 0 ? undefined : stage;
    return html`
      ${told ? this.#renderNotice(told, sync) : nothing}
      ${
        stage === 'sent' && !this.isOnline
          ? html`<p class="notice">${iconCloudOff}<span>${this.text('stage.offline-idle')}</span></p>`
          : nothing
      }
      ${
        this.#sentAt === undefined
          ? nothing
          : html`<p class="small soft">${this.text('sent-at', { time: this.formatTime(this.#sentAt) })}</p>`
      }
    `;
  }

  #renderNotice(stage: SyncStage, { lastError = '' }: SyncState): TemplateResult {
    return html`<p class="notice ${tones[stage]}">
      ${icons[stage]}<span>${this.text(`stage.${stage}`, { code: lastError })}</span>
    </p>`;
  }

  #renderWarnings({ storage }: Client, sync: SyncState): unknown {
    const warnings = deviceWarnings(storage.state.warnings, sync, this.locale);
    if (warnings.length === 0) return nothing;
    return html`<ul class="stack tight" part="warnings">
      ${warnings.map(
        ({ key, values }) => html`<li class="notice warn">${iconAlert}<span>${this.text(key, values)}</span></li>`,
      )}
    </ul>`;
  }

  #renderRefused({ sync }: Client, { pending, rejected, sending }: SyncState): TemplateResult {
    const attendances = this.refused === 'failed' ? [] : byAttendance(this.refused ?? []);
    const send = (ids: readonly RefusedAttendance[]) => async () => {
      for (const { attendanceId } of ids) await sync.retry(attendanceId);
    };
    return html`
      <div class="stack" part="refused">
        <div class="notice bad">
          ${iconAlert}
          <div>
            <h3 ?hidden=${pending === 0}>${this.plural('refused', rejected)}</h3>
            <p>${this.text(this.refused === 'failed' ? 'refused.unread' : 'refused.lead')}</p>
          </div>
        </div>
        <ul class="refused">
          ${attendances.map((attendance) => this.#renderAttendance(attendance, sending, send([attendance])))}
        </ul>
        ${
          attendances.length > 1
            ? html`<div class="actions">
                <button class="button" type="button" aria-disabled=${sending} @click=${send(attendances)}>
                  ${this.text('refused.send-all')}
                </button>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #renderAttendance(
    { beganAt, records }: RefusedAttendance,
    sending: boolean,
    send: () => Promise<void>,
  ): TemplateResult {
    const name = this.text('refused.attendance', {
      date: this.formatDate(beganAt),
      time: this.formatTime(beganAt),
    });
    return html`<li>
      <h3>${name}</h3>
      <ul class="records">
        ${records.map(
          (record) =>
            html`<li>
              <strong>${this.text(`event.${record.type}`)}</strong>
              <p>${this.text(`refusal.${refusalOf(record)}`)}</p>
              <p class="small soft">${this.text('refused.code', { code: record.code })}</p>
            </li>`,
        )}
      </ul>
      <button class="button" type="button" aria-disabled=${sending} @click=${send}>
        ${this.text('refused.send')}<span class="visually-hidden">: ${name}</span>
      </button>
    </li>`;
  }

  #renderExport(client: Client): TemplateResult {
    return html`<details part="export">
      <summary class="disclosure">${this.text('export')}${iconChevron}</summary>
      <div class="stack tight">
        <p class="soft">${this.text('export.lead')}</p>
        <div class="actions">
          <button
            class="button"
            type="button"
            aria-disabled=${this.#recorder.isBusy}
            @click=${() => void this.#export(client)}
          >
            ${iconDownload}${this.text('export.save')}
          </button>
        </div>
        <p role="status">${this.exported === undefined ? nothing : this.plural('export.saved', this.exported)}</p>
        ${this.renderFailure(this.#recorder.failure)}
      </div>
    </details>`;
  }

  async #export({ sync }: Client): Promise<void> {
    this.exported = undefined;
    await this.#recorder.record(async () => {
      const files = await sync.exportPending();
      for (const { name, bytes } of files) downloadFile(name, new Blob([bytes]));
      this.exported = files.reduce((sum, { records }) => sum + records, 0);
    });
  }

  readonly #noteConnection = (): void => {
    this.isOnline = navigator.onLine;
  };

  async #readRefused({ sync }: Client): Promise<void> {
    const read = this.#sync;
    const refused = await sync.rejected().catch(() => 'failed' as const);
    if (read === this.#sync) this.refused = refused;
  }
}

const icons = {
  sent: iconCheck,
  sending: html`<span class="spinner"></span>`,
  waiting: iconDevice,
  offline: iconCloudOff,
  unreachable: iconCloudOff,
  session: iconAlert,
  storage: iconAlert,
  trouble: iconAlert,
} as const;

const tones = {
  sent: 'good',
  sending: '',
  waiting: '',
  offline: '',
  unreachable: 'warn',
  session: 'warn',
  storage: 'warn',
  trouble: 'warn',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'aa-sync-status': AaSyncStatus;
  }
}
