import type { Client, StorageWarning } from '@atendimento-ativo/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert, iconCheck, iconCloudOff, iconDevice, iconPerson } from '../foundation/icons.js';
import { isSelfService, type Visit } from '../foundation/visit-context.js';
import type { ProviderTexts } from './provider-texts.js';

/** Who attends, and what still waits on the device. */
export function renderStatusBar({ session, sync, client }: Visit, texts: ProviderTexts): TemplateResult {
  const { text, plural } = texts;
  const isSelf = isSelfService({ session });
  return html`
    <div
      class="status-bar ${isSelf ? 'alone' : ''} no-print"
      part="status"
      role="group"
      aria-label=${text('status.label')}
    >
      ${isSelf ? nothing : renderAgent(session, text)}
      <div class="sync">
        ${isSelf ? nothing : client.storage.state.warnings.map((warning) => renderWarning(warning, sync, texts))}
        ${sync.rejected > 0 ? html`<p class="chip bad">${iconAlert}${plural('sync.rejected', sync.rejected)}</p>` : nothing}
        ${sync.pending === 0 && (sync.rejected > 0 || session.scope.includes('management')) ? nothing : renderSync(sync, texts)}
      </div>
      <div class="act">
        ${
          sync.rejected > 0 && !sync.sending
            ? renderAction(text('action.retry'), () => void retryRejected(client))
            : nothing
        }
        ${
          sync.pending > 0 && sync.lastError && !sync.sending
            ? renderAction(text('sync.now'), () => void client.sync.now())
            : nothing
        }
      </div>
    </div>
  `;
}

function renderAgent({ name, unit }: Visit['session'], text: ProviderTexts['text']): TemplateResult {
  return html`<p class="agent">
    ${iconPerson}
    <span>
      <span class="visually-hidden">${text('status.agent')}:</span>
      <strong>${name}</strong> <span class="soft">· ${unit}</span>
    </span>
  </p>`;
}

function renderWarning(
  { code }: StorageWarning,
  { pending }: Visit['sync'],
  { text }: ProviderTexts,
): TemplateResult | typeof nothing {
  // Only what waits could be lost.
  if (code === 'storage_not_persistent' && pending === 0) return nothing;
  return html`<p class="chip warn">${iconAlert}${text(`warning.${code}`)}</p>`;
}

function renderAction(label: string, action: () => void): TemplateResult {
  return html`<button class="button quiet small" type="button" @click=${action}>${label}</button>`;
}

/** Sends again what was refused: what stood in its way may have been mended at the gateway. */
async function retryRejected({ sync }: Client): Promise<void> {
  const attendanceIds = (await sync.rejected()).map(({ attendanceId }) => attendanceId);
  for (const attendanceId of new Set(attendanceIds)) await sync.retry(attendanceId);
}

function renderSync({ pending, sending, lastError }: Visit['sync'], texts: ProviderTexts): TemplateResult {
  const { text, plural } = texts;
  if (pending === 0) return html`<p class="chip good">${iconCheck}${text('sync.idle')}</p>`;
  if (sending) return html`<p class="chip accent"><span class="spinner"></span>${text('sync.sending')}</p>`;
  if (lastError === 'session_unavailable') return html`<p class="chip warn">${iconAlert}${text('sync.session')}</p>`;
  return html`<p class="chip accent">${lastError ? iconCloudOff : iconDevice}${plural('sync.pending', pending)}</p>`;
}
