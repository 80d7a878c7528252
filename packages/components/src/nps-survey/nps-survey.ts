import { mayUse } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import { iconAlert, iconArrowRight, iconDevice, iconHandover } from '../foundation/icons.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import { npsSurveyMessages, type NpsSurveyMessage } from './nps-survey.messages.js';
import { npsSurveyStyles } from './nps-survey.styles.js';
import { isSurveyRefused } from './survey-refusal.js';

const SCORES = Array.from({ length: 11 }, (_, score) => score);
const LONGEST_COMMENT = 1000;

/** Who has the device, and what the client did with it. */
type Turn = 'agent' | 'client' | 'declined';

/**
 * The agent hands the device over and looks away; the client is thanked and says from 0 to 10 whether they would
 * recommend the attendance, or that they prefer not to answer. The answer is not shown again.
 *
 * @summary The client's own evaluation of the attendance.
 * @fires {CustomEvent<AaSurveyDetail>} aa-survey-answered - The client answered, and that is saved on the device.
 * @fires {CustomEvent<AaSurveyDetail>} aa-survey-declined - The client preferred not to answer.
 * @csspart card - The card of the step.
 * @csspart handover - What the agent is asked to do.
 * @csspart score - One of the eleven scores.
 * @csspart actions - The two answers of the same weight: send, or none.
 */
export class AaNpsSurvey extends AaElement<NpsSurveyMessage> {
  static override styles: CSSResultGroup = [sharedStyles, npsSurveyStyles];

  protected override readonly table = npsSurveyMessages;

  @state() private turn: Turn = 'agent';
  @state() private score: number | undefined;
  /** The answer was sent without a score. */
  @state() private isScoreMissing = false;

  readonly #recorder = new Recorder(this);

  protected override resetVisit(): void {
    this.#turnTo('agent');
  }

  protected override renderVisit({ attendance, state: recorded, profile }: Visit): unknown {
    const label = this.text('label');
    const title = this.text('title.handover');
    if (!attendance || !recorded) return this.renderWaiting({ label, title }, this.text('wait.client'));
    if (recorded.nps) return this.#renderDone('answered');
    if (this.turn === 'declined') return this.#renderDone('declined');
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
      content: html`
        <div class="panel handover" part="handover">
          ${iconHandover}
          <p>${this.text('lead.handover')}</p>
          <button class="button primary block" type="button" @click=${this.#handOver}>
            ${this.text('start')}${iconArrowRight}
          </button>
        </div>
      `,
    });
  }

  #renderAnswering(attendance: ActiveAttendance): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.answering'),
      lead: this.text('lead.answering'),
      status: 'current',
      content: html`
        <form class="stack wide" novalidate @submit=${(event: SubmitEvent) => this.#send(event, attendance)}>
          ${this.#renderScores()}
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
            <button class="button" type="button" @click=${() => this.#decline(attendance)}>
              ${this.text('decline')}
            </button>
          </div>
        </form>
      `,
    });
  }

  #renderScores(): TemplateResult {
    return html`
      <fieldset aria-describedby=${this.isScoreMissing ? 'score-missing' : nothing}>
        <legend>${this.text('question')}</legend>
        <p class="small soft" aria-hidden="true">${this.text('lowest')}</p>
        <div class="scale">
          <div class="choices solid scores">
            ${SCORES.map(
              (score) => html`
                <label class="choice" part="score">
                  <input
                    type="radio"
                    name="score"
                    id="score-${score}"
                    aria-label=${this.#nameOf(score)}
                    .checked=${this.score === score}
                    @change=${() => this.#choose(score)}
                  />
                  <span aria-hidden="true">${score}</span>
                </label>
              `,
            )}
          </div>
        </div>
        <p class="small soft end" aria-hidden="true">${this.text('highest')}</p>
        ${
          this.isScoreMissing
            ? html`<p class="error" id="score-missing" role="alert">
                ${iconAlert}<span>${this.text('score.missing')}</span>
              </p>`
            : nothing
        }
      </fieldset>
    `;
  }

  #renderDone(outcome: 'answered' | 'declined' | 'refused'): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text(`title.${outcome}`),
      lead: this.text(`lead.${outcome}`),
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

  /** The ends of the scale are named with it, for those who do not see where they stand. */
  #nameOf(score: number): string {
    if (score === SCORES.at(0)) return this.text('lowest');
    return score === SCORES.at(-1) ? this.text('highest') : String(score);
  }

  readonly #handOver = (): void => {
    this.#turnTo('client');
    void this.focusTitle();
  };

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
    this.#turnTo('agent');
    this.emit('aa-survey-answered', { attendanceId: attendance.id });
    await this.focusTitle();
  }

  #decline({ id }: ActiveAttendance): void {
    this.#turnTo('declined');
    this.emit('aa-survey-declined', { attendanceId: id });
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
