import type { Attendance, ConsentTerm, FlowStep, MissingPart } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck, iconChevron } from '../foundation/icons.js';
import { missingLines, renderMissingList, type WayTo } from '../missing-parts/missing-list.js';
import type { StepEnd } from './done-steps.js';
import type { FlowTexts } from './texts.js';

/** The parts of the guide that a narrow screen shows one at a time. */
export type GuidePanel = 'steps' | 'missing';

export interface FlowGuide {
  readonly steps: readonly FlowStep[];
  readonly current: FlowStep;
  readonly done: ReadonlyMap<FlowStep, StepEnd>;
  /** Without an attendance in hand, nothing can be missing yet. */
  readonly status: Attendance['status'] | undefined;
  readonly missing: readonly MissingPart[];
  readonly term: ConsentTerm;
  readonly panel: GuidePanel | undefined;
  readonly toggle: (panel: GuidePanel) => void;
  readonly open: (step: FlowStep) => void;
  readonly wayTo: WayTo;
  readonly interrupt: () => void;
}

/** Where the visit stands, the way to every step, and what is missing to conclude. */
export function renderFlowGuide(guide: FlowGuide, texts: FlowTexts): TemplateResult {
  const { steps, current, panel, status, missing, done } = guide;
  const { text } = texts;
  const position = text('position', { position: steps.indexOf(current) + 1, total: steps.length });
  const isOpen = status === 'open';
  return html`
    <div class="guide no-print" part="guide">
      <div class="bar">
        <button
          class="toggle"
          id="toggle-steps"
          type="button"
          aria-expanded=${panel === 'steps'}
          aria-controls="steps"
          @click=${() => guide.toggle('steps')}
        >
          <span class="soft">${position}<span class="visually-hidden">: </span></span>
          <strong>${text(`step.${current}`)}</strong>${iconChevron}
        </button>
        ${
          isOpen && missing.length > 0
            ? html`<button
                class="toggle missing-toggle"
                id="toggle-missing"
                type="button"
                aria-expanded=${panel === 'missing'}
                aria-controls="missing"
                @click=${() => guide.toggle('missing')}
              >
                ${texts.plural('missing.count', missingLines(missing).length)}${iconChevron}
              </button>`
            : renderState(status, text)
        }
        <progress
          max=${steps.length}
          .value=${steps.filter((step) => done.has(step)).length}
          aria-hidden="true"
        ></progress>
      </div>
      <nav class="panel-of ${panel === 'steps' ? 'open' : ''}" id="steps" aria-label=${text('steps')} part="steps">
        <ol>
          ${steps.map((step, index) => renderStop(step, index + 1, guide, texts))}
        </ol>
        ${
          isOpen
            ? html`<button class="button quiet" id="interrupt" type="button" @click=${guide.interrupt}>
                ${text('action.interrupt')}
              </button>`
            : nothing
        }
      </nav>
      <div class="panel-of ${panel === 'missing' ? 'open' : ''}" id="missing" part="missing">
        ${
          isOpen && missing.length > 0
            ? html`<p><strong>${text('missing.title')}</strong></p>
                ${renderMissingList(missing, guide.term, guide.wayTo, text)}`
            : renderState(status, text)
        }
      </div>
    </div>
  `;
}

function renderState(status: Attendance['status'] | undefined, text: FlowTexts['text']): unknown {
  if (status === undefined) return nothing;
  if (status === 'open') return html`<p class="chip good">${iconCheck}${text('missing.none')}</p>`;
  return status === 'concluded'
    ? html`<p class="chip good">${iconCheck}${text('ended')}</p>`
    : html`<p class="chip warn">${iconAlert}${text('ended')}</p>`;
}

function renderStop(step: FlowStep, number: number, guide: FlowGuide, { text }: FlowTexts): TemplateResult {
  const end = guide.done.get(step);
  return html`<li>
    <button
      class="stop ${end ?? ''}"
      type="button"
      data-step=${step}
      aria-current=${step === guide.current ? 'step' : nothing}
      @click=${() => guide.open(step)}
    >
      <span class="mark" aria-hidden="true">${end === 'done' ? iconCheck : end ? '–' : number}</span>
      <span
        >${text(`step.${step}`)}${end ? html`<span class="visually-hidden">, ${text(`status.${end}`)}</span>` : nothing}</span
      >
    </button>
  </li>`;
}
