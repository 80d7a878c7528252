import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { html, type TemplateResult } from 'lit';
import { iconArrowRight } from '../foundation/icons.js';
import type { ProviderTexts } from './provider-texts.js';

export interface OpenAttendance {
  readonly attendance: ActiveAttendance;
  /** The form of the interruption, while it is asked for, in the place of the buttons. */
  readonly interruption: TemplateResult | undefined;
  /** Why it cannot be asked for. */
  readonly failure: unknown;
  readonly resume: () => void;
  readonly interrupt: () => void;
}

/** Asks what to do with an attendance that was left open on the device. */
export function renderOpenAttendance(open: OpenAttendance, { text, moment }: ProviderTexts): TemplateResult {
  const { startedAt, client } = open.attendance.state;
  const started = startedAt === undefined ? { date: '…', time: '…' } : moment(startedAt);
  return html`
    <section class="card" part="card" aria-labelledby="title">
      <header class="step-header">
        <p class="eyebrow">${text('resume.label')}</p>
        <h2 class="title" id="title" tabindex="-1">${text('resume.title')}</h2>
        <p class="lead">
          ${client ? text('resume.since-with', { name: client.person.name, ...started }) : text('resume.since', started)}
        </p>
      </header>
      ${
        open.interruption ??
        html`
          ${open.failure}
          <div class="actions">
            <button class="button primary" type="button" @click=${open.resume}>
              ${text('resume.continue')}${iconArrowRight}
            </button>
            <button class="button" id="interrupt" type="button" @click=${open.interrupt}>
              ${text('resume.interrupt')}
            </button>
          </div>
        `
      }
    </section>
  `;
}
