import { LONGEST_COMMENT, mayUse } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AskingElement } from '../client-phone/asking-element.js';
import { mayAskPhone } from '../client-phone/may-ask-phone.js';
import type { PhoneMessage } from '../client-phone/phone.messages.js';
import { iconDevice } from '../foundation/icons.js';
import { LaterPart } from '../foundation/later-part.js';
import { errorCode } from '../foundation/localized-element.js';
import type { MessageTable } from '../foundation/message-table.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { renderHandover } from './handover.js';
import { npsSurveyMessages, type NpsSurveyMessage } from './nps-survey.messages.js';
import { npsSurveyStyles } from './nps-survey.styles.js';
import { renderScoreScale } from './score-scale.js';
import { isSurveyRefused } from './survey-refusal.js';

/** Who has the device, and what the client did with it or with their own phone. */
type Turn = 'agent' | 'client' | 'declined' | 'declined-on-phone';

/**
 * The agent hands the device over and looks away, or asks on the client's own phone by a QR code; the client is thanked
 * and says from 0 to 10 whether they would recommend the attendance, or that they prefer not to answer. The answer is
 * not shown again.
 *
 * @summary The client's own evaluation of the attendance.
 * @fires {CustomEvent<AaSurveyDetail>} aa-survey-answered - The client answered, and that is saved on the device.
 * @fires {CustomEvent<AaSurveyDetail>} aa-survey-declined - The client preferred not to answer.
 * @csspart card - The card of the step.
 * @csspart handover - What the agent is asked to do.
 * @csspart phone - The wait for the client's answer on their own phone.
 * @csspart qr-code - The link to the client's phone as a QR code.
 * @csspart link - The link's address, to be copied.
 * @csspart score - One of the eleven scores.
 * @csspart actions - The two answers of the same weight: send, or none.
 */
export class AaNpsSurvey extends AskingElement<NpsSurveyMessage> {
  static override styles: CSSResultGroup = [sharedStyles, npsSurveyStyles];

  protected override table = npsSurveyMessages as MessageTable<NpsSurveyMessage | PhoneMessage>;

  @state() private turn: Turn = 'agent';
  @state() private score: number | undefined;
  /** The answer was sent without a score. */
  @state() private isScoreMissing = false;

  readonly #recorder = new Recorder(this);
  /** On this device the client answers without it. */
  protected override readonly later = new LaterPart(
    this,
    () => import('./survey-on-phone.js'),
    (part) => this.takePhone(part),
  );

