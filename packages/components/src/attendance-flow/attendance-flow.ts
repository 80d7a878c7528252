import type { FlowStep } from '@atendimento-ativo/domain';
import type { ActiveAttendance, StartDetails } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AaElement } from '../foundation/element.js';
import { iconArrowLeft, iconArrowRight, iconChevron, iconPlus } from '../foundation/icons.js';
import { joined } from '../foundation/message-table.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { focusTitleOf, type AaStepDetail } from '../foundation/visit-steps.js';
import { renderInterruptionForm, type InterruptionForm } from '../interruption/interruption-form.js';
import { interruptionMessages } from '../interruption/interruption.messages.js';
import { missingMessages } from '../missing-parts/missing-parts.messages.js';
import { missingStyles } from '../missing-parts/missing-parts.styles.js';
import type { AaAttendanceDetail } from '../provider/provider.js';
import { renderApproachForm } from './approach-form.js';
import { attendanceFlowMessages } from './attendance-flow.messages.js';
import { attendanceFlowStyles } from './attendance-flow.styles.js';
import { CoveredTop } from './covered-top.js';
import { doneSteps, type StepEnd } from './done-steps.js';
import { renderFlowGuide, type GuidePanel } from './flow-guide.js';
import { renderStepElement } from './step-element.js';
import type { FlowMessage, FlowTexts } from './texts.js';

/**
 * The visit step by step, in the order of the state's profile. Every step can be opened at any time; what is missing
 * to conclude is always in sight; the visit can be interrupted with its reason. Each step has words for the agent. On a
 * public page, where clients attend themselves, it has neither those nor the approach, and speaks to the client.
 *
 * The steps stay on the page while another one is shown, so that nothing that was typed is lost. The history of the
 * browser is left alone: a page that wants its back button to go through the steps listens to `aa-step-changed` and
 * calls `goTo`.
 *
 * @summary The whole visit in one element.
 *
 * @example
 * <aa-provider gateway="https://atendimento.exemplo.org" session-url="/session">
 *   <aa-attendance-flow></aa-attendance-flow>
 * </aa-provider>
 *
 * @slot registration - In place of `aa-client-registration`. So with `consent`, `diagnostic`, `feedback`, `delivery`,
 * `referral`, `conclusion` and `evaluation`: an element of this package with attributes of your own, or another one.
 *
 * @fires {CustomEvent<AaStepDetail>} aa-step-changed - Another step is shown.
 *
 * @csspart flow - The whole: guide, step and ways onward.
 * @csspart guide - Where the visit stands: steps and what is missing.
 * @csspart steps - The list of the steps.
 * @csspart missing - What is missing to conclude.
 * @csspart script - What the agent can say in this step.
 * @csspart card - The card of the approach.
 * @csspart onward - The ways to the step before and after.
 * @csspart interruption - The form that interrupts.
 */
export class AaAttendanceFlow extends AaElement<FlowMessage> {
  static override styles: CSSResultGroup = [sharedStyles, missingStyles, attendanceFlowStyles];

  protected override readonly table = joined(joined(attendanceFlowMessages, interruptionMessages), missingMessages);

  @state() private current: FlowStep | undefined;
  @state() private panel: GuidePanel | undefined;
  @state() private start: StartDetails | undefined;
  @state() private interrupting = false;
  @state() private reasonRefused = false;
  @state() private surveyDeclined = false;
  @state() private feedbackSeen = false;

