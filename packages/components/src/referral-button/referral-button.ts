import {
  clientTraits,
  followUpDays,
  scoreDiagnostic,
  suggestJourneys,
  type Attendance,
  type ContactForm,
  type Journey,
  type JourneySuggestion,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { iconCalendar, iconCross, iconFlag } from '../foundation/icons.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { renderContactForm } from './contact-form.js';
import { earliestDate, proposedDate } from './follow-up-date.js';
import { renderJourneyChoice } from './journey-choice.js';
import { referralButtonMessages, type ReferralButtonMessage } from './referral-button.messages.js';
import { referralButtonStyles } from './referral-button.styles.js';
import type { ReferralText } from './texts.js';

/**
 * Where the client goes on: a relationship journey or an explicit "not now", and the next contact.
 *
 * @summary Opens the choice of a journey and of the next contact, and sums up what was agreed.
 * @fires {CustomEvent<AaJourneyReferredDetail>} aa-journey-referred - The client was referred and that is saved on the device.
 * @fires {CustomEvent<AaJourneyDeclinedDetail>} aa-journey-declined - The client said "not now" and that is saved on the device.
 * @fires {CustomEvent<AaFollowUpScheduledDetail>} aa-followup-scheduled - The next contact was agreed and is saved on the device.
 * @csspart card - The card of the step.
 * @csspart button - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart journey - One journey that can be chosen.
 * @csspart next - What happens next with the chosen journey.
 * @csspart summary - What was agreed.
 */
export class AaReferralButton extends AaElement<ReferralButtonMessage> {
  static override styles: CSSResultGroup = [sharedStyles, referralButtonStyles];

  /** What the dialog asks; closed when absent. */
  @state() private asking: 'journey' | 'contact' | undefined;
  @state() private chosen: string | undefined;
  @state() private form: ContactForm = 'in-person';
  @state() private date = '';
  @state() private refused = false;
  @state() private failure: string | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  protected override readonly table = referralButtonMessages;
  readonly #text: ReferralText = (key, values) => this.text(key, values);
  #recording = false;

  protected override renderVisit({ attendance, state, profile }: Visit): unknown {
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!attendance || !state) return this.renderWaiting(frame, this.text('wait.client'));
    const agreed = state.referrals.length > 0 || state.declined !== undefined || state.followUp !== undefined;
    if (state.status !== 'open' && !agreed) return this.renderWaiting(frame, this.text('wait.ended'));
    return this.renderStep({
      ...frame,
      status: agreed ? 'done' : 'current',
      lead: agreed ? nothing : this.text('lead'),
      content: html`
        ${agreed ? this.#renderSummary(state, profile.journeys.journeys) : nothing}
        ${state.status === 'open' ? this.#renderButtons(state, agreed) : nothing}
        <dialog class="dialog" part="dialog" aria-labelledby="dialog-title" @close=${this.#closed}>
          ${this.asking ? this.#renderDialog(attendance, state, profile) : nothing}
        </dialog>
      `,
    });
  }

  protected override resetVisit(): void {
    this.dialog?.close();
    this.#clear();
  }

  #renderButtons(state: Attendance, agreed: boolean): TemplateResult {
    return html`<div class="actions">
      <button
        class="button ${agreed ? '' : 'primary'}"
        part="button"
        type="button"
        aria-haspopup="dialog"
        @click=${() => this.#ask('journey')}
      >
        ${iconFlag}${this.text(state.referrals.length > 0 ? 'action.refer-more' : 'action.refer')}
      </button>
      ${
        agreed
          ? html`<button class="button quiet" type="button" aria-haspopup="dialog" @click=${() => this.#ask('contact')}>
              ${iconCalendar}${this.text(state.followUp ? 'action.reschedule' : 'action.schedule')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderSummary({ referrals, declined, followUp }: Attendance, journeys: readonly Journey[]): TemplateResult {
    const chosen = referrals.flatMap(({ journeyId }) => journeys.find(({ id }) => id === journeyId) ?? []);
    return html`<dl class="facts" part="summary">
      ${
        chosen.length > 0
          ? html`<div>
              <dt>${this.text('summary.referrals')}</dt>
              ${chosen.map(
                ({ name, next }) =>
                  html`<dd>
                    ${name}
                    <span class="next"><span class="soft">${this.text('next.label')}:</span> ${next}</span>
                  </dd>`,
              )}
            </div>`
          : nothing
      }
      ${
        declined && chosen.length === 0
          ? html`<div>
              <dt>${this.text('summary.declined')}</dt>
              <dd>${this.text('summary.declined.text')}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${this.text('summary.contact')}</dt>
        <dd>
          ${
            followUp
              ? this.text('summary.contact.value', {
                  form: this.text(`form.${followUp.form}`),
                  date: this.formatDate(followUp.date),
                })
              : this.text('summary.no-contact')
          }
        </dd>
      </div>
    </dl>`;
  }

  #renderDialog(attendance: ActiveAttendance, state: Attendance, profile: Visit['profile']): TemplateResult {
    const { journeys } = profile;
    const journey = this.asking === 'journey';
    return html`
      <header class="dialog-header">
        <h2 class="title" id="dialog-title" tabindex="-1">${this.text(journey ? 'choose.title' : 'contact.title')}</h2>
        <button class="close" type="button" aria-label=${this.text('close')} @click=${() => this.#cancel()}>
          ${iconCross}
        </button>
        ${journey ? html`<p class="lead">${this.text('choose.lead')}</p>` : nothing}
      </header>
      ${
        journey
          ? renderJourneyChoice(
              {
                suggestions: this.#suggestions(state, profile),
                chosen: this.chosen,
                referred: new Set(state.referrals.map(({ journeyId }) => journeyId)),
                refused: this.refused,
                failure: this.failure,
                choose: (journeyId) => {
                  this.chosen = journeyId;
                  this.refused = false;
                },
                confirm: (event) => void this.#refer(event, attendance),
                decline: state.referrals.length === 0 ? () => void this.#decline(attendance) : undefined,
              },
              this.#text,
            )
          : renderContactForm(
              {
                journey: journeys.journeys.find(({ id }) => id === this.chosen),
                form: this.form,
                date: this.date,
                earliest: earliestDate(new Date()),
                refused: this.refused,
                failure: this.failure,
                chooseForm: (form) => (this.form = form),
                chooseDate: (date) => {
                  this.date = date;
                  this.refused = false;
                },
                confirm: (event) => void this.#schedule(event, attendance),
                skip: () => void this.#finish(),
              },
              this.#text,
            )
      }
    `;
  }

  #suggestions(state: Attendance, profile: Visit['profile']): readonly JourneySuggestion[] {
    const { diagnostic } = state;
    const client = clientTraits(state);
    const score = diagnostic && scoreDiagnostic(profile.questionnaire, diagnostic.answers, client);
    return suggestJourneys(profile.journeys, score, client.companySize);
  }

  async #ask(asking: 'journey' | 'contact'): Promise<void> {
    const { state: recorded, profile } = this.visit ?? {};
    const followUp = recorded?.followUp;
    const days = profile ? followUpDays(profile.profile, recorded?.client?.company?.size) : 1;
    this.#clear();
    this.form = followUp?.form ?? 'in-person';
    this.date = followUp?.date ?? proposedDate(new Date(), days);
    this.asking = asking;
    await this.updateComplete;
    this.dialog?.showModal();
    await this.focusOn('#dialog-title');
  }

  async #refer(event: SubmitEvent, attendance: ActiveAttendance): Promise<void> {
    event.preventDefault();
    const journeyId = this.chosen;
    if (!journeyId) {
      this.refused = true;
      await this.focusOn('input[name="journey"]:not(:disabled)');
      return;
    }
    if (!(await this.#record(() => attendance.referToJourney(journeyId)))) return;
    this.emit('aa-journey-referred', { attendanceId: attendance.id, journeyId });
    await this.#goOn(attendance);
  }

  async #decline(attendance: ActiveAttendance): Promise<void> {
    if (!(await this.#record(() => attendance.declineReferral()))) return;
    this.chosen = undefined;
    this.emit('aa-journey-declined', { attendanceId: attendance.id });
    await this.#goOn(attendance);
  }

  /** The next contact is asked once; later it is changed only on request. */
  async #goOn(attendance: ActiveAttendance): Promise<void> {
    if (attendance.state.followUp) return this.#finish();
    this.refused = false;
    this.asking = 'contact';
    await this.focusOn('#dialog-title');
    this.dialog?.scrollTo(0, 0);
  }

  async #schedule(event: SubmitEvent, attendance: ActiveAttendance): Promise<void> {
    event.preventDefault();
    const { form, date } = this;
    if (date < earliestDate(new Date())) {
      this.refused = true;
      await this.focusOn('#date');
      return;
    }
    if (!(await this.#record(() => attendance.scheduleFollowUp({ form, date })))) return;
    this.emit('aa-followup-scheduled', { attendanceId: attendance.id, form });
    await this.#finish();
  }

  /** One record at a time; says whether it was saved. */
  async #record(step: () => Promise<void>): Promise<boolean> {
    if (this.#recording) return false;
    this.#recording = true;
    this.failure = undefined;
    try {
      await step();
      return true;
    } catch (error) {
      this.failure = this.describeError(error);
      return false;
    } finally {
      this.#recording = false;
    }
  }

  /** Closes the dialog at its end: what was agreed is summed up and takes the focus. */
  async #finish(): Promise<void> {
    this.#cancel();
    await this.focusTitle();
  }

  /** Closes the dialog before its end: the browser gives the focus back to the button that opened it. */
  #cancel(): void {
    this.dialog?.close();
    this.#clear();
  }

  /** The browser closed the dialog: by Escape, or by the back gesture of a phone. */
  readonly #closed = (): void => {
    if (!this.dialog?.open) this.#clear();
  };

  #clear(): void {
    this.asking = undefined;
    this.chosen = undefined;
    this.refused = false;
    this.failure = undefined;
  }
}

export interface AaJourneyReferredDetail {
  readonly attendanceId: string;
  readonly journeyId: string;
}

export interface AaJourneyDeclinedDetail {
  readonly attendanceId: string;
}

export interface AaFollowUpScheduledDetail {
  readonly attendanceId: string;
  readonly form: ContactForm;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-referral-button': AaReferralButton;
  }
  interface HTMLElementEventMap {
    'aa-journey-referred': CustomEvent<AaJourneyReferredDetail>;
    'aa-journey-declined': CustomEvent<AaJourneyDeclinedDetail>;
    'aa-followup-scheduled': CustomEvent<AaFollowUpScheduledDetail>;
  }
}
