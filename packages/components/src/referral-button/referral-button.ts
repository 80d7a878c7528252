import {
  followUpDays,
  guidanceProgress,
  type Attendance,
  type ContactForm,
  type Guidance,
  type Journey,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { CalendarFile, calendarEntry } from './calendar-file.js';
import { guidanceBefore, hasNextStep, suggestionsFor } from './client-journeys.js';
import { renderContactForm } from './contact-form.js';
import { renderDialogHeader } from './dialog-header.js';
import { earliestDate, proposedDate } from './follow-up-date.js';
import { GuidanceSheet } from './guidance-sheet.js';
import { renderGuidance } from './guidance-steps.js';
import { renderJourneyChoice } from './journey-choice.js';
import { renderNextStepButtons } from './next-step-buttons.js';
import { referralButtonMessages, type ReferralButtonMessage } from './referral-button.messages.js';
import { referralButtonStyles } from './referral-button.styles.js';
import { renderSummary } from './referral-summary.js';
import type { ReferralTexts } from './texts.js';

/**
 * Where the client goes on: a relationship journey, after its guidance where it needs one, or an explicit
 * "not now"; and the next contact.
 *
 * @summary Opens the choice of a journey and of the next contact, and sums up what was agreed.
 * @fires {CustomEvent<AaJourneyReferredDetail>} aa-journey-referred - The client was referred and that is saved on the device.
 * @fires {CustomEvent<AaGuidanceGivenDetail>} aa-guidance-given - The guidance before a journey was given and that is saved on the device.
 * @fires {CustomEvent<AaJourneyDeclinedDetail>} aa-journey-declined - The client said "not now" and that is saved on the device.
 * @fires {CustomEvent<AaFollowUpScheduledDetail>} aa-followup-scheduled - The next contact was agreed and is saved on the device.
 * @csspart card - The card of the step.
 * @csspart button - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart journey - One journey that can be chosen.
 * @csspart details - What the client should know of the chosen journey.
 * @csspart point - One point of the guidance.
 * @csspart to-do - What the client does about a point.
 * @csspart next - What happens next with the chosen journey.
 * @csspart summary - What was agreed.
 * @csspart calendar - The link that saves the next contact in a calendar.
 */
export class AaReferralButton extends AaElement<ReferralButtonMessage> {
  static override styles: CSSResultGroup = [sharedStyles, referralButtonStyles];

  /** What the dialog asks; closed when absent. */
  @state() private asking: 'journey' | 'guidance' | 'contact' | undefined;
  @state() private chosen: Journey | undefined;
  @state() private contactForm: ContactForm | undefined;
  @state() private sheet: GuidanceSheet | undefined;
  @state() private form: ContactForm = 'in-person';
  @state() private date = '';
  @state() private refused = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  protected override readonly table = referralButtonMessages;
  readonly #texts: ReferralTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count, values) => this.plural(key, count, values),
    formatDate: (iso) => this.formatDate(iso),
  };
  readonly #calendar = new CalendarFile(this);
  readonly #recorder = new Recorder(this);

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state } = visit;
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!attendance || !state) return this.renderWaiting(frame, this.text('wait.client'));
    const agreed = hasNextStep(state);
    const known = agreed || state.guidance.length > 0;
    if (state.status !== 'open' && !known) return this.renderWaiting(frame, this.text('wait.ended'));
    return this.renderStep({
      ...frame,
      status: agreed ? 'done' : 'current',
      lead: agreed ? nothing : this.text('lead'),
      content: html`
        ${known ? this.#renderSummary(state, visit.profile) : nothing}
        ${state.status === 'open' ? this.#renderButtons(attendance, state, visit.profile) : nothing}
        <dialog class="dialog" part="dialog" aria-labelledby="dialog-title" @close=${this.#closed}>
          ${this.asking ? this.#renderDialog(attendance, state, visit.profile) : nothing}
        </dialog>
      `,
    });
  }

  protected override resetVisit(): void {
    this.dialog?.close();
    this.#clear();
  }

  #renderSummary(state: Attendance, { journeys, guidance }: Visit['profile']): TemplateResult {
    const entry = calendarEntry(state, journeys.journeys, this.#texts);
    return renderSummary(
      { state, journeys: journeys.journeys, guidance, calendar: entry && this.#calendar.addressOf(entry) },
      this.#texts,
    );
  }

  #renderButtons(attendance: ActiveAttendance, state: Attendance, { guidance }: Visit['profile']): TemplateResult {
    return renderNextStepButtons(
      {
        state,
        isGuidanceMissing: attendance.missing.some(({ part }) => part === 'guidance'),
        guide: () => void this.#askGuidance(attendance, guidance),
        refer: () => void this.#ask('journey'),
        schedule: () => void this.#ask('contact'),
      },
      this.#texts,
    );
  }

  #renderDialog(attendance: ActiveAttendance, state: Attendance, profile: Visit['profile']): TemplateResult {
    const isJourney = this.asking === 'journey';
    const title = this.text(isJourney ? 'choose.title' : 'contact.title');
    const isAfterJourney = this.asking === 'guidance' && this.chosen !== undefined;
    return html`
      ${renderDialogHeader(
        {
          title: this.asking === 'guidance' ? (this.sheet?.guidance.title ?? '') : title,
          lead: isJourney ? this.text('choose.lead') : undefined,
          back: isAfterJourney ? () => void this.#turnTo('journey') : undefined,
          close: () => this.#cancel(),
        },
        this.#texts,
      )}
      ${this.#renderQuestion(attendance, state, profile)}
    `;
  }

  #renderQuestion(attendance: ActiveAttendance, state: Attendance, profile: Visit['profile']): unknown {
    switch (this.asking) {
      case 'journey':
        return this.#renderJourneys(attendance, state, profile);
      case 'guidance':
        return this.sheet && this.#renderGuidance(attendance, this.sheet, profile);
      case 'contact':
        return this.#renderContact(attendance);
      case undefined:
        return nothing;
    }
  }

  #renderJourneys(attendance: ActiveAttendance, state: Attendance, profile: Visit['profile']): TemplateResult {
    return renderJourneyChoice(
      {
        suggestions: suggestionsFor(state, profile),
        chosen: this.chosen?.id,
        contactForm: this.contactForm,
        referred: new Set(state.referrals.map(({ journeyId }) => journeyId)),
        guidanceFor: (journey) => guidanceBefore(journey, state, profile),
        refused: this.refused,
        failure: this.renderFailure(this.#recorder.failure),
        choose: (journey) => {
          this.chosen = journey;
          this.contactForm = journey.contactForms[0];
          this.refused = false;
        },
        chooseContact: (form) => (this.contactForm = form),
        confirm: (event) => void this.#goFrom(event, attendance, profile),
        decline: state.referrals.length === 0 ? () => void this.#decline(attendance) : undefined,
      },
      this.#texts,
    );
  }

  #renderGuidance(attendance: ActiveAttendance, sheet: GuidanceSheet, { catalogue }: Visit['profile']): TemplateResult {
    return renderGuidance(
      {
        sheet,
        catalogue,
        refers: this.chosen !== undefined,
        refused: this.refused,
        failure: this.renderFailure(this.#recorder.failure ?? sheet.failure),
        choose: (pointId, outcome) => {
          sheet.choose(pointId, outcome);
          this.requestUpdate();
        },
        confirm: (event) => void this.#guide(event, attendance, sheet),
        keep: () => void this.#keepGuidance(attendance, sheet),
      },
      this.#texts,
    );
  }

  #renderContact(attendance: ActiveAttendance): TemplateResult {
    return renderContactForm(
      {
        journey: this.chosen,
        form: this.form,
        date: this.date,
        earliest: earliestDate(new Date()),
        refused: this.refused,
        failure: this.renderFailure(this.#recorder.failure),
        chooseForm: (form) => (this.form = form),
        chooseDate: (date) => {
          this.date = date;
          this.refused = false;
        },
        confirm: (event) => void this.#schedule(event, attendance),
        skip: () => void this.#finish(),
      },
      this.#texts,
    );
  }

  async #ask(asking: 'journey' | 'contact'): Promise<void> {
    const { state: recorded, profile } = this.visit ?? {};
    const followUp = recorded?.followUp;
    const days = profile ? followUpDays(profile.profile, recorded?.client?.company?.size) : 1;
    this.#clear();
    this.form = followUp?.form ?? 'in-person';
    this.date = followUp?.date ?? proposedDate(new Date(), days);
    await this.#open(asking);
  }

  /** The guidance alone: for a referral that was recorded without it. */
  async #askGuidance(attendance: ActiveAttendance, guidance: Guidance): Promise<void> {
    this.#clear();
    this.sheet = await GuidanceSheet.open(guidance, attendance, () => this.requestUpdate());
    await this.#open('guidance');
  }

  async #open(asking: 'journey' | 'guidance' | 'contact'): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.dialog?.showModal();
    await this.focusOn('#dialog-title');
  }

  /** Asks the next thing in the open dialog. */
  async #turnTo(asking: 'journey' | 'guidance' | 'contact'): Promise<void> {
    this.refused = false;
    this.#recorder.forget();
    this.asking = asking;
    await this.focusOn('#dialog-title');
    this.dialog?.scrollTo(0, 0);
  }

  /** From the chosen journey to its guidance, or straight to the referral. */
  async #goFrom(event: SubmitEvent, attendance: ActiveAttendance, profile: Visit['profile']): Promise<void> {
    event.preventDefault();
    const journey = this.chosen;
    if (!journey) {
      this.refused = true;
      await this.focusOn('input[name="journey"]:not(:disabled)');
      return;
    }
    const guidance = guidanceBefore(journey, attendance.state, profile);
    if (!guidance) return this.#refer(attendance, journey);
    this.sheet = await GuidanceSheet.open(guidance, attendance, () => this.requestUpdate());
    await this.#turnTo('guidance');
  }

  async #guide(event: SubmitEvent, attendance: ActiveAttendance, sheet: GuidanceSheet): Promise<void> {
    event.preventDefault();
    const [open] = guidanceProgress(sheet.guidance, sheet.points).open;
    if (open) {
      this.refused = true;
      await this.focusOn(`input[name="point-${open.id}"]`);
      return;
    }
    if (!(await this.#recordGuidance(attendance, sheet))) return;
    if (this.chosen) await this.#refer(attendance, this.chosen);
    else await this.#finish();
  }

  /** The guidance helps also the client who is not referred. */
  async #keepGuidance(attendance: ActiveAttendance, sheet: GuidanceSheet): Promise<void> {
    if (await this.#recordGuidance(attendance, sheet)) await this.#turnTo('journey');
  }

  async #recordGuidance(attendance: ActiveAttendance, sheet: GuidanceSheet): Promise<boolean> {
    // The referral after it failed and is tried again.
    if (sheet.isRecorded) return true;
    if (!(await this.#recorder.record(() => sheet.record()))) return false;
    const toDo = guidanceProgress(sheet.guidance, sheet.points).toDo.length;
    this.emit('aa-guidance-given', { attendanceId: attendance.id, guidanceId: sheet.guidance.id, toDo });
    return true;
  }

  async #refer(attendance: ActiveAttendance, { id: journeyId }: Journey): Promise<void> {
    const { contactForm } = this;
    if (!(await this.#recorder.record(() => attendance.referToJourney(journeyId, contactForm && { contactForm }))))
      return;
    this.emit('aa-journey-referred', { attendanceId: attendance.id, journeyId });
    await this.#goOn(attendance);
  }

  async #decline(attendance: ActiveAttendance): Promise<void> {
    if (!(await this.#recorder.record(() => attendance.declineReferral()))) return;
    this.chosen = undefined;
    this.emit('aa-journey-declined', { attendanceId: attendance.id });
    await this.#goOn(attendance);
  }

  /** The next contact is asked once; later it is changed only on request. */
  async #goOn(attendance: ActiveAttendance): Promise<void> {
    await (attendance.state.followUp ? this.#finish() : this.#turnTo('contact'));
  }

  async #schedule(event: SubmitEvent, attendance: ActiveAttendance): Promise<void> {
    event.preventDefault();
    const { form, date } = this;
    if (date < earliestDate(new Date())) {
      this.refused = true;
      await this.focusOn('#date');
      return;
    }
    if (!(await this.#recorder.record(() => attendance.scheduleFollowUp({ form, date })))) return;
    this.emit('aa-followup-scheduled', { attendanceId: attendance.id, form });
    await this.#finish();
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
    this.contactForm = undefined;
    this.sheet = undefined;
    this.refused = false;
    this.#recorder.forget();
  }
}

/** Detail of `aa-journey-referred`: the client chose this journey. */
export interface AaJourneyReferredDetail {
  readonly attendanceId: string;
  readonly journeyId: string;
}

/** Detail of `aa-guidance-given`: agent and client went through the guidance before a referral. */
export interface AaGuidanceGivenDetail {
  readonly attendanceId: string;
  readonly guidanceId: string;
  /** How many points the client still has to see to. */
  readonly toDo: number;
}

/** Detail of `aa-journey-declined`: the client wants no journey, which is a way to conclude too. */
export interface AaJourneyDeclinedDetail {
  readonly attendanceId: string;
}

/** Detail of `aa-followup-scheduled`: the next contact is agreed, and in which form. */
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
    'aa-guidance-given': CustomEvent<AaGuidanceGivenDetail>;
    'aa-journey-declined': CustomEvent<AaJourneyDeclinedDetail>;
    'aa-followup-scheduled': CustomEvent<AaFollowUpScheduledDetail>;
  }
}
