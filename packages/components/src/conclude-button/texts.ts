import type { CommonMessage } from '../foundation/common.messages.js';
import type { InterruptionMessage } from '../interruption/interruption.messages.js';
import type { ConcludeButtonMessage } from './conclude-button.messages.js';

/** The element's texts, for the parts that it is drawn from. */
export type ConcludeText = (
  key: ConcludeButtonMessage | InterruptionMessage | CommonMessage,
  values?: Readonly<Record<string, string | number>>,
) => string;
