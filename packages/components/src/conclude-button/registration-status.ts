import type { AttendanceStatus, Registration } from '@atendimento-ativo/domain';
import type { SyncState } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck, iconCloud, iconCloudOff, iconDevice } from '../foundation/icons.js';
import type { ConcludeText } from './texts.js';

/** How far a concluded attendance has come: from this device to the registry's protocol. */
export type Stage = 'saved' | 'sending' | 'offline' | 'session' | 'registering' | 'settled';

export function stageOf(sync: SyncState, status: AttendanceStatus | undefined, online: boolean): Stage {
  const registrations = status?.registrations ?? [];
  if (registrations.some(({ status: registration }) => registration !== 'pending')) return 'settled';
  if (sync.pending === 0) return 'registering';
  if (sync.sending) return 'sending';
  if (!online || sync.lastError === 'gateway_unreachable') return 'offline';
  return sync.lastError === 'session_unavailable' ? 'session' : 'saved';
}

export function renderRegistrationStatus(
  stage: Stage,
  status: AttendanceStatus | undefined,
  text: ConcludeText,
): TemplateResult {
  return html`<div class="stack tight" role="status" part="status">
    ${
      stage === 'settled'
        ? (status?.registrations ?? []).map((registration) => renderRegistration(registration, text))
        : renderStage(stage, status, text)
    }
  </div>`;
}

const icons = {
  saved: iconDevice,
  sending: html`<span class="spinner" aria-hidden="true"></span>`,
  offline: iconCloudOff,
  session: iconAlert,
  registering: iconCloud,
};

function renderStage(
  stage: Exclude<Stage, 'settled'>,
  status: AttendanceStatus | undefined,
  text: ConcludeText,
): TemplateResult {
  const waiting = status?.registrations.find(({ problem }) => problem !== undefined);
  return html`<p class="notice ${stage === 'session' ? 'warn' : ''}" data-stage=${stage}>
      ${icons[stage]}<span>${text(`status.${stage}`)}</span>
    </p>
    ${waiting ? html`<p class="small soft">${text('status.trying', { registry: nameOf(waiting) })}</p>` : nothing}`;
}

function renderRegistration(registration: Registration, text: ConcludeText): TemplateResult {
  const registry = nameOf(registration);
  if (registration.status === 'registered') {
    const [before, after] = text('status.registered', { registry }).split('{protocol}');
    return html`<p class="notice good" data-stage="registered">
      ${iconCheck}<span
        >${before}<output class="protocol" part="protocol" aria-live="off">${registration.protocol}</output
        >${after}</span
      >
    </p>`;
  }
  if (registration.status === 'failed') {
    const message = registration.problem?.message ?? '';
    return html`<div class="notice bad" data-stage="failed">
      ${iconAlert}
      <div>
        <p>${text('status.failed', { registry, message })}</p>
        <p>${text('status.failed.kept')}</p>
      </div>
    </div>`;
  }
  return html`<p class="notice" data-stage="trying">
    ${iconCloud}<span>${text('status.trying', { registry })}</span>
  </p>`;
}

function nameOf({ registry }: Registration): string {
  return registry.toUpperCase();
}
