import type { CommonMessage } from '../foundation/common.messages.js';
import type { InterruptionMessage } from '../interruption/interruption.messages.js';
import type { MissingMessage } from '../missing-parts/missing-parts.messages.js';
import type { AttendanceFlowMessage } from './attendance-flow.messages.js';

/** Everything the element says: its own texts and those of the parts that it shares. */
export type FlowMessage = AttendanceFlowMessage | InterruptionMessage | MissingMessage;

/** The element's texts, for the parts that it is drawn from. */
export interface FlowTexts {
  readonly text: (key: FlowMessage | CommonMessage, values?: Readonly<Record<string, string | number>>) => string;
  readonly plural: (key: 'missing.count', count: number) => string;
}
