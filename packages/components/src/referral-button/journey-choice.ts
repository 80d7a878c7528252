import type { ContactForm, Guidance, Journey, JourneySuggestion } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { ReferralTexts } from './texts.js';

export interface JourneyChoice {
  readonly suggestions: readonly JourneySuggestion[];
  readonly chosen: string | undefined;
  /** How the client wants to be reached about the chosen journey. */
  readonly contactForm: ContactForm | undefined;
  /** Journeys that the client was referred to already. */
  readonly referred: ReadonlySet<string>;
  /** The guidance that comes before a journey, while it is not complete. */
  readonly guidanceFor: (journey: Journey) => Guidance | undefined;
  /** Nothing was chosen when it was confirmed. */
  readonly refused: boolean;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  readonly choose: (journey: Journey) => void;
  readonly chooseContact: (form: ContactForm) => void;
  readonly confirm: (event: SubmitEvent) => void;
  /** The client's "not now"; absent once there is a referral. */
  readonly decline: (() => void) | undefined;
}

/** The journeys, those that fit the diagnostic first with the reason. The client chooses one. */
export function renderJourneyChoice(choice: JourneyChoice, texts: ReferralTexts): TemplateResult {
  const { text } = texts;
  const suggested = choice.suggestions.filter(({ reason }) => reason !== undefined);
  const open = choice.suggestions.filter(({ reason, outside }) => reason === undefined && outside.length === 0);
  const closed = choice.suggestions.filter(({ outside }) => outside.length > 0);
  const chosen = choice.suggestions.find(({ journey }) => journey.id === choice.chosen)?.journey;
  return html`<form class="dialog-body" novalidate @submit=${choice.confirm}>
    <fieldset class="stack" aria-describedby=${choice.refused ? 'journey-error' : nothing}>
      <legend class="visually-hidden">${text('choose.title')}</legend>
      ${renderGroup(text('choose.suggested'), suggested, choice, texts)}
      ${renderGroup(suggested.length > 0 ? text('choose.others') : '', open, choice, texts)}
      ${renderGroup(text('choose.closed'), closed, choice, texts)}
    </fieldset>
    ${choice.failure}
    <div class="actions">
      ${
        choice.refused
          ? html`<p class="error" id="journey-error" role="alert">${iconAlert}${text('choose.required')}</p>`
          : nothing
      }
      <button class="button primary" type="submit">
        ${text(chosen && choice.guidanceFor(chosen) ? 'choose.guide' : 'choose.confirm')}
      </button>
      ${
        choice.decline
          ? html`<button class="button" type="button" @click=${choice.decline}>${text('choose.decline')}</button>`
          : nothing
      }
    </div>
  </form>`;
}

function renderGroup(
  title: string,
  suggestions: readonly JourneySuggestion[],
  choice: JourneyChoice,
  texts: ReferralTexts,
): unknown {
  if (suggestions.length === 0) return nothing;
  return html`<div class="stack tight">
    ${title ? html`<h3 class="group">${title}</h3>` : nothing}
    ${suggestions.map((suggestion) => renderJourney(suggestion, choice, texts))}
  </div>`;
}

function renderJourney(
  { journey, reason, outside }: JourneySuggestion,
  choice: JourneyChoice,
  texts: ReferralTexts,
): TemplateResult {
  const { text } = texts;
  const already = choice.referred.has(journey.id);
  const chosen = choice.chosen === journey.id;
  return html`<div class="journey ${chosen ? 'chosen' : ''}" part="journey">
    <label class="choice ${already ? 'already' : ''}">
      <input
        type="radio"
        name="journey"
        value=${journey.id}
        .checked=${chosen}
        ?disabled=${already}
        @change=${() => choice.choose(journey)}
      />
      <span class="journey-text">
        <span class="journey-name">${journey.name}</span>
        ${reason ? html`<span class="reason">${text('choose.reason', { reason })}</span>` : nothing}
        ${outside.map((limit) => html`<span class="small">${text(`limit.${limit}`)}</span>`)}
        ${reason && !chosen ? nothing : html`<span class="summary">${journey.summary}</span>`}
        ${already ? html`<span class="chip good">${text('choose.already')}</span>` : nothing}
      </span>
    </label>
    ${chosen ? renderDetails(journey, choice, texts) : nothing}
  </div>`;
}

/** What the client should know of the chosen journey, and how they want to be reached. */
function renderDetails(journey: Journey, choice: JourneyChoice, { text, plural }: ReferralTexts): TemplateResult {
  const guidance = choice.guidanceFor(journey);
  return html`<div class="journey-details" part="details">
    <dl class="facts small">
      ${renderFact(text('fits.label'), journey.fits)}
      ${guidance ? renderFact(text('guidance.label'), text('guidance.first', { title: guidance.title })) : nothing}
      ${renderFact(text('next.label'), journey.next)}
      ${renderFact(text('term.label'), plural('term', journey.termDays))}
    </dl>
    <fieldset>
      <legend>${text('reach.label')}</legend>
      <div class="choices forms">
        ${journey.contactForms.map(
          (form) =>
            html`<label class="choice">
              <input
                type="radio"
                name="contact-form"
                value=${form}
                .checked=${choice.contactForm === form}
                @change=${() => choice.chooseContact(form)}
              />
              <span>${text(`form.${form}`)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
  </div>`;
}

function renderFact(term: string, value: string): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
