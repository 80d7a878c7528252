import type { AttendanceStatus, Tool } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AaElement } from '../foundation/element.js';
import { iconAlert, iconCheck, iconInfo, iconPlus } from '../foundation/icons.js';
import { joined } from '../foundation/message-table.js';
import { errorCode } from '../foundation/localized-element.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { elementOf, goToStep } from '../foundation/visit-steps.js';
import { renderInterruptionForm, type InterruptionForm } from '../interruption/interruption-form.js';
import { interruptionMessages } from '../interruption/interruption.messages.js';
import { renderMissingList, type WayTo } from '../missing-parts/missing-list.js';
import { missingMessages } from '../missing-parts/missing-parts.messages.js';
import { missingStyles } from '../missing-parts/missing-parts.styles.js';
import type { AaToolSentDetail } from '../tool-recommender/tool-recommender.js';
import { concludeButtonMessages } from './conclude-button.messages.js';
import { concludeButtonStyles } from './conclude-button.styles.js';
import { renderRegistrationStatus, stageOf } from './registration-status.js';
import { RegistrationWatch } from './registration-watch.js';
import type { ConcludeMessage, ConcludeText } from './texts.js';

/**
 * The end of the visit: names what is still missing, concludes, and follows the record from this
 * device to the registry's protocol.
 *
 * @summary Concludes or interrupts the attendance and shows its registration.
 * @fires {CustomEvent<AaAttendanceRegisteredDetail>} aa-attendance-registered - Every registry has answered for good.
 * @fires {CustomEvent<AaStepDetail>} aa-step-wanted - The agent asked for another step; cancel it to show the step in your own way.
 * @csspart card - The card of the step.
 * @csspart missing - What is still missing.
 * @csspart button - The button that concludes.
 * @csspart status - Where the record is.
 * @csspart protocol - The registry's protocol, nothing else.
 * @csspart interruption - The form that interrupts.
 */
export class AaConcludeButton extends AaElement<ConcludeMessage> {
  static override styles: CSSResultGroup = [sharedStyles, missingStyles, concludeButtonStyles];

  /** How often the agent tried while parts were missing: each time the alert is made anew, and read again. */
  @state() private refusals = 0;
  @state() private interrupting = false;
  @state() private reasonRefused = false;

