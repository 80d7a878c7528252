import type { ClientAct, ConsentPurpose, ConsentTerm } from '@atendimento-ativo/domain';
import type { ActiveAttendance, ConsentToRecord } from '@atendimento-ativo/sdk';
import { nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AskingElement } from '../client-phone/asking-element.js';
import { mayAskPhone } from '../client-phone/may-ask-phone.js';
import type { PhoneMessage } from '../client-phone/phone.messages.js';
import { LaterPart } from '../foundation/later-part.js';
import type { MessageTable } from '../foundation/message-table.js';
import { printAlone } from '../foundation/print-alone.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { consentCaptureMessages, type ConsentCaptureMessage } from './consent-capture.messages.js';
import { consentCaptureStyles } from './consent-capture.styles.js';
import type { ConsentChange } from './decided-list.js';
import { renderDecided } from './decided-step.js';
import { beginDeciding, decisionsOf, undecided, type Deciding } from './deciding.js';
import { KeptReceipts } from './kept-receipts.js';
import { openPurposes, purposeStates, type PurposeState } from './purpose-state.js';
import type { SignaturePad } from './signature-pad.js';
import { actOf } from './signature.js';
import type { ConsentTexts } from './texts.js';

/**
 * @summary The client's own decisions about their data, purpose by purpose.
 *
 * The agent says that the term was explained and hands the device over, or asks on the client's own phone by a QR code;
 * the client reads the term in force, accepts or refuses each purpose and says that it was understood. Nothing is chosen
 * beforehand and no button decides for all.
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
 * @csspart phone - The wait for the client's answer on their own phone.
 * @csspart qr-code - The link to the client's phone as a QR code.
 * @csspart link - The link's address, to be copied.
 * @csspart signature - Where the client may sign, with the finger or by name.
 * @csspart decided - What holds for each purpose.
 * @csspart receipt - What proves one act: decisions, time, version, codes, number of the record.
 * @csspart actions - Print and download.
 */
export class AaConsentCapture extends AskingElement<ConsentCaptureMessage> {
  static override styles: CSSResultGroup = [sharedStyles, consentCaptureStyles];

  protected override table = consentCaptureMessages as MessageTable<ConsentCaptureMessage | PhoneMessage>;

  /** Single purposes to be decided once more, in place of those that are open. */
  @state() private again: readonly ConsentPurpose[] | undefined;
  /** The agent said that the term was explained. */
  @state() private explained = false;
  @state() private deciding: Deciding | undefined;
  /** The client is changing their mind about single purposes. */
  @state() private changing = false;
  /** Somebody went on before everything was said. */
  @state() private namesMissing = false;

