import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { addStyles, LaterPart } from '../foundation/later-part.js';
import type { MessageTable } from '../foundation/message-table.js';
import { PartedElement } from '../foundation/parted-element.js';
import type { Visit } from '../foundation/visit-context.js';
import type { PageMode } from './asked/pages.js';
import { diagnosticFormMessages } from './diagnostic-form.messages.js';
import type { Diagnosis } from './diagnosis.js';
import type { FormMessage } from './texts.js';

/**
 * By the questionnaire: one theme per page, every answer kept on the device as it is given; only the questions that the
 * answers and the client call for are asked. Where the state offers it also by listening or by a guided history: notes
 * in the client's words, tagged by the agent, then the practices that can be confirmed. All end in the same findings.
 *
 * @summary Asks the questions of the state's questionnaire and completes the diagnostic.
 * @fires {CustomEvent<AaDiagnosticAnsweredDetail>} aa-diagnostic-answered - An answer was given.
 * @fires {CustomEvent<AaDiagnosticCompletedDetail>} aa-diagnostic-completed - The diagnostic was completed and is saved on the device.
 * @fires {CustomEvent<AaListeningNotedDetail>} aa-listening-noted - A note of what the client said was saved on the device.
 * @csspart card - The card of the step.
 * @csspart modes - The ways beside the questionnaire.
 * @csspart prompts - The prompts of a chapter of the guided history.
 * @csspart notes - What was noted so far.
 * @csspart note - The form of a note.
 * @csspart suggestions - The themes that a note's words speak of.
 * @csspart progress - The progress bar with its text.
 * @csspart question - One question with its levels.
 * @csspart question-text - The text of a question.
 * @csspart level - One answer that can be chosen.
 * @csspart evidence - What the agent can ask to see.
 * @csspart unanswered - The warning about unanswered questions.
 * @csspart review - The answers before completion.
 * @csspart actions - The buttons at the end of a page.
 */
export class AaDiagnosticForm extends PartedElement<FormMessage> {
  /** `paged` shows one theme after the other, `single` all of them on one page. */
  @property() mode: PageMode = 'paged';

  /** Those of asking and of listening come with them. */
  protected override table = diagnosticFormMessages as MessageTable<FormMessage>;

  /** Before a client is there nothing is asked. */
  protected override readonly later = new LaterPart(
    this,
    () => import('./diagnosis.js'),
    ({ Diagnosis }) => {
      this.#diagnosis = new Diagnosis({
        element: this,
        texts: {
          text: (key, values) => this.text(key, values),
          plural: (key, count, values) => this.plural(key, count, values),
          describeError: (error) => this.describeError(error),
          formatTime: (iso) => this.formatTime(iso),
        },
        locale: () => this.locale,
        visit: () => this.visit,
        bring: (messages, ...looks) => {
          this.table = messages;
          addStyles(this, ...looks);
        },
        updateAfter: (moment) => {
          this.#before = moment;
        },
        focus: (selector) => this.focusOn(selector),
        emit: (name, detail) => this.emit(name, detail),
      });
    },
  );
  #diagnosis: Diagnosis | undefined;
  /** What the next update waits for. */
  #before: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#keepTyped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#keepTyped);
    this.#keepTyped();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const before = this.#before;
    this.#before = undefined;
    return before ? before.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#diagnosis?.follow();
  }

  protected override update(changed: PropertyValues<this>): void {
    const draw = () => super.update(changed);
    if (this.#diagnosis) this.#diagnosis.update(this.shadowRoot?.activeElement, draw);
    else draw();
  }

  protected override renderVisit(visit: Visit): unknown {
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!visit.attendance || !visit.state) return this.renderWaiting(frame, this.text('wait.client'));
    if (!this.#diagnosis) return this.renderArriving(frame);
    return this.renderStep({ ...frame, ...this.#diagnosis.render(visit, visit.state) });
  }

  protected override resetVisit(): void {
    this.#diagnosis?.reset();
  }

  readonly #keepTyped = (): void => {
    if (!this.isConnected || document.visibilityState === 'hidden') this.#diagnosis?.keepTyped();
  };
}

/** Detail of `aa-diagnostic-answered`: how far the client has come; what they answered is not told. */
export interface AaDiagnosticAnsweredDetail {
  readonly attendanceId: string;
  readonly questionId: string;
  /** Questions answered so far, of `total`. */
  readonly answered: number;
  readonly total: number;
}

/** Detail of `aa-diagnostic-completed`: the answers were recorded as one round, to compare later ones with. */
export interface AaDiagnosticCompletedDetail {
  readonly attendanceId: string;
  readonly round: number;
  readonly answered: number;
  readonly total: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-diagnostic-form': AaDiagnosticForm;
  }
  interface HTMLElementEventMap {
    'aa-diagnostic-answered': CustomEvent<AaDiagnosticAnsweredDetail>;
    'aa-diagnostic-completed': CustomEvent<AaDiagnosticCompletedDetail>;
  }
}
