import type { RegistrationRecord } from '@atendimento-ativo/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../foundation/icons.js';
import { failureReasonOf, remediesFor, type Remedy } from './remedies.js';
import type { QueueText } from './texts.js';

/** One failed registration and what is being done about it. */
export interface FailedRegistration {
  readonly record: RegistrationRecord;
  /** What the attendance is called: its date and time. */
  readonly name: string;
  readonly moment: (iso: string) => { readonly date: string; readonly time: string };
  readonly isBusy: boolean;
  /** The form that was opened below it, if any. */
  readonly form: unknown;
  readonly act: (remedy: Remedy) => void;
}

export function renderFailedRegistration(
  { record, name, moment, isBusy, form, act }: FailedRegistration,
  text: QueueText,
): TemplateResult {
  const reason = failureReasonOf(record);
  const registry = record.registry.toUpperCase();
  const { problem, acts, agentName, unitId, protocol } = record;
  const fact = (term: string, value: string | undefined): unknown =>
    value === undefined
      ? nothing
      : html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`;
  return html`<li class="failed" part="registration" data-registration="${record.attendanceId} ${record.registry}">
    <div class="row apart">
      <h3 tabindex="-1">${name}</h3>
      <span class="chip bad">${iconAlert}${registry}</span>
    </div>
    <dl class="facts">
      ${fact(text('attended-by'), agentName)} ${fact(text('attended-at'), unitId)}
      ${fact(text('known-protocol'), protocol)}
    </dl>
    <p class="reason">${text(`reason.${reason}`, { registry })}</p>
    <p>${text(`advice.${reason}`, { registry })}</p>
    ${
      problem?.message
        ? html`<p class="small">
            <span class="soft"
              >${text(reason === 'registry_refused' ? 'words.registry' : 'words.gateway', { registry })}:</span
            >
            <q lang="pt-BR">${problem.message}</q>
          </p>`
        : nothing
    }
    ${acts.map(
      ({ act: done, by, at }) => html`<p class="small">${text(`act.${done}`, { name: by.name, ...moment(at) })}</p>`,
    )}
    <p class="small soft">${text('code', { code: problem?.code ?? '–' })}</p>
    ${form === nothing ? renderActions() : form}
  </li>`;

  function renderActions(): TemplateResult {
    return html`<div class="actions">
      ${remediesFor(reason).map(
        (remedy, index) =>
          html`<button
            class="button ${index === 0 ? 'primary' : ''}"
            type="button"
            data-remedy=${remedy}
            aria-disabled=${isBusy}
            @click=${() => act(remedy)}
          >
            ${
              remedy === 'retry' && reason === 'registration_doubtful'
                ? text('do.retry.doubtful')
                : text(`do.${remedy}`, { registry })
            }<span class="visually-hidden">: ${name}</span>
          </button>`,
      )}
    </div>`;
  }
}
