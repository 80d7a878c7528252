import {
  decisionSchema,
  type Attendance,
  type ConsentDecision,
  type ConsentPurpose,
  type ConsentTerm,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import {
  iconAlert,
  iconArrowRight,
  iconCheck,
  iconCross,
  iconDevice,
  iconHandover,
  iconInfo,
  iconPencil,
} from '../foundation/icons.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { consentCaptureMessages, type ConsentCaptureMessage } from './consent-capture.messages.js';
import { consentCaptureStyles } from './consent-capture.styles.js';

type Decisions = ReadonlyMap<ConsentPurpose['id'], ConsentDecision>;
type RecordedConsent = NonNullable<Attendance['consent']>;

const HASH_CHARACTERS_SHOWN = 12;

/**
 * @summary The client's own decisions about their data, purpose by purpose.
 *
 * The agent hands the device over; the client reads the term in force and accepts or refuses each
 * purpose. Nothing is chosen beforehand and no button decides for all. A refusal never stops the visit.
 *
 * @fires {CustomEvent<AaConsentRecordedDetail>} aa-consent-recorded - The client confirmed their decisions, and they are saved on the device.
 *
 * @csspart card - The whole step.
 * @csspart header - Name, state and title of the step.
 * @csspart term - What is explained before anything is asked.
 * @csspart purpose - One purpose with its two buttons.
 * @csspart receipt - What proves the decisions: version, code of the text, time.
 */
export class AaConsentCapture extends AaElement<ConsentCaptureMessage> {
  static override styles: CSSResultGroup = [sharedStyles, consentCaptureStyles];

  protected override readonly table = consentCaptureMessages;

  /** The client has the device and is deciding. */
  @state() private deciding = false;
  @state() private decisions: Decisions = new Map();
  /** The client confirmed before everything was decided. */
  @state() private namesMissing = false;
  @state() private working = false;
  @state() private failure: unknown;

  protected override resetVisit(): void {
    this.#stopDeciding();
  }

  protected override renderVisit({ attendance, state: recorded, profile }: Visit): unknown {
    const { consentTerm } = profile;
    const open = recorded?.status === 'open';
    if (attendance && open && this.deciding) return this.#renderDeciding(consentTerm, attendance);
    if (recorded?.consent) return this.#renderDone(consentTerm, recorded.consent, open);
    const frame = { label: this.text('label'), title: this.text('title.waiting') };
    if (recorded && !open) return this.renderWaiting(frame, this.text('wait.ended'));
    if (!recorded?.client) return this.renderWaiting(frame, this.text('wait.client'));
    return this.#renderHandover();
  }

  #renderHandover(): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.handover'),
      status: 'current',
      content: html`
        <div class="panel handover">
          ${iconHandover}
          <p>${this.text('lead.handover')}</p>
          <button class="button primary block" type="button" @click=${() => this.#startDeciding(new Map())}>
            ${this.text('start')}${iconArrowRight}
          </button>
        </div>
      `,
    });
  }

  #renderDeciding(term: ConsentTerm, attendance: ActiveAttendance): TemplateResult {
    const missing = term.purposes.filter(({ id }) => !this.decisions.has(id));
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.deciding'),
      status: 'current',
      lead: this.text('lead.deciding'),
      content: html`
        <form
          class="stack wide"
          novalidate
          @submit=${(event: SubmitEvent) => this.#confirm(event, term, attendance, missing)}
        >
          <div class="stack" part="term" lang=${term.locale}>
            <h3>${term.title}</h3>
            <div class="panel">
              <h3>${this.text('notice')}</h3>
              <p>${term.notice}</p>
            </div>
          </div>
          ${this.#renderPurposes(term)}
          <div class="stack small about-term" lang=${term.locale}>
            <div>
              <h3>${this.text('controller')}</h3>
              <p>${term.controller}</p>
            </div>
            <div>
              <h3>${this.text('rights')}</h3>
              <p>${term.rights}</p>
            </div>
          </div>
          ${this.namesMissing && missing.length > 0 ? this.#renderMissing(missing) : nothing}
          ${
            this.failure === undefined
              ? nothing
              : html`<p class="notice bad" role="alert">
                  ${iconAlert}<span>${this.describeError(this.failure)}</span>
                </p>`
          }
          <div class="actions">
            <button class="button primary block" type="submit" aria-disabled=${this.working ? 'true' : 'false'}>
              ${this.text('confirm')}
            </button>
          </div>
        </form>
      `,
    });
  }

  #renderPurposes({ purposes, locale }: ConsentTerm): TemplateResult {
    const count = this.decisions.size;
    const progress = this.text('progress', { count, total: purposes.length });
    return html`
      <div class="stack purposes">
        <div class="stack tight">
          <div class="purposes-header">
            <h3>${this.text('purposes')}</h3>
            <p class="count" role="status">${progress}</p>
          </div>
          <progress max=${purposes.length} .value=${count} aria-hidden="true"></progress>
        </div>
        ${purposes.map(
          ({ id, title, text }) => html`
            <fieldset class="purpose" part="purpose" lang=${locale} aria-describedby="about-${id}">
              <legend>${title}</legend>
              <p id="about-${id}">${text}</p>
              <div class="choices decisions">
                ${decisionSchema.options.map((option) => this.#renderOption(id, option))}
              </div>
            </fieldset>
          `,
        )}
      </div>
    `;
  }

  #renderOption(purpose: string, decision: ConsentDecision): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="purpose-${purpose}"
          id="${purpose}-${decision}"
          .checked=${this.decisions.get(purpose) === decision}
          @change=${() => this.#decide(purpose, decision)}
        />
        ${decision === 'granted' ? iconCheck : iconCross}
        <span>${this.text(decision === 'granted' ? 'grant' : 'refuse')}</span>
      </label>
    `;
  }

  #renderMissing(missing: readonly ConsentPurpose[]): TemplateResult {
    return html`
      <div class="notice bad missing" id="missing" role="group" aria-labelledby="missing-title" tabindex="-1">
        ${iconAlert}
        <div>
          <p id="missing-title">${this.plural('missing', missing.length)}</p>
          <ul>
            ${missing.map(
              ({ id, title }) => html`
                <li>
                  <button class="button quiet" type="button" @click=${() => this.focusOn(`#${id}-granted`)}>
                    ${title}
                  </button>
                </li>
              `,
            )}
          </ul>
        </div>
      </div>
    `;
  }

  #renderDone(term: ConsentTerm, consent: RecordedConsent, open: boolean): TemplateResult {
    const decisions: Decisions = new Map(consent.decisions.map(({ purpose, decision }) => [purpose, decision]));
    const allRefused = consent.decisions.every(({ decision }) => decision === 'refused');
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.done'),
      status: 'done',
      lead: open ? this.text('lead.done') : undefined,
      content: html`
        ${allRefused ? html`<p class="notice">${iconInfo}<span>${this.text('all-refused')}</span></p>` : nothing}
        <ul class="decided">
          ${consent.decisions.map(
            ({ purpose, decision }) => html`
              <li>
                <span>${term.purposes.find(({ id }) => id === purpose)?.title ?? purpose}</span>
                <span class="chip ${decision === 'granted' ? 'accent' : ''}">
                  ${decision === 'granted' ? iconCheck : iconCross}${this.text(decision)}
                </span>
              </li>
            `,
          )}
        </ul>
        ${this.#renderReceipt(consent)}
        <div class="row apart no-print">
          <p class="row soft small">${iconDevice}${this.text('saved-here')}</p>
          ${
            open
              ? html`<button class="button quiet" type="button" @click=${() => this.#startDeciding(decisions)}>
                  ${iconPencil}${this.text('change')}
                </button>`
              : nothing
          }
        </div>
      `,
    });
  }

  #renderReceipt({ term, recordedAt }: RecordedConsent): TemplateResult {
    return html`
      <section class="panel small receipt" part="receipt" aria-label=${this.text('receipt')}>
        <dl class="facts">
          <div>
            <dt>${this.text('receipt.version')}</dt>
            <dd>${term.version}</dd>
          </div>
          <div>
            <dt>${this.text('receipt.hash')}</dt>
            <dd><code>${term.hash.slice(0, HASH_CHARACTERS_SHOWN)}</code></dd>
          </div>
          <div>
            <dt>${this.text('receipt.time')}</dt>
            <dd>${this.formatDate(recordedAt)}, ${this.formatTime(recordedAt)}</dd>
          </div>
        </dl>
      </section>
    `;
  }

  #startDeciding(decisions: Decisions): void {
    this.deciding = true;
    this.decisions = decisions;
    void this.focusTitle();
  }

  #stopDeciding(): void {
    this.deciding = false;
    this.decisions = new Map();
    this.namesMissing = false;
    this.failure = undefined;
  }

  #decide(purpose: string, decision: ConsentDecision): void {
    this.decisions = new Map([...this.decisions, [purpose, decision]]);
    this.failure = undefined;
  }

  async #confirm(
    event: SubmitEvent,
    term: ConsentTerm,
    attendance: ActiveAttendance,
    missing: readonly ConsentPurpose[],
  ): Promise<void> {
    event.preventDefault();
    if (this.working) return;
    if (missing.length > 0) {
      this.namesMissing = true;
      return this.focusOn('#missing');
    }
    const decisions = term.purposes.flatMap(({ id }) => {
      const decision = this.decisions.get(id);
      return decision ? [{ purpose: id, decision }] : [];
    });
    this.working = true;
    this.failure = undefined;
    try {
      await attendance.recordConsent(decisions);
    } catch (error) {
      this.failure = error ?? new Error('unknown');
      return;
    } finally {
      this.working = false;
    }
    this.#stopDeciding();
    const granted = decisions.filter(({ decision }) => decision === 'granted').length;
    this.emit('aa-consent-recorded', {
      attendanceId: attendance.id,
      granted,
      refused: decisions.length - granted,
    });
    await this.focusTitle();
  }
}

export interface AaConsentRecordedDetail {
  readonly attendanceId: string;
  /** How many purposes were accepted and refused. */
  readonly granted: number;
  readonly refused: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-consent-capture': AaConsentCapture;
  }
  interface HTMLElementEventMap {
    'aa-consent-recorded': CustomEvent<AaConsentRecordedDetail>;
  }
}
