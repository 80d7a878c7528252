import {
  followUpDays,
  guidanceProgress,
  type Attendance,
  type ContactForm,
  type Guidance,
  type Journey,
} from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { StepFrame } from '../foundation/element.js';
import type { AaEventDetail } from '../foundation/localized-element.js';
import { joined, type MessageTable } from '../foundation/message-table.js';
import { Recorder } from '../foundation/recorder.js';
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
import { referralMessages, type ReferralMessage } from './referral.messages.js';
import { renderSummary } from './referral-summary.js';
import type { ReferralTexts } from './texts.js';

export { referralStyles } from './referral.styles.js';
export const referringMessages: MessageTable<ReferralButtonMessage | ReferralMessage> = joined(
  referralButtonMessages,
  referralMessages,
);

type ReferralEvent = 'aa-journey-referred' | 'aa-guidance-given' | 'aa-journey-declined' | 'aa-followup-scheduled';

/** What the referral has of the element that shows it. */
export interface ReferralHost {
  readonly element: LitElement;
  readonly texts: ReferralTexts;
  readonly visit: () => Visit | undefined;
  /** Moves the focus to an element by selector after the next rendering. */
  readonly focus: (selector: string) => Promise<void>;
  readonly focusTitle: () => Promise<void>;
  readonly renderFailure: (failure: unknown) => unknown;
  readonly emit: <Name extends ReferralEvent>(name: Name, detail: AaEventDetail<Name>) => void;
}

/** What is agreed about what comes after the visit: asked in a dialog, summed up in the step. */
export class Referral {
  readonly #host: ReferralHost;
  readonly #texts: ReferralTexts;
  readonly #calendar: CalendarFile;
  readonly #recorder: Recorder;
  /** What the dialog asks; closed when absent. */
  #asking: 'journey' | 'guidance' | 'contact' | undefined;
  #chosen: Journey | undefined;
  #contactForm: ContactForm | undefined;
  #sheet: GuidanceSheet | undefined;
  #form: ContactForm = 'in-person';
  #date = '';
  #refused = false;

  constructor(host: ReferralHost) {
    this.#host = host;
    this.#texts = host.texts;
    this.#calendar = new CalendarFile(host.element);
    this.#recorder = new Recorder(host.element);
  }

  /** What the step shows of the visit. */
  render(
    { profile }: Visit,
    attendance: ActiveAttendance,
    state: Attendance,
  ): Pick<StepFrame, 'status' | 'lead' | 'content'> {
    const { text } = this.#texts;
    const agreed = hasNextStep(state);
    const known = agreed || state.guidance.length > 0;
    const isOpen = state.status === 'open';
    if (!isOpen && !known) return { status: 'waiting', lead: text('wait.ended'), content: nothing };
    return {
      status: agreed ? 'done' : 'current',
      lead: agreed ? nothing : text('lead'),
      content: html`
        ${known ? this.#renderSummary(state, profile) : nothing}
        ${isOpen ? this.#renderButtons(attendance, state, profile) : nothing}
        <dialog class="dialog" part="dialog" aria-labelledby="dialog-title" @close=${this.#closed}>
          ${this.#asking ? this.#renderDialog(attendance, state, profile) : nothing}
        </dialog>
      `,
    };
  }

  /** Forgets what belongs to the attendance before. */
  reset(): void {
    this.#cancel();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.element.renderRoot.querySelector('dialog');
  }

