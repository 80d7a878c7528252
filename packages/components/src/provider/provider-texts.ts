import type { CommonMessage } from '../foundation/common.messages.js';
import type { InterruptionMessage } from '../interruption/interruption.messages.js';
import type { ProviderMessage } from './provider.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export interface ProviderTexts {
  readonly text: (
    key: ProviderMessage | InterruptionMessage | CommonMessage,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly plural: (key: 'sync.pending' | 'sync.rejected', count: number) => string;
  /** A moment for people, in parts: `{ date: '3 de novembro de 2026', time: '14:32' }`. */
  readonly moment: (iso: string) => { readonly date: string; readonly time: string };
}
