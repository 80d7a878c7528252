import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { iconCheck, iconClock } from './icons.js';
import { LocalizedElement } from './localized-element.js';
import { sharedStyles } from './styles.js';
import { isSelfService, visitContext, type Visit } from './visit-context.js';

/** Where a step of the visit stands; `left-out` when it ends without being done, as the client wanted. */
export type StepStatus = 'waiting' | 'current' | 'done' | 'left-out';

/** What the frame of a step shows. */
export interface StepFrame {
  /** Short name of the step, beside its number: `Cliente`. */
  readonly label: string;
  /** What is asked now: `Quem é o cliente?`. */
  readonly title: string;
  readonly status: StepStatus;
  /** One sentence under the title. */
  readonly lead?: unknown;
  readonly content: unknown;
}

/**
 * Base of the elements that stand inside `aa-provider`. A subclass implements `renderVisit` and wraps
 * what it shows in `renderStep`.
 */
export abstract class AaElement<Key extends string> extends LocalizedElement<Key> {
  /** Tokens and looks that all elements share; what is an element's own comes after them. */
  static override styles: CSSResultGroup = sharedStyles;

  /** Number of the step, shown before its name. */
  @property() step = '';

  readonly #consumer = new ContextConsumer(this, { context: visitContext, subscribe: true });
  #attendanceId: string | undefined;

  /** What the provider gives; `undefined` before it is ready or outside of one. */
  protected get visit(): Visit | undefined {
    return this.#consumer.value;
  }

  protected override get isSelfService(): boolean {
    return this.visit !== undefined && isSelfService(this.visit);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const attendanceId = this.visit?.attendance?.id;
    if (this.#attendanceId !== undefined && this.#attendanceId !== attendanceId) this.resetVisit();
    this.#attendanceId = attendanceId;
  }

  protected override render(): unknown {
    // The provider around the element shows that the visit is on its way.
    if (this.isServerRendering) return nothing;
    if (!this.visit) return html`<p class="notice warn">${this.text('outside-provider')}</p>`;
    return this.renderVisit(this.visit);
  }

  /** What the element shows of the visit; called with every change of it, never outside `aa-provider`. */
  protected abstract renderVisit(visit: Visit): unknown;

  /** Forgets what belongs to the attendance before; called when another one takes its place. */
  protected resetVisit(): void {}

  /** The card of a step. `h2.title` takes the focus by `focusTitle`. */
  protected renderStep({ label, title, status, lead, content }: StepFrame): TemplateResult {
    return html`
      <section class="card step ${status}" part="card" aria-labelledby="title">
        <header class="step-header" part="header">
          <p class="eyebrow" part="eyebrow">
            <span>${this.step ? html`${this.step}<span aria-hidden="true"> · </span>` : nothing}${label}</span>
          </p>
          ${status === 'current' ? nothing : this.#renderStatus(status)}
          <h2 class="title" id="title" part="title" tabindex="-1">${title}</h2>
          ${lead ? html`<p class="lead">${lead}</p>` : nothing}
        </header>
        ${content}
      </section>
    `;
  }

  /** A step whose turn has not come: its name and what comes first. */
  protected renderWaiting(frame: Pick<StepFrame, 'label' | 'title'>, reason: string): TemplateResult {
    return this.renderStep({ ...frame, status: 'waiting', lead: reason, content: nothing });
  }

  /** Gives the step's title the focus, so that a screen reader says what comes now. */
  protected focusTitle(): Promise<void> {
    return this.focusOn('#title');
  }

  #renderStatus(status: Exclude<StepStatus, 'current'>): TemplateResult {
    return html`<p class="chip ${status === 'done' ? 'good' : ''}" part="status">
      ${status === 'done' ? iconCheck : status === 'waiting' ? iconClock : nothing}${this.text(`status.${status}`)}
    </p>`;
  }
}
