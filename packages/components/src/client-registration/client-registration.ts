import type { RequiredField } from '@atendimento-ativo/domain';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AaElement } from '../foundation/element.js';
import {
  iconArrowRight,
  iconCheck,
  iconClock,
  iconDevice,
  iconInfo,
  iconPencil,
  iconPerson,
  iconPlus,
} from '../foundation/icons.js';
import { Recorder } from '../foundation/recorder.js';
import { sharedStyles } from '../foundation/styles.js';
import type { Visit } from '../foundation/visit-context.js';
import type { LookupController } from './lookup-controller.js';
import { renderClientFacts } from './client-facts.js';
import { clientRegistrationMessages, type ClientRegistrationMessage } from './client-registration.messages.js';
import { clientRegistrationStyles } from './client-registration.styles.js';
import { renderCompanyFields } from './company-fields.js';
import { renderDataNotice } from './data-notice.js';
import { RegistrationDraft } from './registration-draft.js';
import {
  isOutsideAudience,
  REGISTRATION_FIELDS,
  type IdentifiedClient,
  type RegistrationField,
  type RegistrationProblem,
  type RegistrationProblems,
} from './registration-input.js';
import { renderTextField } from './text-field.js';
import { TYPED_FIELDS, type TypedField } from './typed-fields.js';

/**
 * @summary Registration of the client: the person, the company and the link between them.
 *
 * Shows what happens to the data before the first personal field, looks the CPF and the CNPJ up,
 * and refuses kindly a company outside the audience. Looks nothing up and keeps nothing by itself:
 * it hands over to the `aa-provider` around it.
 *
 * @fires {CustomEvent<AaClientIdentifiedDetail>} aa-client-identified - The client was confirmed or corrected, and is saved on the device.
 *
 * @csspart card - The whole step.
 * @csspart header - Name, state and title of the step.
 * @csspart notice - What happens to the data.
 * @csspart form - The fields.
 * @csspart summary - What was confirmed.
 */
export class AaClientRegistration extends AaElement<ClientRegistrationMessage> {
  static override styles: CSSResultGroup = [sharedStyles, clientRegistrationStyles];

  /** Whether the notice about the data is left out, because the page shows its own before this element. */
  @property({ type: Boolean, attribute: 'without-notice' }) withoutNotice = false;

  protected override readonly table = clientRegistrationMessages;

  @state() private correcting = false;

  readonly #recorder = new Recorder(this);
  readonly #text = (key: ClientRegistrationMessage): string => this.text(key);
  readonly #draft = new RegistrationDraft(this, () => this.visit?.profile.profile.requiredFields ?? []);

  protected override resetVisit(): void {
    this.#clear();
  }

  protected override renderVisit(visit: Visit): unknown {
    const { state: recorded } = visit;
    const open = recorded === undefined || recorded.status === 'open';
    if (recorded?.client && !(this.correcting && open)) return this.#renderDone(recorded.client, visit, open);
    if (!open) return this.#renderEnded(visit);
    return this.renderStep({
      label: this.text('label'),
      title: this.text(this.correcting ? 'title.correct' : 'title'),
      status: 'current',
      content: html`
        ${this.withoutNotice ? nothing : renderDataNotice(visit.profile.consentTerm, this.#text)}
        ${this.#renderForm(visit)}
      `,
    });
  }