  protected override readonly table = joined(joined(concludeButtonMessages, interruptionMessages), missingMessages);
  readonly #text: ConcludeText = (key, values) => this.text(key, values);
  readonly #registration = new RegistrationWatch(this, (status) => this.#announce(status));
  readonly #recorder = new Recorder(this);
  /** Ids of the tools whose link went to the client: sending records nothing. */
  readonly #sent = new Set<string>();

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.addEventListener('aa-tool-sent', this.#noteSent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeEventListener('aa-tool-sent', this.#noteSent);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { visit } = this;
    if (visit?.attendance && visit.state?.status === 'concluded') {
      this.#registration.follow(visit.client, visit.attendance.id);
    }
  }

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state } = visit;
    const label = this.text('label');
    if (!attendance || !state) {
      return this.renderWaiting({ label, title: this.text('title') }, this.text('wait.client'));
    }
    return state.status === 'open' ? this.#renderOpen(attendance, visit) : this.#renderEnded(visit);
  }

  protected override resetVisit(): void {
    this.#registration.stop();
    this.refusals = 0;
    this.#recorder.forget();
    this.#sent.clear();
    this.interrupting = false;
    this.reasonRefused = false;
  }

  #renderOpen(attendance: ActiveAttendance, { profile }: Visit): TemplateResult {
    const { missing } = attendance;
    const { refusals } = this;
    const wayTo: WayTo = (step) => (elementOf(step, this) ? () => goToStep(step, this) : undefined);
    const list = renderMissingList(missing, profile.consentTerm, wayTo, this.#text);
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title'),
      lead: missing.length === 0 ? this.text('lead.ready') : nothing,
      status: 'current',
      content: html`
        ${
          missing.length === 0
            ? nothing
            : keyed(
                refusals,
                html`<div class="notice ${refusals ? 'bad' : ''}" part="missing" role=${refusals ? 'alert' : nothing}>
                  ${refusals ? iconAlert : iconInfo}
                  <div class="stack tight">
                    <p><strong>${this.text(refusals ? 'missing.refused' : 'missing.title')}</strong></p>
                    ${list}
                  </div>
                </div>`,
              )
        }
        ${this.#renderOnlySent(attendance, profile.catalogue.tools)}
        ${
          this.interrupting
            ? renderInterruptionForm(
                {
                  isSelfService: this.isSelfService,
                  refused: this.reasonRefused,
                  failure: this.renderFailure(this.#recorder.failure),
                  confirm: (interruption) => void this.#interrupt(attendance, interruption),
                  cancel: () => this.#stopInterrupting(),
                },
                this.#text,
              )
            : html`${this.renderFailure(this.#recorder.failure)}
                <div class="stack">
                  <button
                    class="button primary block big"
                    part="button"
                    type="button"
                    @click=${() => this.#conclude(attendance)}
                  >
                    ${iconCheck}${this.text('action.conclude')}
                  </button>
                  <button class="button quiet" id="interrupt" type="button" @click=${this.#startInterrupting}>
                    ${this.text('action.interrupt')}
                  </button>
                </div>`
        }
      `,
    });
  }

  /** A tool that was sent is not delivered by that, also where another one was. */
  #renderOnlySent({ state: { deliveries } }: ActiveAttendance, tools: readonly Tool[]): unknown {
    const isDelivered = (tool: Tool) => deliveries.some(({ toolId }) => toolId === tool.id);
    const names = tools.filter((tool) => this.#sent.has(tool.id) && !isDelivered(tool)).map(({ name }) => name);
    if (names.length === 0) return nothing;
    return html`<p class="notice warn">${iconAlert}${this.text('only-sent', { tools: names.join(', ') })}</p>`;
  }

  #renderEnded({ state, sync }: Visit): TemplateResult {
    const { interruption } = state ?? {};
    const { status } = this.#registration;
    const stage = stageOf(sync, status, navigator.onLine);
    return this.renderStep({
      label: this.text('label'),
      title: this.text(interruption ? 'interrupted.title' : 'concluded.title'),
      lead: interruption
        ? this.text('interrupted.reason', { reason: this.text(`reason.${interruption.reason}`) })
        : nothing,
      status: 'done',
      content: html`
        ${
          interruption && stage === 'registering'
            ? html`<p class="notice" role="status" part="status">${iconCheck}${this.text('status.sent')}</p>`
            : renderRegistrationStatus(stage, status, this.#text)
        }
        ${
          sync.rejected > 0
            ? html`<p class="notice warn" role="alert">${iconAlert}${this.text('status.rejected')}</p>`
            : nothing
        }
        <div class="actions">
          <button class="button primary" type="button" @click=${this.#startAnew}>
            ${iconPlus}${this.text('action.new')}
          </button>
        </div>
      `,
    });
  }

  readonly #noteSent = ({ detail }: CustomEvent<AaToolSentDetail>): void => {
    if (detail.attendanceId !== this.visit?.attendance?.id) return;
    this.#sent.add(detail.toolId);
    this.requestUpdate();
  };

  async #conclude(attendance: ActiveAttendance): Promise<void> {
    if (attendance.missing.length > 0) {
      this.refusals += 1;
      return;
    }
    if (await this.#recorder.record(() => attendance.conclude())) return this.focusTitle();
    if (errorCode(this.#recorder.failure) !== 'attendance_incomplete') return;
    this.#recorder.forget();
    this.refusals += 1;
  }

  async #interrupt(
    attendance: ActiveAttendance,
    interruption: Parameters<InterruptionForm['confirm']>[0],
  ): Promise<void> {
    if (!interruption) {
      this.reasonRefused = true;
      await this.focusOn('#reason');
      return;
    }
    if (await this.#recorder.record(() => attendance.interrupt(interruption))) await this.focusTitle();
  }

  readonly #startInterrupting = async (): Promise<void> => {
    this.interrupting = true;
    this.reasonRefused = false;
    this.#recorder.forget();
    await this.focusOn('#interrupt-title');
  };

  #stopInterrupting(): void {
    this.interrupting = false;
    this.#recorder.forget();
    void this.focusOn('#interrupt');
  }

  readonly #startAnew = async (): Promise<void> => {
    this.visit?.newAttendance();
    await this.updateComplete;
    if (!goToStep('registration', this)) await this.focusTitle();
  };

  #announce({ attendanceId, registrations }: AttendanceStatus): void {
    this.emit('aa-attendance-registered', {
      attendanceId,
      registered: registrations.filter(({ status }) => status === 'registered').length,
      failed: registrations.filter(({ status }) => status === 'failed').length,
    });
  }
}

/** Detail of `aa-attendance-registered`: how far the registries have come with the attendance. */
export interface AaAttendanceRegisteredDetail {
  readonly attendanceId: string;
  /** Registries that registered the attendance. */
  readonly registered: number;
  /** Registries in which a person has to correct something. */
  readonly failed: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-conclude-button': AaConcludeButton;
  }
  interface HTMLElementEventMap {
    'aa-attendance-registered': CustomEvent<AaAttendanceRegisteredDetail>;
  }
}
