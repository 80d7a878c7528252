import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck, iconCloudOff, iconDevice, iconPerson } from '../foundation/icons.js';
import type { Visit } from '../foundation/visit-context.js';
import type { ProviderTexts } from './provider-texts.js';

/** Who attends, and what still waits on the device. */
export function renderStatusBar({ session, sync, client }: Visit, texts: ProviderTexts): TemplateResult {
  const { text } = texts;
  return html`
    <div class="status-bar no-print" part="status" role="group" aria-label=${text('status.label')}>
      <p class="agent">
        ${iconPerson}
        <span>
          <span class="visually-hidden">${text('status.agent')}:</span>
          <strong>${session.name}</strong> <span class="soft">· ${session.unit}</span>
        </span>
      </p>
      <div class="sync">
        ${renderSync(sync, texts)}
        ${
          sync.pending > 0 && sync.lastError && !sync.sending
            ? html`<button class="button quiet small" type="button" @click=${() => client.sync.now()}>
                ${text('sync.now')}
              </button>`
            : nothing
        }
      </div>
    </div>
  `;
}

function renderSync({ pending, rejected, sending, lastError }: Visit['sync'], texts: ProviderTexts): TemplateResult {
  const { text, plural } = texts;
  if (rejected > 0) return html`<p class="chip bad">${iconAlert}${plural('sync.rejected', rejected)}</p>`;
  if (pending === 0) return html`<p class="chip good">${iconCheck}${text('sync.idle')}</p>`;
  if (sending) return html`<p class="chip accent"><span class="spinner"></span>${text('sync.sending')}</p>`;
  if (lastError === 'session_unavailable') return html`<p class="chip warn">${iconAlert}${text('sync.session')}</p>`;
  return html`<p class="chip accent">${lastError ? iconCloudOff : iconDevice}${plural('sync.pending', pending)}</p>`;
}
