import { guidanceProgress, type Attendance, type Guidance, type Journey } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconCalendar } from '../foundation/icons.js';
import { givenPoints } from './guidance-sheet.js';
import type { ReferralTexts } from './texts.js';

export interface ReferralSummary {
  readonly state: Attendance;
  readonly journeys: readonly Journey[];
  readonly guidance: Guidance;
  /** Address of the next contact as a calendar file. */
  readonly calendar: string | undefined;
}

/** What was agreed: the journeys with what happens next, what the client sees to before, the next contact. */
export function renderSummary(summary: ReferralSummary, texts: ReferralTexts): TemplateResult {
  return html`<dl class="facts" part="summary">
    ${renderReferrals(summary, texts)} ${renderGuided(summary, texts)} ${renderFollowUp(summary, texts)}
  </dl>`;
}

function renderReferrals({ state, journeys }: ReferralSummary, { text, plural }: ReferralTexts): unknown {
  const { referrals, declined } = state;
  const chosen = referrals.flatMap(({ journeyId, contactForm }) => {
    const journey = journeys.find(({ id }) => id === journeyId);
    return journey ? [{ journey, contactForm }] : [];
  });
  if (chosen.length > 0) {
    return html`<div>
      <dt>${text('summary.referrals')}</dt>
      ${chosen.map(({ journey: { name, next, termDays }, contactForm }) => {
        const term = plural('term', termDays);
        return html`<dd>
          ${name}
          <span class="next"
            >${contactForm ? text('summary.reach', { form: text(`form.${contactForm}`), term }) : term}</span
          >
          <span class="next"><span class="soft">${text('next.label')}:</span> ${next}</span>
        </dd>`;
      })}
    </div>`;
  }
  if (!declined) return nothing;
  return html`<div>
    <dt>${text('summary.declined')}</dt>
    <dd>${text('summary.declined.text')}</dd>
  </div>`;
}

function renderGuided({ state, guidance }: ReferralSummary, { text }: ReferralTexts): unknown {
  const points = givenPoints(guidance, state);
  if (points.length === 0) return nothing;
  const { inOrder, toDo } = guidanceProgress(guidance, points);
  return html`<div>
    <dt>${guidance.title}</dt>
    <dd>
      ${text('summary.guidance', { inOrder, toDo: toDo.length })}
      ${
        toDo.length > 0
          ? html`<ul class="to-do-list">
              ${toDo.map((point) => html`<li>${point.toDo}</li>`)}
            </ul>`
          : nothing
      }
    </dd>
  </div>`;
}

function renderFollowUp({ state: { followUp }, calendar }: ReferralSummary, texts: ReferralTexts): TemplateResult {
  const { text, formatDate } = texts;
  return html`<div>
    <dt>${text('summary.contact')}</dt>
    <dd>
      ${
        followUp
          ? text('summary.contact.value', { form: text(`form.${followUp.form}`), date: formatDate(followUp.date) })
          : text('summary.no-contact')
      }
      ${
        calendar
          ? html`<a class="calendar" part="calendar" href=${calendar} download=${text('calendar.file')}>
              ${iconCalendar}${text('calendar.save')}
            </a>`
          : nothing
      }
    </dd>
  </div>`;
}