  readonly #recorder = new Recorder(this);
  /** Until the client has the device nothing is decided. */
  protected override readonly later = new LaterPart(
    this,
    () => import('./deciding-form.js'),
    (part) => {
      this.#pad = new part.SignaturePad();
      this.takePhone(part);
    },
  );
  #pad: SignaturePad | undefined;
  /** How the client acted last, on this page. */
  #lastMethod: ClientAct['method'] | undefined;
  readonly #texts: ConsentTexts = {
    text: (key, values) => this.text(key, values),
    plural: (key, count) => this.plural(key, count),
    formatDate: (iso) => this.formatDate(iso),
    formatTime: (iso) => this.formatTime(iso),
    otherLanguage: (locale) =>
      locale === this.locale ? undefined : new Intl.DisplayNames(this.locale, { type: 'language' }).of(locale),
  };
  readonly #receipts = new KeptReceipts(this, this.#texts);

  /** Nobody is asked after the end; receipts follow what was decided. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { attendance } = this.visit ?? {};
    if (attendance?.state.status !== 'open') this.phone?.stop();
    this.#receipts.follow(attendance);
  }

  protected override resetVisit(): void {
    this.#stopAsking();
    this.phone?.stop();
    this.#lastMethod = undefined;
    this.changing = false;
    this.#receipts.forget();
  }

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state: recorded, profile } = visit;
    const { consentTerm } = profile;
    const frame = { label: this.text('label'), title: this.text('title.waiting') };
    const isOpen = recorded?.status === 'open';
    if (!attendance || !recorded?.client) {
      return this.renderWaiting(frame, this.text(recorded && !isOpen ? 'wait.ended' : 'wait.client'));
    }
    const asked = this.again ?? openPurposes(consentTerm, recorded, attendance.standing);
    // Whoever attends themselves has the device already.
    const isTheirTurn = this.isSelfService && asked.length > 0 && this.later.module !== undefined;
    const deciding = this.deciding ?? (isTheirTurn ? beginDeciding(asked) : undefined);
    if (isOpen && deciding) return this.#renderDeciding(deciding, consentTerm, attendance);
    // Nobody hands the device over for what is not there.
    if (isOpen && (asked.length > 0 || this.phone?.isAsking)) {
      return this.later.module ? this.#renderHandover(asked, visit, attendance) : this.renderArriving(frame);
    }
    const states = purposeStates(consentTerm, recorded, attendance.standing);
    const isNothingSaid = states.every(({ status }) => status === 'unanswered');
    if (isNothingSaid) return this.renderWaiting(frame, this.text('wait.ended'));
    return this.#renderDone(states, consentTerm, attendance, isOpen);
  }

  #renderHandover(asked: readonly ConsentPurpose[], visit: Visit, attendance: ActiveAttendance): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.handover'),
      status: 'current',
      content:
        this.phone?.render() ??
        this.later.module?.renderHandover(
          {
            isExplained: this.explained,
            namesMissing: this.namesMissing,
            explain: (isSaid) => (this.explained = isSaid),
            handOver: () => void this.#pass(() => this.#handOver(asked)),
            askPhone: mayAskPhone(visit)
              ? () => void this.#pass(() => this.#askPhone(asked, visit, attendance))
              : undefined,
            isRemote: attendance.state.context?.channel === 'remote',
            giveUp: this.again && (() => this.#giveUpAsking()),
          },
          this.#texts,
        ),
    });
  }

  #renderDeciding(deciding: Deciding, term: ConsentTerm, attendance: ActiveAttendance): unknown {
    const pad = this.#pad;
    if (!pad) return nothing;
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.deciding'),
      status: 'current',
      lead: this.text('lead.deciding'),
      content: this.later.module?.renderDecidingForm(
        {
          term,
          standing: attendance.standing,
          deciding,
          pad,
          giveUp: this.again && (() => this.#giveUpAsking()),
          namesMissing: this.namesMissing,
          isBusy: this.#recorder.isBusy,
          failure: this.renderFailure(this.#recorder.failure),
          answer: (changed) => this.#answer(changed),
          confirm: () => void this.#confirm(deciding, attendance),
          focusOn: (selector) => void this.focusOn(selector),
        },
        this.#texts,
      ),
    });
  }

  #renderDone(
    states: readonly PurposeState[],
    term: ConsentTerm,
    attendance: ActiveAttendance,
    isOpen: boolean,
  ): TemplateResult {
    const isFromEarlier = attendance.state.consent === undefined;
    const method = this.#lastMethod ?? this.#receipts.lastMethod;
    const leadOfDone = method === 'phone' ? 'lead.done-phone' : 'lead.done';
    const lead = this.text(isFromEarlier ? 'lead.earlier' : leadOfDone);
    return this.renderStep({
      label: this.text('label'),
      title: this.text(isFromEarlier ? 'title.earlier' : 'title.done'),
      status: 'done',
      lead: isOpen && !this.changing ? lead : undefined,
      content: renderDecided(
        {
          states,
          lang: term.locale,
          change: this.changing ? this.#change(attendance, isOpen) : undefined,
          toggleChange: () => this.#toggleChanging(),
          failure: this.renderFailure(this.#recorder.failure),
          receipts: this.#receipts.render(() => printAlone(this)),
        },
        this.#texts,
      ),
    });
  }

  #change(attendance: ActiveAttendance, isOpen: boolean): ConsentChange {
    return {
      isOpen,
      isWorking: this.#recorder.isBusy,
      withdraw: ({ purpose }) => void this.#withdraw(purpose, attendance),
      decideAgain: ({ purpose }) => this.#decideAgain(purpose),
    };
  }

  /** It is the client's turn once the agent said that the term was explained. */
  async #pass(turn: () => Promise<void>): Promise<void> {
    this.namesMissing = !this.explained;
    return this.explained ? turn() : this.focusOn('#explained');
  }

  async #handOver(asked: readonly ConsentPurpose[]): Promise<void> {
    this.deciding = beginDeciding(asked);
    await this.focusTitle();
  }

  async #askPhone(asked: readonly ConsentPurpose[], visit: Visit, attendance: ActiveAttendance): Promise<void> {
    const request = this.later.module?.consentOnPhone(
      {
        asked,
        profile: visit.profile,
        attendance,
        agentExplained: this.explained,
        recorded: (consent) => this.#recorded(attendance, consent),
        givenUp: () => void this.focusOn('#explained'),
      },
      this.#texts,
    );
    if (request) await this.phone?.ask(visit, request);
  }

  #answer(deciding: Deciding): void {
    this.deciding = deciding;
    this.#recorder.forget();
  }

  #stopAsking(): void {
    this.again = undefined;
    this.explained = false;
    this.deciding = undefined;
    this.namesMissing = false;
    this.#recorder.forget();
  }

  #giveUpAsking(): void {
    this.#stopAsking();
    void this.focusTitle();
  }

  #toggleChanging(): void {
    this.changing = !this.changing;
    this.#recorder.forget();
    void this.focusOn(this.changing ? '#changing' : '#title');
  }

  #decideAgain(purpose: ConsentPurpose): void {
    this.#stopAsking();
    this.changing = false;
    this.again = [purpose];
    void this.focusTitle();
  }

  async #withdraw({ id }: ConsentPurpose, attendance: ActiveAttendance): Promise<void> {
    if (!(await this.#recorder.record(() => attendance.revokeConsent([id])))) return;
    this.#lastMethod = 'tap';
    this.emit('aa-consent-revoked', { attendanceId: attendance.id, purposes: [id] });
    await this.updateComplete;
    // After the end there is nothing more to change about it, and its button is gone.
    if (!this.renderRoot.querySelector(`#change-${id}`)) await this.focusOn('#changing');
  }

  async #confirm(deciding: Deciding, attendance: ActiveAttendance): Promise<void> {
    if (!deciding.isUnderstood || undecided(deciding).length > 0) {
      this.namesMissing = true;
      return this.focusOn('#missing');
    }
    const decisions = decisionsOf(deciding);
    const act = actOf(deciding.signing);
    const acknowledged = {
      ...(this.isSelfService ? {} : { agentExplained: this.explained }),
      clientUnderstood: deciding.isUnderstood,
    };
    if (!(await this.#recorder.record(() => attendance.recordConsent({ decisions, acknowledged, act })))) return;
    this.#recorded(attendance, { decisions, act });
    await this.focusTitle();
  }

  #recorded({ id }: ActiveAttendance, { decisions, act }: Pick<ConsentToRecord, 'decisions' | 'act'>): void {
    this.#stopAsking();
    this.#lastMethod = act?.method;
    const granted = decisions.filter(({ decision }) => decision === 'granted').length;
    this.emit('aa-consent-recorded', { attendanceId: id, granted, refused: decisions.length - granted });
  }
}

/** Detail of `aa-consent-recorded`: the client has decided; a refusal stops nothing but its purpose. */
export interface AaConsentRecordedDetail {
  readonly attendanceId: string;
  /** How many purposes were accepted and refused. */
  readonly granted: number;
  readonly refused: number;
}

/** Detail of `aa-consent-revoked`: the client took back what they had granted for these purposes. */
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