  #renderForm(visit: Visit): TemplateResult {
    const { audience } = visit.profile.profile;
    const { input, namesPerson, person, submitted, result } = this.#draft;
    const outside = isOutsideAudience(input, audience);
    return html`
      <form class="stack wide" part="form" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, visit)}>
        ${submitted && result.problems && !outside ? this.#renderProblems(result.problems) : nothing}
        ${outside ? nothing : this.#renderPerson(visit)}
        ${namesPerson && !person.looking ? this.#renderCompany(visit, outside) : nothing}
        ${this.renderFailure(this.#recorder.failure)} ${outside ? this.#renderRefusal(visit) : this.#renderActions()}
      </form>
    `;
  }

  #renderProblems(problems: RegistrationProblems): TemplateResult {
    return html`
      <div class="notice bad problems" id="problems" role="group" aria-labelledby="problems-title" tabindex="-1">
        <div>
          <h3 id="problems-title">${this.plural('problems', problems.size)}</h3>
          <ul class="summary-list">
            ${REGISTRATION_FIELDS.map((field) => {
              const problem = problems.get(field);
              if (!problem) return nothing;
              return html`
                <li>
                  <button class="button quiet" type="button" @click=${() => this.focusOn(`#${field}`)}>
                    ${this.#describe(field, problem)}
                  </button>
                </li>
              `;
            })}
          </ul>
        </div>
      </div>
    `;
  }

  #renderPerson(visit: Visit): TemplateResult {
    const { answer } = this.#draft.person;
    const known = this.#draft.namesPerson;
    const person = answer?.status === 'found' ? answer.person : undefined;
    const contact = (field: RequiredField, hint: string | undefined) => ({
      optional: this.#optional(field),
      hint: hint && this.text(this.#requires(field) ? 'confirm-contact' : 'keep-contact', { hint }),
    });
    return html`
      <div class="stack">
        <h3 class="section-title">${iconPerson}${this.text('person')}</h3>
        <div class="stack tight">
          ${this.#renderTyped('cpf', visit, { hint: known || this.isSelfService ? undefined : this.text('cpf.hint') })}
          <div role="status">${this.#renderLookup(this.#draft.person, '')} ${this.#renderHistory(visit)}</div>
        </div>
        ${
          known
            ? html`
                ${this.#renderTyped('name', visit)}
                <div class="stack pair">
                  ${this.#renderTyped('phone', visit, contact('person.phone', person?.phoneHint))}
                  ${this.#renderTyped('email', visit, contact('person.email', person?.emailHint))}
                </div>
              `
            : nothing
        }
      </div>
    `;
  }

  /** What the look-up of the person (no suffix) or of the company says. */
  #renderLookup({ looking, answer }: LookupController, suffix: '' | '-company'): unknown {
    if (looking) return html`<p class="lookup"><span class="spinner"></span>${this.text('lookup.looking')}</p>`;
    switch (answer?.status) {
      case 'found':
        return html`<p class="lookup found">${iconCheck}${this.text(`lookup.found${suffix}`)}</p>`;
      case 'unknown':
        return html`<p class="lookup">${iconInfo}${this.text(`lookup.unknown${suffix}`)}</p>`;
      case 'unavailable':
        return html`<p class="lookup">${iconInfo}${this.text('lookup.unavailable')}</p>`;
      case undefined:
        return nothing;
    }
  }

  #renderHistory({ history: [last, ...earlier] }: Visit): unknown {
    if (!last) return nothing;
    return html`
      <p class="lookup found">
        ${iconClock}
        <span>
          ${this.plural('history', earlier.length + 1)}.
          ${this.text('history.last', { date: this.formatDate(last.endedAt), agent: last.agentName })}
        </span>
      </p>
    `;
  }

  #renderCompany(visit: Visit, outside: boolean): TemplateResult {
    return renderCompanyFields({
      draft: this.#draft,
      audience: visit.profile.profile.audience,
      outside,
      text: this.#text,
      requires: (field) => this.#requires(field),
      errorOf: (field) => this.#errorOf(field),
      renderTyped: (field) =>
        this.#renderTyped(field, visit, {
          hint: field === 'cnpj' || field === 'cnae' ? this.text(`${field}.hint`) : undefined,
          optional: field === 'tradeName' ? this.#optional('company.tradeName') : undefined,
        }),
      renderLookup: () => this.#renderLookup(this.#draft.company, '-company'),
    });
  }

  #renderActions(): TemplateResult {
    return html`
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${this.#recorder.isBusy}>
          ${this.#recorder.isBusy ? html`<span class="spinner"></span>` : nothing}
          ${this.text(this.correcting ? 'submit.correct' : 'submit')}${this.correcting ? nothing : iconArrowRight}
        </button>
        ${
          this.correcting
            ? html`<button class="button quiet" type="button" @click=${this.#cancelCorrection}>
                ${this.text('action.cancel')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderRefusal(visit: Visit): TemplateResult {
    return html`
      <div class="notice warn" role="alert">
        ${iconInfo}
        <div class="stack tight">
          <h3>${this.text('refusal.title')}</h3>
          <p>${this.text('refusal.text')}</p>
        </div>
      </div>
      <div class="actions">
        <button
          class="button primary"
          type="button"
          aria-disabled=${this.#recorder.isBusy}
          @click=${() => this.#refuse(visit)}
        >
          ${this.text('refusal.end')}
        </button>
      </div>
    `;
  }

  #renderEnded(visit: Visit): TemplateResult {
    const refused = visit.state?.interruption?.reason === 'outside-audience';
    return this.renderStep({
      label: this.text('label'),
      title: this.text(refused ? 'refused.title' : 'wait.ended'),
      status: 'done',
      lead: refused ? this.text('refused.text') : undefined,
      content: html`
        <div class="actions">
          <button class="button primary" type="button" @click=${() => visit.newAttendance()}>
            ${iconPlus}${this.text('new-attendance')}
          </button>
        </div>
      `,
    });
  }

  #renderDone(client: IdentifiedClient, visit: Visit, open: boolean): TemplateResult {
    return this.renderStep({
      label: this.text('label'),
      title: this.text('title.done'),
      status: 'done',
      content: html`
        ${renderClientFacts(client, this.#text)} ${this.#renderHistory(visit)}
        <div class="row apart no-print">
          <p class="lookup">${iconDevice}${this.text('saved-here')}</p>
          ${
            open
              ? html`<button class="button quiet" type="button" @click=${() => this.#correct(client)}>
                  ${iconPencil}${this.text('action.correct')}
                </button>`
              : nothing
          }
        </div>
      `,
    });
  }

  #renderTyped(
    field: TypedField,
    visit: Visit,
    { hint, optional }: { readonly hint?: string | undefined; readonly optional?: string | undefined } = {},
  ): TemplateResult {
    return renderTextField({
      ...TYPED_FIELDS[field],
      id: field,
      label: this.text(`field.${field}`),
      value: this.#draft.input[field],
      hint,
      optional,
      error: this.#errorOf(field),
      onInput: (value) => this.#draft.type(field, value, visit),
      onLeave: () => this.#draft.leave(field),
    });
  }

  #requires(field: RequiredField): boolean {
    return this.visit?.profile.profile.requiredFields.includes(field) ?? false;
  }

  #optional(field: RequiredField): string | undefined {
    return this.#requires(field) ? undefined : this.text('optional');
  }

  #errorOf(field: RegistrationField): string | undefined {
    const problem = this.#draft.problemOf(field);
    return problem && this.#describe(field, problem);
  }

  #describe(field: RegistrationField, problem: RegistrationProblem): string {
    // Every pair of field and problem that can happen has its text.
    return this.text(`${field}.${problem}` as ClientRegistrationMessage);
  }

  async #submit(event: SubmitEvent, visit: Visit): Promise<void> {
    event.preventDefault();
    if (this.#recorder.isBusy || isOutsideAudience(this.#draft.input, visit.profile.profile.audience)) return;
    this.#draft.stopWaiting(visit);
    const { client } = this.#draft.result;
    if (!client) {
      this.#draft.submit();
      return this.focusOn('#problems');
    }
    const isSaved = await this.#recorder.record(async () => {
      const attendance = await visit.begin();
      await attendance.identifyClient(client);
      this.#clear();
      this.emit('aa-client-identified', {
        attendanceId: attendance.id,
        earlierAttendances: visit.history.length,
      });
    });
    if (isSaved) await this.focusTitle();
  }

  async #refuse(visit: Visit): Promise<void> {
    const isSaved = await this.#recorder.record(async () => {
      const attendance = await visit.begin();
      await attendance.interrupt({ reason: 'outside-audience' });
    });
    if (!isSaved) return;
    this.#clear();
    await this.focusTitle();
  }

  #correct(client: IdentifiedClient): void {
    this.#recorder.forget();
    this.#draft.correct(client);
    this.correcting = true;
    void this.focusTitle();
  }

  readonly #cancelCorrection = (): void => {
    this.#clear();
    void this.focusTitle();
  };

  #clear(): void {
    this.#draft.clear();
    this.correcting = false;
    this.#recorder.forget();
  }
}

/** Detail of `aa-client-identified`: the client was recorded; the page is not told who it is. */
export interface AaClientIdentifiedDetail {
  readonly attendanceId: string;
  /** How many earlier attendances of this client are known. */
  readonly earlierAttendances: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'aa-client-registration': AaClientRegistration;
  }
  interface HTMLElementEventMap {
    'aa-client-identified': CustomEvent<AaClientIdentifiedDetail>;
  }
}
