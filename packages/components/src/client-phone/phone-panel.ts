import type { PhoneAnswer } from '@atendimento-ativo/domain/phone-links';
import type { PhoneLink } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessage } from '../foundation/common.messages.js';
import { iconAlert, iconClock, iconCloudOff, iconInfo } from '../foundation/icons.js';
import { errorCode } from '../foundation/localized-element.js';
import type { LinkWays } from './link-ways.js';
import type { PhoneMessage } from './phone.messages.js';
import { renderQrCode } from './qr-code.js';

/** An element's texts, for this panel. */
export interface PhoneTexts {
  readonly text: (key: PhoneMessage | CommonMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly formatTime: (iso: string) => string;
  readonly describeError: (error: unknown) => string;
}

/** How far asking on the client's phone is. */
export type PhoneStep =
  | { readonly name: 'making' }
  | { readonly name: 'waiting'; readonly link: PhoneLink }
  | { readonly name: 'closing' }
  | { readonly name: 'saving' }
  | { readonly name: 'unsaved'; readonly answer: PhoneAnswer; readonly link: PhoneLink; readonly error: unknown }
  | { readonly name: 'ended' }
  /** The link is with the client, and what they answer cannot be read. */
  | { readonly name: 'unread'; readonly link: PhoneLink; readonly error: unknown }
  /** There is no link. */
  | { readonly name: 'failed'; readonly error: unknown };

type TroubledStep = Extract<PhoneStep, { readonly error: unknown }>;

export interface PhonePanel {
  readonly step: PhoneStep;
  readonly request: { readonly message: (until: string) => string; readonly instead: string };
  readonly ways: LinkWays;
  readonly again: () => void;
  readonly save: () => void;
  readonly giveUp: () => void;
}

/** One panel for all steps: its title keeps the focus, its status tells what comes. */
export function renderPhonePanel(panel: PhonePanel, texts: PhoneTexts): TemplateResult {
  const { step, giveUp } = panel;
  const isFinal = step.name === 'saving' || step.name === 'unsaved' || step.name === 'closing';
  return html`
    <section class="panel phone ${step.name}" part="phone" aria-labelledby="phone-title">
      <h3 id="phone-title" tabindex="-1">${titleOf(step, texts)}</h3>
      ${step.name === 'waiting' ? renderLink(step.link, panel, texts) : nothing}
      <div class="phone-status" role="status">${renderStatus(step, texts)}</div>
      ${renderTrouble(step, panel, texts)}
      <div class="actions">
        ${renderAgain(panel, texts)}
        ${
          isFinal
            ? nothing
            : html`<button
                class="button ${isTroubled(step) ? '' : 'quiet'}"
                id="phone-back"
                type="button"
                @click=${giveUp}
              >
                ${texts.text('phone.back')}
              </button>`
        }
      </div>
    </section>
  `;
}

function titleOf(step: PhoneStep, { text }: PhoneTexts): string {
  return step.name === 'ended' || isTroubled(step) ? text(`phone.title.${step.name}`) : text('phone.title');
}

function isTroubled(step: PhoneStep): step is TroubledStep {
  return 'error' in step;
}

function renderLink({ url, expiresAt }: PhoneLink, { ways, request }: PhonePanel, texts: PhoneTexts): TemplateResult {
  const until = texts.formatTime(expiresAt.toISOString());
  return html`
    <p>${texts.text('phone.lead')}</p>
    <div class="link-panel">
      ${renderQrCode(url, texts.text('link.code'))}
      <div class="link-ways">
        <p class="row tight-row">${iconClock}<strong>${texts.text('phone.valid-until', { time: until })}</strong></p>
        ${ways.render({ address: url, message: request.message(until) })}
      </div>
    </div>
  `;
}

function renderStatus(step: PhoneStep, { text }: PhoneTexts): unknown {
  if (isTroubled(step)) return nothing;
  const { name } = step;
  if (name === 'waiting' && !navigator.onLine) {
    return html`<p class="notice warn">${iconCloudOff}<span>${text('phone.waiting-offline')}</span></p>`;
  }
  if (name === 'ended') return html`<p>${text('phone.ended')}</p>`;
  return html`<p class="row tight-row"><span class="spinner" aria-hidden="true"></span>${text(`phone.${name}`)}</p>`;
}

function renderTrouble(step: PhoneStep, { request }: PhonePanel, texts: PhoneTexts): unknown {
  if (!isTroubled(step)) return nothing;
  return html`
    <p class="notice bad" role="alert">${iconAlert}<span>${describe(step, texts)}</span></p>
    ${step.name === 'unsaved' ? nothing : html`<p class="notice">${iconInfo}<span>${request.instead}</span></p>`}
  `;
}

const TROUBLES: Readonly<Record<string, PhoneMessage>> = {
  gateway_unreachable: 'phone.offline',
  route_unknown: 'phone.unsupported',
  too_many_requests: 'phone.too-many',
  term_hash_mismatch: 'phone.text-changed',
  attendance_unknown: 'phone.not-sent-yet',
};

/** What went wrong, with making the link in words of its own where they help more. */
function describe(step: TroubledStep, texts: PhoneTexts): string {
  const trouble = step.name === 'failed' ? TROUBLES[errorCode(step.error)] : undefined;
  return trouble ? texts.text(trouble) : texts.describeError(step.error);
}

function renderAgain({ step, again, save }: PhonePanel, { text }: PhoneTexts): unknown {
  if (step.name === 'unsaved') return renderButton(text('phone.save-again'), save);
  if (step.name === 'ended') return renderButton(text('phone.new-link'), again);
  const isOfUse = isTroubled(step) && errorCode(step.error) !== 'route_unknown';
  return isOfUse ? renderButton(text('action.retry'), again) : nothing;
}

function renderButton(label: string, act: () => void): TemplateResult {
  return html`<button class="button primary" type="button" @click=${act}>${label}</button>`;
}
