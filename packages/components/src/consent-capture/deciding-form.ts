import type { ConsentDecision, ConsentPurpose, ConsentTerm, PurposeConsent } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconInfo } from '../foundation/icons.js';
import { renderAboutTerm } from './about-term.js';
import { renderAcknowledgement } from './acknowledgement.js';
import { undecided, type Deciding } from './deciding.js';
import { renderPurposeCard } from './purpose-card.js';
import type { SignaturePad } from './signature-pad.js';
import type { ConsentTexts } from './texts.js';

export { clientPhoneStyles, PhoneAsking, phoneMessages } from '../client-phone/phone-asking.js';
export { consentOnPhone } from './consent-on-phone.js';
export { renderHandover } from './handover.js';
export { SignaturePad } from './signature-pad.js';

export interface DecidingForm {
  readonly term: ConsentTerm;
  /** What the client decided in earlier attendances. */
  readonly standing: readonly PurposeConsent[];
  readonly deciding: Deciding;
  readonly pad: SignaturePad;
  /** The client confirmed before everything was said: what is missing is named. */
  readonly namesMissing: boolean;
  readonly isBusy: boolean;
  /** The alert of a failure, if any. */
  readonly failure: unknown;
  readonly answer: (deciding: Deciding) => void;
  readonly confirm: () => void;
  /** Offered where single purposes are decided once more. */
  readonly giveUp: (() => void) | undefined;
  readonly focusOn: (selector: string) => void;
}

/** The client's turn: the term in force, two answers for each purpose, and that it was understood. */
export function renderDecidingForm(form: DecidingForm, texts: ConsentTexts): TemplateResult {
  const { term, deciding } = form;
  const ordinary = deciding.asked.filter(({ sensitive }) => !sensitive);
  const sensitive = deciding.asked.filter((purpose) => purpose.sensitive);
  return html`
    <form
      class="stack wide"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        form.confirm();
      }}
    >
      ${renderLanguage(term, texts)}
      <div class="stack" part="term" lang=${term.locale}>
        <h3>${term.title}</h3>
        <div class="panel">
          <h3>${texts.text('notice')}</h3>
          <p class="prose">${term.notice}</p>
        </div>
      </div>
      ${ordinary.length > 0 ? renderPurposes(ordinary, form, texts) : nothing}
      ${sensitive.length > 0 ? renderSensitive(sensitive, form, texts) : nothing} ${renderAboutTerm(term, texts)}
      ${renderAcknowledgement(
        'understood',
        deciding.isUnderstood,
        (isUnderstood) => form.answer({ ...deciding, isUnderstood }),
        texts,
      )}
      ${form.pad.render(deciding.signing, (signing) => form.answer({ ...deciding, signing }), texts)}
      ${form.namesMissing ? renderMissing(form, texts) : nothing} ${form.failure}
      <div class="actions">
        <button class="button primary block" type="submit" aria-disabled=${form.isBusy}>
          ${texts.text('confirm')}
        </button>
        ${
          form.giveUp
            ? html`<button class="button quiet" type="button" @click=${form.giveUp}>
                ${texts.text('action.cancel')}
              </button>`
            : nothing
        }
      </div>
    </form>
  `;
}

/** Nobody should say that they understood what is in a language that they may not read. */
function renderLanguage({ locale }: ConsentTerm, texts: ConsentTexts): unknown {
  const language = texts.otherLanguage(locale);
  return language
    ? html`<p class="notice warn">${iconInfo}<span>${texts.text('other-language', { language })}</span></p>`
    : nothing;
}

function renderPurposes(purposes: readonly ConsentPurpose[], form: DecidingForm, texts: ConsentTexts): TemplateResult {
  const count = purposes.filter(({ id }) => form.deciding.decisions.has(id)).length;
  const ordinary = form.term.purposes.filter(({ sensitive }) => !sensitive);
  return html`
    <div class="stack purposes">
      <div class="stack tight">
        <div class="purposes-header">
          <h3>${texts.text('purposes')}</h3>
          <p class="count" role="status">${texts.text('progress', { count, total: purposes.length })}</p>
        </div>
        <progress max=${purposes.length} .value=${count} aria-hidden="true"></progress>
        ${
          ordinary.length > purposes.length && !form.giveUp
            ? html`<p class="soft small">${texts.text('standing')}</p>`
            : nothing
        }
      </div>
      ${purposes.map((purpose) => renderPurpose(purpose, form, texts))}
    </div>
  `;
}

function renderSensitive(purposes: readonly ConsentPurpose[], form: DecidingForm, texts: ConsentTexts): TemplateResult {
  return html`
    <section class="stack sensitive" part="sensitive" aria-labelledby="sensitive-title">
      <div class="stack tight">
        <h3 id="sensitive-title">${texts.text('sensitive')}</h3>
        <p class="soft small">${texts.text('sensitive.lead')}</p>
      </div>
      ${purposes.map((purpose) => renderPurpose(purpose, form, texts))}
    </section>
  `;
}

function renderPurpose(
  purpose: ConsentPurpose,
  { term, standing, deciding, answer }: DecidingForm,
  texts: ConsentTexts,
): TemplateResult {
  const card = {
    purpose,
    lang: term.locale,
    decision: deciding.decisions.get(purpose.id),
    isChanged: standing.some(
      (earlier) =>
        earlier.purpose === purpose.id && earlier.status === 'undecided' && earlier.reason === 'term-changed',
    ),
    decide: (decision: ConsentDecision) =>
      answer({ ...deciding, decisions: new Map([...deciding.decisions, [purpose.id, decision]]) }),
  };
  return renderPurposeCard(card, texts);
}

function renderMissing({ deciding, focusOn }: DecidingForm, texts: ConsentTexts): unknown {
  const places = [
    ...undecided(deciding).map(({ id, title }) => ({ title, selector: `#${id}-granted` })),
    ...(deciding.isUnderstood ? [] : [{ title: texts.text('understood'), selector: '#understood' }]),
  ];
  if (places.length === 0) return nothing;
  return html`
    <div class="notice bad missing" id="missing" role="group" aria-labelledby="missing-title" tabindex="-1">
      ${iconAlert}
      <div>
        <p id="missing-title">${texts.plural('missing', places.length)}</p>
        <ul>
          ${places.map(
            ({ title, selector }) => html`
              <li>
                <button class="button quiet" type="button" @click=${() => focusOn(selector)}>${title}</button>
              </li>
            `,
          )}
        </ul>
      </div>
    </div>
  `;
}