  readonly #recorder = new Recorder(this);
  #attendanceId: string | undefined;
  /** The step that the page knows to be shown. */
  #told: FlowStep | undefined;
  readonly #texts: FlowTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
  };

  constructor() {
    super();
    new CoveredTop(this);
    this.addEventListener('aa-step-wanted', (event) => {
      event.preventDefault();
      this.#open(this.visit?.attendance ? event.detail.step : undefined);
    });
    this.addEventListener('aa-survey-declined', () => (this.surveyDeclined = true));
  }

  /** The step that is shown; `undefined` before the provider is ready. */
  get currentStep(): FlowStep | undefined {
    return this.current;
  }

  /** Shows a step of the profile's flow and gives its title the focus; another one does nothing. */
  goTo(step: FlowStep): void {
    if (this.#steps.includes(step)) this.#open(step);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.addEventListener('aa-attendance-resumed', this.#takeUp);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeEventListener('aa-attendance-resumed', this.#takeUp);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.visit) return;
    const attendanceId = this.visit.attendance?.id;
    // An attendance that is taken up goes on where it stopped.
    if (attendanceId !== this.#attendanceId) this.current = undefined;
    this.#attendanceId = attendanceId;
    this.current ??= this.#steps.find((step) => !this.#done.has(step)) ?? this.#steps.at(-1);
    if (this.current === 'feedback' && this.#done.has('diagnostic')) this.feedbackSeen = true;
  }

  protected override updated(): void {
    const { current } = this;
    if (current === this.#told || current === undefined) return;
    const isFirst = this.#told === undefined;
    this.#told = current;
    if (!isFirst) this.emit('aa-step-changed', { step: current });
  }

  protected override resetVisit(): void {
    this.panel = undefined;
    this.start = undefined;
    this.#stopInterrupting();
    this.surveyDeclined = false;
    this.feedbackSeen = false;
  }

  protected override renderVisit(visit: Visit): unknown {
    const { current } = this;
    if (!current) return nothing;
    const { attendance, state: recorded, profile } = visit;
    return html`
      <div class="flow" part="flow" @keydown=${this.#closePanel}>
        ${renderFlowGuide(
          {
            steps: this.#steps,
            current,
            done: this.#done,
            status: recorded?.status,
            missing: attendance?.missing ?? [],
            term: profile.consentTerm,
            panel: this.panel,
            toggle: (panel) => (this.panel = this.panel === panel ? undefined : panel),
            open: (step) => this.#open(step),
            wayTo: (step) => (this.#steps.includes(step) ? () => this.#open(step) : undefined),
            interrupt: () => void this.#startInterrupting(),
          },
          this.#texts,
        )}
        <div class="content stack">
          ${attendance && this.interrupting ? this.#renderInterruption(attendance) : nothing}
          <div class="stack" ?hidden=${this.interrupting}>
            ${current === 'approach' || this.isSelfService || this.#done.has(current) ? nothing : keyed(current, this.#renderScript(current, visit))}
            ${this.#steps.map((step, index) => this.#renderStepPlace(step, index + 1, visit))}
            ${this.#renderOnward(current, visit)}
          </div>
        </div>
      </div>
    `;
  }

  /** Nobody approaches whoever attends themselves. */
  get #steps(): readonly FlowStep[] {
    const flow = this.visit?.profile.profile.flow ?? [];
    return this.isSelfService ? flow.filter((step) => step !== 'approach') : flow;
  }

  get #done(): ReadonlyMap<FlowStep, StepEnd> {
    if (!this.visit) return new Map();
    const { attendance, profile } = this.visit;
    const seen = { feedback: this.feedbackSeen, surveyDeclined: this.surveyDeclined };
    return doneSteps(attendance, profile.consentTerm, seen);
  }

  #renderScript(step: FlowStep, visit: Visit): TemplateResult {
    return html`<details class="say no-print" part="script">
      <summary class="disclosure">${this.text('say')}${iconChevron}</summary>
      <p>${this.#wordsFor(step, visit)}</p>
    </details>`;
  }

  #wordsFor(step: FlowStep, { session, profile }: Visit): string {
    const { name: agent, partnerName: partner } = session;
    return this.text(`say.${step}`, { agent, partner, minutes: profile.questionnaire.minutes });
  }

  #renderStepPlace(step: FlowStep, number: number, visit: Visit): TemplateResult {
    return html`<div class="place" ?hidden=${step !== this.current}>
      ${
        step === 'approach'
          ? this.#renderApproach(number, visit)
          : html`<slot name=${step}>${renderStepElement(step, number)}</slot>`
      }
    </div>`;
  }

  #renderApproach(number: number, visit: Visit): TemplateResult {
    const label = `${number} · ${this.text('step.approach')}`;
    const { startedAt, context } = visit.state ?? {};
    if (startedAt !== undefined && context) {
      const moment = { date: this.formatDate(startedAt), time: this.formatTime(startedAt) };
      const facts = [this.text(`channel.${context.channel}`), this.text(`approach.${context.approach}`)];
      return this.renderStep({
        label,
        title: this.text('approach.started'),
        lead: this.text('approach.since', moment),
        status: 'done',
        content: html`<p>${facts.join(' · ')}</p>`,
      });
    }
    return this.renderStep({
      label,
      title: this.text('approach.title'),
      status: 'current',
      content: html`
        <blockquote part="script">${this.#wordsFor('approach', visit)}</blockquote>
        ${renderApproachForm(
          {
            offered: visit.profile.profile,
            chosen: this.start ?? visit.startDetails,
            isBusy: this.#recorder.isBusy,
            failure: this.renderFailure(this.#recorder.failure),
            choose: (details) => (this.start = { ...(this.start ?? visit.startDetails), ...details }),
            begin: () => void this.#begin(visit),
          },
          this.#texts,
        )}
      `,
    });
  }

  #renderOnward(current: FlowStep, { state: recorded }: Visit): TemplateResult {
    const steps = this.#steps;
    const place = steps.indexOf(current);
    const before = steps[place - 1];
    const next = current === 'approach' && !recorded ? undefined : steps[place + 1];
    const isOver = !next && current !== 'conclusion' && recorded !== undefined && recorded.status !== 'open';
    return html`<div class="actions onward no-print" part="onward">
      ${
        before
          ? html`<button class="button quiet" type="button" @click=${() => this.#open(before)}>
              ${iconArrowLeft}${this.text('back')}
            </button>`
          : nothing
      }
      ${
        next
          ? html`<button
              class="button next ${this.#done.has(current) ? 'primary' : ''}"
              type="button"
              @click=${() => this.#open(next)}
            >
              ${this.text('next', { step: this.text(`step.${next}`) })}${iconArrowRight}
            </button>`
          : nothing
      }
      ${
        isOver
          ? html`<button class="button primary next" type="button" @click=${this.#startAnew}>
              ${iconPlus}${this.text('new-attendance')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderInterruption(attendance: ActiveAttendance): TemplateResult {
    return html`<div class="card">
      ${renderInterruptionForm(
        {
          isSelfService: this.isSelfService,
          refused: this.reasonRefused,
          failure: this.renderFailure(this.#recorder.failure),
          confirm: (interruption) => void this.#interrupt(attendance, interruption),
          cancel: () => {
            this.#stopInterrupting();
            void this.#show(this.current);
          },
        },
        this.#texts.text,
      )}
    </div>`;
  }

  async #begin(visit: Visit): Promise<void> {
    const details = this.start ?? visit.startDetails;
    if (!(await this.#recorder.record(() => visit.begin(details)))) return;
    this.#open(this.#steps[this.#steps.indexOf('approach') + 1]);
  }

  #open(step = this.#steps[0]): void {
    if (!step) return;
    this.panel = undefined;
    this.#stopInterrupting();
    this.current = step;
    void this.#show(step);
  }

  /** Scrolls to the step and gives its title the focus, so that keyboard and screen reader follow. */
  async #show(step: FlowStep | undefined): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('.content')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (step === 'approach') return this.focusTitle();
    const slot = this.renderRoot.querySelector<HTMLSlotElement>(`slot[name='${step}']`);
    const [element] = slot?.assignedElements({ flatten: true }) ?? [];
    if (element) focusTitleOf(element);
  }

  /** The button that took the attendance up is gone, and the focus with it. */
  readonly #takeUp = ({ detail }: CustomEvent<AaAttendanceDetail>): void => {
    if (detail.attendanceId === this.visit?.attendance?.id) void this.#show(this.current);
  };

  async #startInterrupting(): Promise<void> {
    this.panel = undefined;
    this.interrupting = true;
    await this.focusOn('#interrupt-title');
  }

  #stopInterrupting(): void {
    this.interrupting = false;
    this.reasonRefused = false;
    this.#recorder.forget();
  }

  async #interrupt(
    attendance: ActiveAttendance,
    interruption: Parameters<InterruptionForm['confirm']>[0],
  ): Promise<void> {
    this.reasonRefused = interruption === undefined;
    if (!interruption) return this.focusOn('#reason');
    if (await this.#recorder.record(() => attendance.interrupt(interruption))) this.#open('conclusion');
  }

  readonly #startAnew = (): void => {
    this.visit?.newAttendance();
    this.#open();
  };

  readonly #closePanel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.panel) return;
    const { panel } = this;
    this.panel = undefined;
    void this.focusOn(`#toggle-${panel}`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-attendance-flow': AaAttendanceFlow;
  }
  interface HTMLElementEventMap {
    'aa-step-changed': CustomEvent<AaStepDetail>;
  }
}
