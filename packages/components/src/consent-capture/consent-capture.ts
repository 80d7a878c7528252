import type {
  Attendance,
  ConsentDecision,
  ConsentPurpose,
  ConsentReceipt,
  ConsentTerm,
  PurposeDecision,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import {
  iconAlert,
  iconArrowRight,
  iconCheck,
  iconDevice,
  iconDownload,
  iconHandover,
  iconInfo,
  iconPencil,
  iconPrint,
} from '../foundation/icons.js';
import { printAlone } from '../foundation/print-alone.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { renderAboutTerm } from './about-term.js';
import { consentCaptureMessages, type ConsentCaptureMessage } from './consent-capture.messages.js';
import { consentCaptureStyles } from './consent-capture.styles.js';
import { renderDecidedList, type ConsentChange } from './decided-list.js';
import { renderPurposeCard } from './purpose-card.js';
import { openPurposes, purposeStates, type PurposeState } from './purpose-state.js';
import { downloadFile, receiptsAsJson, receiptsAsText } from './receipt-files.js';
import { renderReceipt } from './receipt-view.js';
import type { ConsentTexts } from './texts.js';

/** The client has the device: what they are asked, what they answered so far. */
interface Deciding {
  readonly asked: readonly ConsentPurpose[];
  readonly decisions: ReadonlyMap<ConsentPurpose['id'], ConsentDecision>;
  readonly isUnderstood: boolean;
}

/**
 * @summary The client's own decisions about their data, purpose by purpose.
 *
 * The agent says that the term was explained and hands the device over; the client reads the term in force, accepts or
 * refuses each purpose and says that it was understood. Nothing is chosen beforehand and no button decides for all.
 * A refusal never stops the visit. Sensitive data are asked apart and need no answer; what the client decided in
 * earlier visits and still stands is not asked again. Afterwards there is a receipt, and the way to take consent back.
 *
 * @fires {CustomEvent<AaConsentRecordedDetail>} aa-consent-recorded - The client confirmed their decisions, and they are saved on the device.
 * @fires {CustomEvent<AaConsentRevokedDetail>} aa-consent-revoked - The client took consent back, and that is saved on the device.
 *
 * @csspart card - The whole step.
 * @csspart header - Name, state and title of the step.
 * @csspart term - What is explained before anything is asked.
 * @csspart purpose - One purpose with its two buttons.
 * @csspart sensitive - The purposes that need sensitive data, apart from the others.
 * @csspart acknowledgement - What one side says before the step goes on.
 * @csspart decided - What holds for each purpose.
 * @csspart receipt - What proves one act: decisions, time, version, codes, number of the record.
 * @csspart actions - Print and download.
 */
export class AaConsentCapture extends AaElement<ConsentCaptureMessage> {
  static override styles: CSSResultGroup = [sharedStyles, consentCaptureStyles];

  protected override readonly table = consentCaptureMessages;

  /** Single purposes to be decided once more, in place of those that are open. */
  @state() private again: readonly ConsentPurpose[] | undefined;
  /** The agent said that the term was explained. */
  @state() private explained = false;
  @state() private deciding: Deciding | undefined;
  /** The client is changing their mind about single purposes. */
  @state() private changing = false;
  /** Somebody went on before everything was said. */
  @state() private namesMissing = false;
  @state() private working = false;
  @state() private failure: unknown;
  @state() private receipts: readonly ConsentReceipt[] = [];

  /** What the receipts were made of. */
  #shownConsent: Attendance['consent'];
  readonly #texts: ConsentTexts = {
    text: (key, values) => this.text(key, values),
    formatDate: (iso) => this.formatDate(iso),
    formatTime: (iso) => this.formatTime(iso),
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { attendance } = this.visit ?? {};
    if (attendance?.state.consent === this.#shownConsent) return;
    this.#shownConsent = attendance?.state.consent;
    void this.#loadReceipts(attendance);
  }

  protected override resetVisit(): void {
    this.#stopAsking();
    this.changing = false;
    this.receipts = [];
  }

  protected override renderVisit({ attendance, state: recorded, profile }: Visit): unknown {
    const { consentTerm } = profile;
    const frame = { label: this.text('label'), title: this.text('title.waiting') };
    const isOpen = recorded?.status === 'open';
    if (!attendance || !recorded?.client) {
      return this.renderWaiting(frame, this.text(recorded && !isOpen ? 'wait.ended' : 'wait.client'));
    }
    if (isOpen && this.deciding) return this.#renderDeciding(consentTerm, attendance, this.deciding);
    const asked = this.again ?? openPurposes(consentTerm, recorded, attendance.standing);
    if (isOpen && asked.length > 0) return this.#renderHandover(asked);
    const states = purposeStates(consentTerm, recorded, attendance.standing);
    const isNothingSaid = states.every(({ status }) => status === 'unanswered');
    if (isNothingSaid) return this.renderWaiting(frame, this.text('wait.ended'));
    return this.#renderDone(states, consentTerm, attendance, isOpen);
  }

  #renderHandover(asked: readonly ConsentPurpose[]): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.handover'),
      status: 'current',
      content: html`
        <div class="panel handover">
          ${iconHandover}
          <p>${this.text('lead.handover')}</p>
          ${this.#renderAcknowledgement('explained', this.explained, (isSaid) => (this.explained = isSaid))}
          ${
            this.namesMissing && !this.explained
              ? html`<p class="error" role="alert">${iconAlert}<span>${this.text('explained.missing')}</span></p>`
              : nothing
          }
          <div class="actions">
            <button class="button primary block" type="button" @click=${() => this.#handOver(asked)}>
              ${this.text('start')}${iconArrowRight}
            </button>
            ${
              this.again
                ? html`<button class="button quiet" type="button" @click=${() => this.#giveUpAsking()}>
                    ${this.text('action.cancel')}
                  </button>`
                : nothing
            }
          </div>
        </div>
      `,
    });
  }

  /** A checkbox that nothing sets but the person it belongs to. */
  #renderAcknowledgement(
    name: 'explained' | 'understood',
    isSaid: boolean,
    say: (isSaid: boolean) => void,
  ): TemplateResult {
    return html`
      <label class="choice acknowledgement" part="acknowledgement">
        <input
          type="checkbox"
          id=${name}
          .checked=${isSaid}
          @change=${(event: Event) => say((event.target as HTMLInputElement).checked)}
        />
        <span>${this.text(name)}</span>
      </label>
    `;
  }

  #renderDeciding(term: ConsentTerm, attendance: ActiveAttendance, deciding: Deciding): TemplateResult {
    const ordinary = deciding.asked.filter(({ sensitive }) => !sensitive);
    const sensitive = deciding.asked.filter((purpose) => purpose.sensitive);
    // A sensitive purpose that the client chose to decide once more is the only one asked, and does need its answer.
    const missing = (ordinary.length > 0 ? ordinary : sensitive).filter(({ id }) => !deciding.decisions.has(id));
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.deciding'),
      status: 'current',
      lead: this.text('lead.deciding'),
      content: html`
        <form
          class="stack wide"
          novalidate
          @submit=${(event: SubmitEvent) => this.#confirm(event, attendance, deciding, missing)}
        >
          <div class="stack" part="term" lang=${term.locale}>
            <h3>${term.title}</h3>
            <div class="panel">
              <h3>${this.text('notice')}</h3>
              <p>${term.notice}</p>
            </div>
          </div>
          ${ordinary.length > 0 ? this.#renderPurposes(ordinary, term, attendance, deciding) : nothing}
          ${sensitive.length > 0 ? this.#renderSensitive(sensitive, term, attendance, deciding) : nothing}
          ${renderAboutTerm(term, this.#texts)}
          ${this.#renderAcknowledgement('understood', deciding.isUnderstood, (isUnderstood) =>
            this.#answer({ ...deciding, isUnderstood }),
          )}
          ${this.#renderMissing(deciding, missing)} ${this.#renderFailure()}
          <div class="actions">
            <button class="button primary block" type="submit" aria-disabled=${this.working ? 'true' : 'false'}>
              ${this.text('confirm')}
            </button>
          </div>
        </form>
      `,
    });
  }

  #renderPurposes(
    purposes: readonly ConsentPurpose[],
    term: ConsentTerm,
    attendance: ActiveAttendance,
    deciding: Deciding,
  ): TemplateResult {
    const count = purposes.filter(({ id }) => deciding.decisions.has(id)).length;
    return html`
      <div class="stack purposes">
        <div class="stack tight">
          <div class="purposes-header">
            <h3>${this.text('purposes')}</h3>
            <p class="count" role="status">${this.text('progress', { count, total: purposes.length })}</p>
          </div>
          <progress max=${purposes.length} .value=${count} aria-hidden="true"></progress>
          ${
            term.purposes.filter(({ sensitive }) => !sensitive).length > purposes.length && !this.again
              ? html`<p class="soft small">${this.text('standing')}</p>`
              : nothing
          }
        </div>
        ${purposes.map((purpose) => this.#renderPurpose(purpose, term, attendance, deciding))}
      </div>
    `;
  }

  #renderSensitive(
    purposes: readonly ConsentPurpose[],
    term: ConsentTerm,
    attendance: ActiveAttendance,
    deciding: Deciding,
  ): TemplateResult {
    return html`
      <section class="stack sensitive" part="sensitive" aria-labelledby="sensitive-title">
        <div class="stack tight">
          <h3 id="sensitive-title">${this.text('sensitive')}</h3>
          <p class="soft small">${this.text('sensitive.lead')}</p>
        </div>
        ${purposes.map((purpose) => this.#renderPurpose(purpose, term, attendance, deciding))}
      </section>
    `;
  }

  #renderPurpose(
    purpose: ConsentPurpose,
    { locale }: ConsentTerm,
    { standing }: ActiveAttendance,
    deciding: Deciding,
  ): TemplateResult {
    const card = {
      purpose,
      lang: locale,
      decision: deciding.decisions.get(purpose.id),
      isChanged: standing.some(
        (earlier) =>
          earlier.purpose === purpose.id && earlier.status === 'undecided' && earlier.reason === 'term-changed',
      ),
      decide: (decision: ConsentDecision) =>
        this.#answer({ ...deciding, decisions: new Map([...deciding.decisions, [purpose.id, decision]]) }),
    };
    return renderPurposeCard(card, this.#texts);
  }

  #renderMissing({ isUnderstood }: Deciding, missing: readonly ConsentPurpose[]): unknown {
    if (!this.namesMissing || (isUnderstood && missing.length === 0)) return nothing;
    const places = [
      ...missing.map(({ id, title }) => ({ title, selector: `#${id}-granted` })),
      ...(isUnderstood ? [] : [{ title: this.text('understood'), selector: '#understood' }]),
    ];
    return html`
      <div class="notice bad missing" id="missing" role="group" aria-labelledby="missing-title" tabindex="-1">
        ${iconAlert}
        <div>
          <p id="missing-title">${this.plural('missing', places.length)}</p>
          <ul>
            ${places.map(
              ({ title, selector }) => html`
                <li>
                  <button class="button quiet" type="button" @click=${() => this.focusOn(selector)}>${title}</button>
                </li>
              `,
            )}
          </ul>
        </div>
      </div>
    `;
  }

  #renderFailure(): unknown {
    if (this.failure === undefined) return nothing;
    return html`<p class="notice bad" role="alert">${iconAlert}<span>${this.describeError(this.failure)}</span></p>`;
  }

  #renderDone(
    states: readonly PurposeState[],
    term: ConsentTerm,
    attendance: ActiveAttendance,
    isOpen: boolean,
  ): TemplateResult {
    const isFromEarlier = attendance.state.consent === undefined;
    const isNothingGranted = states.every(({ status }) => status !== 'granted');
    const lead = this.text(isFromEarlier ? 'lead.earlier' : 'lead.done');
    return this.renderStep({
      label: this.text('label'),
      title: this.text(isFromEarlier ? 'title.earlier' : 'title.done'),
      status: 'done',
      lead: isOpen && !this.changing ? lead : undefined,
      content: html`
        ${
          isNothingGranted
            ? html`<p class="notice">${iconInfo}<span>${this.text('nothing-granted')}</span></p>`
            : nothing
        }
        ${
          this.changing
            ? html`<p class="notice" id="changing" tabindex="-1">
                ${iconHandover}<span>${this.text('changing')}</span>
              </p>`
            : nothing
        }
        ${this.#renderFailure()}
        ${renderDecidedList(states, term.locale, this.changing ? this.#change(attendance, isOpen) : undefined, this.#texts)}
        <div class="actions no-print">
          <button class="button" type="button" @click=${() => this.#toggleChanging()}>
            ${this.changing ? iconCheck : iconPencil}${this.text(this.changing ? 'change.done' : 'change')}
          </button>
        </div>
        ${this.receipts.length > 0 && !this.changing ? this.#renderReceipts() : nothing}
      `,
    });
  }

  #change(attendance: ActiveAttendance, isOpen: boolean): ConsentChange {
    return {
      isOpen,
      isWorking: this.working,
      withdraw: ({ purpose }) => void this.#withdraw(purpose, attendance),
      decideAgain: ({ purpose }) => this.#decideAgain(purpose),
    };
  }

  /** The newest first: it is what the client was just given. */
  #renderReceipts(): TemplateResult {
    return html`
      ${this.receipts.toReversed().map((receipt) => renderReceipt(receipt, this.#texts))}
      <div class="actions no-print" part="actions">
        <button class="button" type="button" @click=${() => printAlone(this)}>
          ${iconPrint}${this.text('receipt.print')}
        </button>
        <button class="button" type="button" @click=${() => this.#download('text')}>
          ${iconDownload}${this.text('receipt.download-text')}
        </button>
        <button class="button" type="button" @click=${() => this.#download('json')}>
          ${iconDownload}${this.text('receipt.download-json')}
        </button>
      </div>
      <p class="row soft small no-print">${iconDevice}${this.text('saved-here')}</p>
    `;
  }

  #handOver(asked: readonly ConsentPurpose[]): void {
    if (!this.explained) {
      this.namesMissing = true;
      void this.focusOn('#explained');
      return;
    }
    this.namesMissing = false;
    this.deciding = { asked, decisions: new Map(), isUnderstood: false };
    void this.focusTitle();
  }

  #answer(deciding: Deciding): void {
    this.deciding = deciding;
    this.failure = undefined;
  }

  #stopAsking(): void {
    this.again = undefined;
    this.explained = false;
    this.deciding = undefined;
    this.namesMissing = false;
    this.failure = undefined;
  }

  #giveUpAsking(): void {
    this.#stopAsking();
    void this.focusTitle();
  }

  #toggleChanging(): void {
    this.changing = !this.changing;
    this.failure = undefined;
    void this.focusOn(this.changing ? '#changing' : '#title');
  }

  #decideAgain(purpose: ConsentPurpose): void {
    this.#stopAsking();
    this.changing = false;
    this.again = [purpose];
    void this.focusTitle();
  }

  async #withdraw({ id }: ConsentPurpose, attendance: ActiveAttendance): Promise<void> {
    if (!(await this.#save(() => attendance.revokeConsent([id])))) return;
    this.emit('aa-consent-revoked', { attendanceId: attendance.id, purposes: [id] });
    await this.updateComplete;
    // After the end there is nothing more to change about it, and its button is gone.
    if (!this.renderRoot.querySelector(`#change-${id}`)) await this.focusOn('#changing');
  }

  async #confirm(
    event: SubmitEvent,
    attendance: ActiveAttendance,
    { asked, decisions: decided, isUnderstood }: Deciding,
    missing: readonly ConsentPurpose[],
  ): Promise<void> {
    event.preventDefault();
    if (missing.length > 0 || !isUnderstood) {
      this.namesMissing = true;
      return this.focusOn('#missing');
    }
    const decisions = asked.flatMap(({ id, sensitive }): PurposeDecision[] => {
      const decision = decided.get(id);
      return decision ? [{ purpose: id, decision, ...(sensitive ? { explicit: true } : {}) }] : [];
    });
    const acknowledged = { agentExplained: this.explained, clientUnderstood: isUnderstood };
    if (!(await this.#save(() => attendance.recordConsent({ decisions, acknowledged })))) return;
    this.#stopAsking();
    const granted = decisions.filter(({ decision }) => decision === 'granted').length;
    this.emit('aa-consent-recorded', {
      attendanceId: attendance.id,
      granted,
      refused: decisions.length - granted,
    });
    await this.focusTitle();
  }

  /** One record at a time; says whether it was saved. */
  async #save(record: () => Promise<void>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.failure = undefined;
    try {
      await record();
      return true;
    } catch (error) {
      this.failure = error ?? new Error('unknown');
      return false;
    } finally {
      this.working = false;
    }
  }

  async #loadReceipts(attendance: ActiveAttendance | undefined): Promise<void> {
    const consent = this.#shownConsent;
    // A text that is not on the device any more and cannot be fetched now leaves only its receipt out of sight.
    const receipts = consent && attendance ? await attendance.receipts().catch(() => []) : [];
    if (consent === this.#shownConsent) this.receipts = receipts;
  }

  #download(kind: 'text' | 'json'): void {
    const name = `${this.text('receipt.file')}-${this.receipts.at(-1)?.recordId ?? ''}`;
    if (kind === 'json') downloadFile(`${name}.json`, 'application/json', receiptsAsJson(this.receipts));
    else downloadFile(`${name}.txt`, 'text/plain', receiptsAsText(this.receipts, this.#texts));
  }
}

export interface AaConsentRecordedDetail {
  readonly attendanceId: string;
  /** How many purposes were accepted and refused. */
  readonly granted: number;
  readonly refused: number;
}

export interface AaConsentRevokedDetail {
  readonly attendanceId: string;
  /** Ids of the purposes. */
  readonly purposes: readonly string[];
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-consent-capture': AaConsentCapture;
  }
  interface HTMLElementEventMap {
    'aa-consent-recorded': CustomEvent<AaConsentRecordedDetail>;
    'aa-consent-revoked': CustomEvent<AaConsentRevokedDetail>;
  }
}
