import type { ConsentTerm, FlowStep, MissingPart } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessage } from '../foundation/common.messages.js';
import type { MissingMessage } from './missing-parts.messages.js';

/** An element's texts, for this list. */
export type MissingText = (
  key: MissingMessage | CommonMessage,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Where a missing part is made good. */
export type MissingStep = Extract<FlowStep, 'registration' | 'consent' | 'delivery' | 'referral'>;

/** The way to a step; `undefined` when the page does not have it. */
export type WayTo = (step: MissingStep) => (() => void) | undefined;

const stepOf: Readonly<Record<MissingPart['part'], MissingStep | undefined>> = {
  agent: undefined,
  channel: 'registration',
  client: 'registration',
  company: 'registration',
  audience: 'registration',
  field: 'registration',
  consent: 'consent',
  delivery: 'delivery',
  guidance: 'referral',
  'next-step': 'referral',
};

/** One for each line of the list: all purposes are decided in one place, so they are one line. */
export function missingLines(missing: readonly MissingPart[]): readonly MissingPart[] {
  const firstPurpose = missing.findIndex(({ part }) => part === 'consent');
  return missing.filter(({ part }, index) => part !== 'consent' || index === firstPurpose);
}

/** Every missing part in plain words, with the way to where it is asked for. */
export function renderMissingList(
  missing: readonly MissingPart[],
  term: ConsentTerm,
  wayTo: WayTo,
  text: MissingText,
): TemplateResult {
  return html`<ul class="missing">
    ${missingLines(missing).map((line) => {
      const description = line.part === 'consent' ? describeConsent(missing, term, text) : describe(line, text);
      const step = stepOf[line.part];
      const go = step && wayTo(step);
      return html`<li data-part=${line.part}>
        <span>${description}</span>
        ${
          go
            ? html`<button class="link" type="button" @click=${go}>
                ${text('action.go')}<span class="visually-hidden">: ${description}</span>
              </button>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function describe(missing: Exclude<MissingPart, { part: 'consent' }>, text: MissingText): string {
  if (!('detail' in missing)) return text(`missing.${missing.part}`);
  if (missing.part === 'field') return text(`missing.${missing.detail}`);
  return text(`missing.${missing.part}`, { detail: missing.detail === 'OTHER' ? text('size.other') : missing.detail });
}

function describeConsent(missing: readonly MissingPart[], { purposes }: ConsentTerm, text: MissingText): string {
  const titles = missing.flatMap((missed) => {
    if (missed.part !== 'consent') return [];
    const title = purposes.find(({ id }) => id === missed.detail)?.title ?? missed.detail;
    return `“${title}”`;
  });
  return text('missing.consent', { detail: titles.join(', ') });
}
