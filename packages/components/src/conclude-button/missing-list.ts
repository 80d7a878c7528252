import type { ConsentTerm, MissingPart } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConcludeText } from './texts.js';

/** The element in which a missing part is made good. */
const elementOf: Readonly<Record<MissingPart['part'], string | undefined>> = {
  agent: undefined,
  channel: 'aa-client-registration',
  client: 'aa-client-registration',
  company: 'aa-client-registration',
  audience: 'aa-client-registration',
  field: 'aa-client-registration',
  consent: 'aa-consent-capture',
  delivery: 'aa-tool-recommender',
  guidance: 'aa-referral-button',
  'next-step': 'aa-referral-button',
};

/** Every missing part in plain words, with the way to the element that asks for it when the page has it. */
export function renderMissingList(
  missing: readonly MissingPart[],
  term: ConsentTerm,
  host: HTMLElement,
  text: ConcludeText,
): TemplateResult {
  const firstPurpose = missing.findIndex(({ part }) => part === 'consent');
  return html`<ul class="missing">
    ${missing.map((missed, index) => {
      if (missed.part !== 'consent') return renderPart(missed.part, describe(missed, text), host, text);
      return index === firstPurpose ? renderPart('consent', describeConsent(missing, term, text), host, text) : nothing;
    })}
  </ul>`;
}

/** Brings an element of the page into view and gives its title the focus. */
export function goTo(element: Element): void {
  element.scrollIntoView({ block: 'start' });
  element.shadowRoot?.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
}

/** An element of the visit beside `host`, by its tag. */
export function besides(host: HTMLElement, tag: string): Element | undefined {
  return (host.getRootNode() as ParentNode).querySelector?.(tag) ?? undefined;
}

function renderPart(
  part: MissingPart['part'],
  description: string,
  host: HTMLElement,
  text: ConcludeText,
): TemplateResult {
  const tag = elementOf[part];
  const target = tag && besides(host, tag);
  return html`<li data-part=${part}>
    <span>${description}</span>
    ${
      target
        ? html`<button class="link" type="button" @click=${() => goTo(target)}>
            ${text('action.go')}<span class="visually-hidden">: ${description}</span>
          </button>`
        : nothing
    }
  </li>`;
}

function describe(missing: MissingPart, text: ConcludeText): string {
  if (!('detail' in missing)) return text(`missing.${missing.part}`);
  if (missing.part === 'field') return text(`missing.${missing.detail}`);
  return text(`missing.${missing.part}`, { detail: missing.detail === 'OTHER' ? text('size.other') : missing.detail });
}

/** One line for all purposes: they are decided in one place. */
function describeConsent(missing: readonly MissingPart[], { purposes }: ConsentTerm, text: ConcludeText): string {
  const titles = missing.flatMap((missed) => {
    if (missed.part !== 'consent') return [];
    const title = purposes.find(({ id }) => id === missed.detail)?.title ?? missed.detail;
    return `“${title}”`;
  });
  return text('missing.consent', { detail: titles.join(', ') });
}
