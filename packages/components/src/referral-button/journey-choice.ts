import type { JourneySuggestion } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import type { ReferralText } from './texts.js';

export interface JourneyChoice {
  readonly suggestions: readonly JourneySuggestion[];
  readonly chosen: string | undefined;
  /** Journeys that the client was referred to already. */
  readonly referred: ReadonlySet<string>;
  /** Nothing was chosen when it was confirmed. */
  readonly refused: boolean;
  readonly failure: string | undefined;
  readonly choose: (journeyId: string) => void;
  readonly confirm: (event: SubmitEvent) => void;
  /** The client's "not now"; absent once there is a referral. */
  readonly decline: (() => void) | undefined;
}

/** The journeys, those that fit the diagnostic first with the reason. The client chooses one. */
export function renderJourneyChoice(choice: JourneyChoice, text: ReferralText): TemplateResult {
  const suggested = choice.suggestions.filter(({ reason }) => reason !== undefined);
  const others = choice.suggestions.filter(({ reason }) => reason === undefined);
  return html`<form class="dialog-body" novalidate @submit=${choice.confirm}>
    <fieldset class="stack" aria-describedby=${choice.refused ? 'journey-error' : nothing}>
      <legend class="visually-hidden">${text('choose.title')}</legend>
      ${renderGroup(suggested.length > 0 ? text('choose.suggested') : '', suggested, choice, text)}
      ${renderGroup(suggested.length > 0 ? text('choose.others') : '', others, choice, text)}
    </fieldset>
    ${
      choice.refused
        ? html`<p class="error" id="journey-error" role="alert">${iconAlert}${text('choose.required')}</p>`
        : nothing
    }
    ${choice.failure ? html`<p class="notice bad" role="alert">${iconAlert}${choice.failure}</p>` : nothing}
    <div class="actions">
      <button class="button primary" type="submit">${text('choose.confirm')}</button>
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
  text: ReferralText,
): unknown {
  if (suggestions.length === 0) return nothing;
  return html`<div class="stack tight">
    ${title ? html`<h3 class="group">${title}</h3>` : nothing}
    ${suggestions.map((suggestion) => renderJourney(suggestion, choice, text))}
  </div>`;
}

function renderJourney(
  { journey, reason }: JourneySuggestion,
  { chosen, referred, choose }: JourneyChoice,
  text: ReferralText,
): TemplateResult {
  const already = referred.has(journey.id);
  return html`<label class="choice journey ${already ? 'already' : ''}" part="journey">
    <input
      type="radio"
      name="journey"
      value=${journey.id}
      .checked=${chosen === journey.id}
      ?disabled=${already}
      @change=${() => choose(journey.id)}
    />
    <span class="journey-text">
      <span class="journey-name">${journey.name}</span>
      ${reason ? html`<span class="reason">${text('choose.reason', { reason })}</span>` : nothing}
      <span class="summary">${journey.summary}</span>
      ${already ? html`<span class="chip good">${text('choose.already')}</span>` : nothing}
    </span>
  </label>`;
}