  /** Whoever takes their yes back is not asked any more. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { attendance, profile } = this.visit ?? {};
    if (attendance && profile && isSurveyRefused(attendance, profile.consentTerm)) this.phone?.stop();
  }

  protected override describeError(error: unknown): string {
    return errorCode(error) === 'survey_refused' ? this.text('lead.refused') : super.describeError(error);
  }

  protected override resetVisit(): void {
    this.#turnTo('agent');
    this.phone?.stop();
  }

  protected override renderVisit(visit: Visit): unknown {
    const { attendance, state: recorded, profile } = visit;
    const label = this.text('label');
    const title = this.text('title.handover');
    if (!attendance || !recorded) return this.renderWaiting({ label, title }, this.text('wait.client'));
    // Until it lets go, also of the answer that it has just recorded: the focus goes on from there.
    const phone = this.phone?.render();
    if (phone) return this.renderStep({ label, title, status: 'current', content: phone });
    if (recorded.nps) return this.#renderDone('answered', recorded.nps.act && 'lead.answered-on-phone');
    if (this.turn === 'declined') return this.#renderDone('declined');
    if (this.turn === 'declined-on-phone') return this.#renderDone('declined', 'lead.declined-on-phone');
    if (this.turn === 'client') return this.#renderAnswering(attendance);
    // Whoever said no to surveys is not invited, not for later either, and may still answer of their own accord.
    if (isSurveyRefused(attendance, profile.consentTerm)) return this.#renderDone('refused');
    if (recorded.status === 'open' && recorded.deliveries.length === 0) {
      return this.renderWaiting({ label, title }, this.text('wait.delivery'));
    }
    const isInvited = mayUse('evaluation', profile.consentTerm, recorded, attendance.standing);
    if (!isInvited) return this.#renderDone('refused');
    if (this.isSelfService) return this.#renderAnswering(attendance);
    return this.renderStep({
      label,
      title,
      status: 'current',
      content: this.#renderHandover(visit, attendance),
    });
  }

  #renderHandover(visit: Visit, attendance: ActiveAttendance): TemplateResult {
    const isOffered = this.later.module !== undefined && mayAskPhone(visit);
    return renderHandover(
      {
        handOver: this.#handOver,
        askPhone: isOffered ? () => void this.#askPhone(visit, attendance) : undefined,
        isRemote: attendance.state.context?.channel === 'remote',
      },
      (key) => this.text(key),
    );
  }

  #renderAnswering(attendance: ActiveAttendance): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.answering'),
      lead: this.text('lead.answering'),
      status: 'current',
      content: html`
        <form class="stack wide" novalidate @submit=${(event: SubmitEvent) => this.#send(event, attendance)}>
          ${renderScoreScale(
            { score: this.score, isMissing: this.isScoreMissing, choose: (score) => this.#choose(score) },
            (key) => this.text(key),
          )}
          <div class="field">
            <label for="comment"
              >${this.text('comment')} <span class="optional">(${this.text('optional')})</span></label
            >
            <textarea class="input" id="comment" name="comment" rows="2" maxlength=${LONGEST_COMMENT}></textarea>
          </div>
          ${this.renderFailure(this.#recorder.failure)}
          <div class="actions halves" part="actions">
            <button class="button ${this.score === undefined ? '' : 'primary'}" type="submit">
              ${this.text('send')}
            </button>
            <button class="button" type="button" @click=${() => this.#declineHere(attendance)}>
              ${this.text('decline')}
            </button>
          </div>
        </form>
      `,
    });
  }

  #renderDone(
    outcome: 'answered' | 'declined' | 'refused',
    lead: NpsSurveyMessage = `lead.${outcome}`,
  ): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text(`title.${outcome}`),
      lead: this.text(lead),
      status: outcome === 'answered' ? 'done' : 'left-out',
      content:
        outcome === 'answered'
          ? html`<p class="row soft small">${iconDevice}${this.text('saved-here')}</p>`
          : html`<div class="actions">
              <button class="button quiet" type="button" @click=${this.#handOver}>
                ${this.text(outcome === 'refused' ? 'answer-anyway' : 'answer-after-all')}
              </button>
            </div>`,
    });
  }

  readonly #handOver = (): void => {
    this.#turnTo('client');
    void this.focusTitle();
  };

  async #askPhone(visit: Visit, attendance: ActiveAttendance): Promise<void> {
    const request = this.later.module?.surveyOnPhone({
      attendance,
      locale: this.locale,
      text: (key, values) => this.text(key, values),
      answered: () => this.#answered(attendance),
      declined: () => this.#decline(attendance, 'declined-on-phone'),
      givenUp: () => void this.focusOn('#hand-over'),
    });
    if (request) await this.phone?.ask(visit, request);
  }

  #choose(score: number): void {
    this.score = score;
    this.isScoreMissing = false;
  }

  async #send(event: SubmitEvent, attendance: ActiveAttendance): Promise<void> {
    event.preventDefault();
    const { score } = this;
    if (score === undefined) {
      this.isScoreMissing = true;
      return this.focusOn('#score-0');
    }
    const written = new FormData(event.target as HTMLFormElement).get('comment');
    const comment = typeof written === 'string' ? written.trim() : '';
    const answer = { score, ...(comment === '' ? {} : { comment }) };
    if (!(await this.#recorder.record(() => attendance.answerSurvey(answer)))) return;
    this.#answered(attendance);
    await this.focusTitle();
  }

  #answered({ id }: ActiveAttendance): void {
    this.#turnTo('agent');
    this.emit('aa-survey-answered', { attendanceId: id });
  }

  #decline({ id }: ActiveAttendance, turn: 'declined' | 'declined-on-phone'): void {
    this.#turnTo(turn);
    this.emit('aa-survey-declined', { attendanceId: id });
  }

  #declineHere(attendance: ActiveAttendance): void {
    this.#decline(attendance, 'declined');
    void this.focusTitle();
  }

  #turnTo(turn: Turn): void {
    this.turn = turn;
    this.score = undefined;
    this.isScoreMissing = false;
    this.#recorder.forget();
  }
}

/** Detail of `aa-survey-answered` and `aa-survey-declined`; the page is told neither score nor comment. */
export interface AaSurveyDetail {
  readonly attendanceId: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-nps-survey': AaNpsSurvey;
  }
  interface HTMLElementEventMap {
    'aa-survey-answered': CustomEvent<AaSurveyDetail>;
    'aa-survey-declined': CustomEvent<AaSurveyDetail>;
  }
}
