import type { CommonMessage } from '../foundation/common.messages.js';
import type { InterruptionMessage } from '../interruption/interruption.messages.js';
import type { MissingMessage } from '../missing-parts/missing-parts.messages.js';
import type { ConcludeButtonMessage } from './conclude-button.messages.js';

/** Everything the element says: its own texts and those of the parts that it shares. */
export type ConcludeMessage = ConcludeButtonMessage | InterruptionMessage | MissingMessage;

/** The element's texts, for the parts that it is drawn from. */
export type ConcludeText = (
  key: ConcludeMessage | CommonMessage,
  values?: Readonly<Record<string, string | number>>,
) => string;