  #changed(): void {
    this.#host.element.requestUpdate();
  }

  /** Says what is missing, where it is missing. */
  #refuse(selector: string): Promise<void> {
    this.#refused = true;
    this.#changed();
    return this.#host.focus(selector);
  }

  /** Something else was chosen. */
  #accept(): void {
    this.#refused = false;
    this.#changed();
  }

  /** What unfolds below a choice may be below the edge of the dialog. */
  async #showDetails(): Promise<void> {
    const { element } = this.#host;
    await element.updateComplete;
    element.renderRoot.querySelector('.journey.chosen')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
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
    const isJourney = this.#asking === 'journey';
    const title = this.#texts.text(isJourney ? 'choose.title' : 'contact.title');
    const isAfterJourney = this.#asking === 'guidance' && this.#chosen !== undefined;
    return html`
      ${renderDialogHeader(
        {
          title: this.#asking === 'guidance' ? (this.#sheet?.guidance.title ?? '') : title,
          lead: isJourney ? this.#texts.text('choose.lead') : undefined,
          back: isAfterJourney ? () => void this.#turnTo('journey') : undefined,
          close: () => this.#cancel(),
        },
        this.#texts,
      )}
      ${this.#renderQuestion(attendance, state, profile)}
    `;
  }

  #renderQuestion(attendance: ActiveAttendance, state: Attendance, profile: Visit['profile']): unknown {
    switch (this.#asking) {
      case 'journey':
        return this.#renderJourneys(attendance, state, profile);
      case 'guidance':
        return this.#sheet && this.#renderGuidance(attendance, this.#sheet, profile);
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
        chosen: this.#chosen?.id,
        contactForm: this.#contactForm,
        referred: new Set(state.referrals.map(({ journeyId }) => journeyId)),
        guidanceFor: (journey) => guidanceBefore(journey, state, profile),
        refused: this.#refused,
        failure: this.#host.renderFailure(this.#recorder.failure),
        choose: (journey) => {
          this.#chosen = journey;
          this.#contactForm = journey.contactForms[0];
          this.#accept();
          void this.#showDetails();
        },
        chooseContact: (form) => {
          this.#contactForm = form;
          this.#changed();
        },
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
        refers: this.#chosen !== undefined,
        refused: this.#refused,
        failure: this.#host.renderFailure(this.#recorder.failure ?? sheet.failure),
        choose: (pointId, outcome) => {
          sheet.choose(pointId, outcome);
          this.#changed();
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
        journey: this.#chosen,
        form: this.#form,
        date: this.#date,
        earliest: earliestDate(new Date()),
        refused: this.#refused,
        failure: this.#host.renderFailure(this.#recorder.failure),
        chooseForm: (form) => {
          this.#form = form;
          this.#changed();
        },
        chooseDate: (date) => {
          this.#date = date;
          this.#accept();
        },
        confirm: (event) => void this.#schedule(event, attendance),
        skip: () => void this.#finish(),
      },
      this.#texts,
    );
  }

  async #ask(asking: 'journey' | 'contact'): Promise<void> {
    this.#clear();
    this.#propose();
    await this.#open(asking);
  }

  /** What was agreed already; else what the journey accepted last asks for; else the state's preset. */
  #propose(): void {
    const { state, profile } = this.#host.visit() ?? {};
    if (!state || !profile) return;
    const { followUp, referrals, client } = state;
    const accepted = referrals.at(-1);
    const journey = profile.journeys.journeys.find(({ id }) => id === accepted?.journeyId);
    const days = journey?.termDays ?? followUpDays(profile.profile, client?.company?.size);
    this.#form = followUp?.form ?? accepted?.contactForm ?? 'in-person';
    this.#date = followUp?.date ?? proposedDate(new Date(), days);
  }

  /** The guidance alone: for a referral that was recorded without it. */
  async #askGuidance(attendance: ActiveAttendance, guidance: Guidance): Promise<void> {
    this.#clear();
    this.#sheet = await GuidanceSheet.open(guidance, attendance, () => this.#changed());
    await this.#open('guidance');
  }

  async #open(asking: 'journey' | 'guidance' | 'contact'): Promise<void> {
    this.#asking = asking;
    this.#changed();
    await this.#host.element.updateComplete;
    this.#dialog?.showModal();
    await this.#host.focus('#dialog-title');
  }

  /** Asks the next thing in the open dialog. */
  async #turnTo(asking: 'journey' | 'guidance' | 'contact'): Promise<void> {
    this.#refused = false;
    this.#recorder.forget();
    this.#asking = asking;
    await this.#host.focus('#dialog-title');
    this.#dialog?.scrollTo(0, 0);
  }

  /** From the chosen journey to its guidance, or straight to the referral. */
  async #goFrom(event: SubmitEvent, attendance: ActiveAttendance, profile: Visit['profile']): Promise<void> {
    event.preventDefault();
    const journey = this.#chosen;
    if (!journey) return this.#refuse('input[name="journey"]:not(:disabled)');
    const guidance = guidanceBefore(journey, attendance.state, profile);
    if (!guidance) return this.#refer(attendance, journey);
    this.#sheet = await GuidanceSheet.open(guidance, attendance, () => this.#changed());
    await this.#turnTo('guidance');
  }

  async #guide(event: SubmitEvent, attendance: ActiveAttendance, sheet: GuidanceSheet): Promise<void> {
    event.preventDefault();
    const [open] = guidanceProgress(sheet.guidance, sheet.points).open;
    if (open) return this.#refuse(`input[name="point-${open.id}"]`);
    if (!(await this.#recordGuidance(attendance, sheet))) return;
    if (this.#chosen) await this.#refer(attendance, this.#chosen);
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
    this.#host.emit('aa-guidance-given', { attendanceId: attendance.id, guidanceId: sheet.guidance.id, toDo });
    return true;
  }

  async #refer(attendance: ActiveAttendance, { id: journeyId }: Journey): Promise<void> {
    const contactForm = this.#contactForm;
    if (!(await this.#recorder.record(() => attendance.referToJourney(journeyId, contactForm && { contactForm }))))
      return;
    this.#host.emit('aa-journey-referred', { attendanceId: attendance.id, journeyId });
    await this.#goOn(attendance);
  }

  async #decline(attendance: ActiveAttendance): Promise<void> {
    if (!(await this.#recorder.record(() => attendance.declineReferral()))) return;
    this.#chosen = undefined;
    this.#host.emit('aa-journey-declined', { attendanceId: attendance.id });
    await this.#goOn(attendance);
  }

  /** The next contact is asked once; later it is changed only on request. */
  async #goOn(attendance: ActiveAttendance): Promise<void> {
    if (attendance.state.followUp) return this.#finish();
    this.#propose();
    await this.#turnTo('contact');
  }

  async #schedule(event: SubmitEvent, attendance: ActiveAttendance): Promise<void> {
    event.preventDefault();
    const form = this.#form;
    const date = this.#date;
    if (date < earliestDate(new Date())) return this.#refuse('#date');
    if (!(await this.#recorder.record(() => attendance.scheduleFollowUp({ form, date })))) return;
    this.#host.emit('aa-followup-scheduled', { attendanceId: attendance.id, form });
    await this.#finish();
  }

  /** Closes the dialog at its end: what was agreed is summed up and takes the focus. */
  async #finish(): Promise<void> {
    this.#cancel();
    await this.#host.focusTitle();
  }

  /** Closes the dialog before its end: the browser gives the focus back to the button that opened it. */
  #cancel(): void {
    this.#dialog?.close();
    this.#clear();
  }

  /** The browser closed the dialog: by Escape, or by the back gesture of a phone. */
  readonly #closed = (): void => {
    if (!this.#dialog?.open) this.#clear();
  };

  #clear(): void {
    this.#asking = undefined;
    this.#chosen = undefined;
    this.#contactForm = undefined;
    this.#sheet = undefined;
    this.#refused = false;
    this.#recorder.forget();
  }
}
