import type { ContactForm } from '@atendimento-ativo/domain';
import { addStyles, LaterPart } from '../foundation/later-part.js';
import type { MessageTable } from '../foundation/message-table.js';
import { PartedElement } from '../foundation/parted-element.js';
import type { Visit } from '../foundation/visit-context.js';
import { referralButtonMessages, type ReferralButtonMessage } from './referral-button.messages.js';
import type { ReferralMessage } from './referral.messages.js';
import type { Referral } from './referral.js';

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
export class AaReferralButton extends PartedElement<ReferralButtonMessage | ReferralMessage> {
  /** Those of the referral come with it. */
  protected override table = referralButtonMessages as MessageTable<ReferralButtonMessage | ReferralMessage>;

  /** Before a client is there nobody can be referred. */
  protected override readonly later = new LaterPart(
    this,
    () => import('./referral.js'),
    ({ Referral, referralStyles, referringMessages }) => {
      addStyles(this, referralStyles);
      this.table = referringMessages;
      this.#referral = new Referral({
        element: this,
        texts: {
          text: (key, values) => this.text(key, values),
          plural: (key, count, values) => this.plural(key, count, values),
          formatDate: (iso) => this.formatDate(iso),
        },
        visit: () => this.visit,
        focus: (selector) => this.focusOn(selector),
        focusTitle: () => this.focusTitle(),
        renderFailure: (failure) => this.renderFailure(failure),
        emit: (name, detail) => this.emit(name, detail),
      });
    },
  );
  #referral: Referral | undefined;

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state } = visit;
    const frame = { label: this.text('label'), title: this.text('title') };
    if (!attendance || !state) return this.renderWaiting(frame, this.text('wait.client'));
    if (!this.#referral) return this.renderArriving(frame);
    return this.renderStep({ ...frame, ...this.#referral.render(visit, attendance, state) });
  }

  protected override resetVisit(): void {
    this.#referral?.reset();
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
