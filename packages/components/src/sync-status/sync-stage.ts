import type { SyncState } from '@atendimento-ativo/sdk';

/** What holds what waits on the device, or that nothing waits. */
export type SyncStage = 'sent' | 'sending' | 'waiting' | 'offline' | 'unreachable' | 'session' | 'storage' | 'trouble';

const stageByCode: Readonly<Record<string, SyncStage>> = {
  gateway_unreachable: 'unreachable',
  session_unavailable: 'session',
  token_missing: 'session',
  token_invalid: 'session',
  token_expired: 'session',
  storage_failed: 'storage',
};

export function syncStageOf({ pending, sending, lastError }: SyncState, isOnline: boolean): SyncStage {
  if (pending === 0) return 'sent';
  if (sending) return 'sending';
  if (!isOnline) return 'offline';
  return lastError === undefined ? 'waiting' : (stageByCode[lastError] ?? 'trouble');
}
